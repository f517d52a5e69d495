/** The floors of ARCHITECTURE.md, checked against every import: data goes one way. */

import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Which rooms each room may import from, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  protocol: [],
  project: ["protocol"],
  analysis: ["protocol"],
  preview: ["protocol"],
  reports: ["protocol"],
  evidence: ["protocol"],
  server: ["protocol", "project", "analysis", "evidence"],
  "client/webview": ["protocol"],
  client: ["protocol", "preview", "reports", "evidence"],
  cli: ["protocol", "project", "analysis", "preview", "reports", "evidence"],
};

function roomOf(path: string): string | undefined {
  return Object.keys(MAY_IMPORT).find(
    (room) => path.startsWith(`${room}/`) && (room !== "client" || !path.startsWith("client/webview/")),
  );
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^;]*?from\s*"([^"]+)"|^import\s*"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

/** Rooms whose files may import each other in a circle: Python's grammar, and so what runs it, is recursive. */
const RECURSIVE = ["analysis/python/", "analysis/syntax/"];

function neighboursOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => normalize(join(dirname(file), name)));
}

/** What is left where files that import none of the others, or are imported by none, are taken away again and again. */
function inCircles(all: readonly string[]): string[] {
  const imported = new Map(all.map((file) => [file, neighboursOf(file)]));
  let left = new Set(all);
  for (;;) {
    const within = (file: string) => imported.get(file)!.filter((name) => left.has(name));
    const wanted = new Set([...left].flatMap(within));
    const kept = new Set([...left].filter((file) => wanted.has(file) && within(file).length > 0));
    if (kept.size === left.size) return [...left];
    left = kept;
  }
}

const files = globSync(
  Object.keys(MAY_IMPORT).map((room) => `${room}/**/*.ts`),
  { cwd: root },
);

describe("imports", () => {
  it("are read from the files of every room", () => {
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  for (const [room, allowed] of Object.entries(MAY_IMPORT)) {
    it(`of ${room}/ lead to ${allowed.join(", ") || "no other room"} only`, () => {
      const wrong = files
        .filter((file) => roomOf(file) === room)
        .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
        .filter(({ name }) => name.startsWith("."))
        .map(({ file, name }) => ({ file, to: roomOf(normalize(join(dirname(file), name))) }))
        .filter(({ to }) => to !== undefined && to !== room && !allowed.includes(to));
      expect(wrong).toEqual([]);
    });
  }

  it("run in no circle, but where Python itself does", () => {
    const circles = inCircles(files);
    expect(circles).toContain("analysis/python/machine.ts");
    expect(circles.filter((file) => !RECURSIVE.some((room) => file.startsWith(room)))).toEqual([]);
  });

  it("of `vscode` stand in client/ only, of the protocol of language servers in server/ and client/ only", () => {
    const wrong = files.filter((file) => {
      const room = roomOf(file);
      const names = importsOf(file);
      return (
        (names.includes("vscode") && room !== "client") ||
        (names.some((name) => name.startsWith("vscode-language")) && room !== "server" && room !== "client")
      );
    });
    expect(wrong).toEqual([]);
  });

  it("of Node's modules are absent from analysis/, evidence/, project/, protocol/, reports/ and the panel, which run in browsers", () => {
    const isNodes = (name: string) => name.startsWith("node:") || builtinModules.includes(name);
    const wrong = files
      .filter((file) =>
        ["analysis", "evidence", "project", "protocol", "reports", "client/webview"].includes(roomOf(file)!),
      )
      .filter((file) => importsOf(file).some(isNodes));
    expect(wrong).toEqual([]);
  });
});
