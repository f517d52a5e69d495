/** Suppression comments are coloured by VS Code's own highlighter, injected into its own grammar of Python. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";
import manifest from "../../package.json" with { type: "json" };
import { serverFolder } from "../../scripts/vscode-install.ts";
import { lacks } from "../support/needs.ts";

const PYTHON = join(serverFolder(), "extensions", "python", "syntaxes", "MagicPython.tmLanguage.json");
const [contributed] = manifest.contributes.grammars;

async function loadPython(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(await readFile(wasm));
  const files = new Map<string, string | URL>([
    ["source.python", PYTHON],
    [contributed!.scopeName, new URL(`../../${contributed!.path}`, import.meta.url)],
  ]);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    getInjections: (scope) => (contributed!.injectTo.includes(scope) ? [contributed!.scopeName] : []),
    async loadGrammar(scope) {
      const file = files.get(scope);
      return file ? textmate.parseRawGrammar(await readFile(file, "utf8"), "grammar.json") : null;
    },
  });
  return (await registry.loadGrammar("source.python"))!;
}

describe.skipIf(lacks("VS Code's grammar of Python", existsSync(PYTHON)))("a suppression comment", () => {
  let python: textmate.IGrammar;
  beforeAll(async () => {
    python = await loadPython();
  });

  /** Each part of a line that one of our scopes covers, with that scope. */
  function coloured(line: string): [string, string][] {
    return python.tokenizeLine(line, textmate.INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const own = scopes.filter((scope) => scope.endsWith(".forkcast")).at(-1);
      return own ? [[line.slice(startIndex, endIndex), own] as [string, string]] : [];
    });
  }

  it("shows what it is, its form, and each rule", () => {
    expect(coloured("print(x)  # forkcast: ignore[stale-global, missing-main-guard]")).toEqual([
      ["forkcast", "keyword.other.forkcast"],
      [":", "punctuation.separator.forkcast"],
      ["ignore", "keyword.control.directive.forkcast"],
      ["[", "punctuation.definition.rules.begin.forkcast"],
      ["stale-global", "entity.name.tag.rule.forkcast"],
      ["missing-main-guard", "entity.name.tag.rule.forkcast"],
      ["]", "punctuation.definition.rules.end.forkcast"],
    ]);
  });

  it("may be for a file, for all rules, and name rules by their codes", () => {
    expect(coloured("# forkcast: ignore-file[FC103]").map(([text]) => text)).toEqual([
      "forkcast",
      ":",
      "ignore-file",
      "[",
      "FC103",
      "]",
    ]);
    expect(coloured("#forkcast:ignore").map(([text]) => text)).toEqual(["forkcast", ":", "ignore"]);
  });

  it("stays a comment in every part", () => {
    const { tokens } = python.tokenizeLine("x = 1  # forkcast: ignore[stale-global] since", textmate.INITIAL);
    const inComment = tokens.filter(({ startIndex }) => startIndex >= "x = 1  ".length);
    expect(inComment.filter(({ scopes }) => !scopes.includes("comment.line.number-sign.python"))).toEqual([]);
  });

  it("is none in a string, without the colon, or in another comment", () => {
    for (const line of ['x = "# forkcast: ignore[stale-global]"', "# forkcast ignore[stale-global]", "# ignore[x]"]) {
      expect(coloured(line), line).toEqual([]);
    }
  });
});
