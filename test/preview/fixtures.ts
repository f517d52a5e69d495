/** Reads the fixture scripts: each says in its first comment lines what running it must show. */

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Comparison } from "../../protocol/comparison.ts";
import { isStartMethod, type StartMethod } from "../../protocol/methods.ts";

const FOLDER = fileURLToPath(new URL("../fixtures/preview", import.meta.url));

/** One `# differs:` line. `name` may hold spaces. */
export interface Difference {
  readonly kind: string;
  readonly name: string;
  readonly values: Readonly<Partial<Record<StartMethod, string>>>;
}

export interface Fixture {
  readonly name: string;
  readonly script: string;
  readonly cwd: string;
  readonly about: string;
  readonly args: readonly string[];
  /** The minor version of Python from which on it can run. */
  readonly oldestMinor: number;
  readonly timeoutSeconds: number;
  /** The expected outcome (`ok`, or `respawn|exception`) under each method that is to be run, in that order. */
  readonly run: Readonly<Partial<Record<StartMethod, string>>>;
  readonly differs: readonly Difference[];
  /** All of its comment lines: key to values. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** Single files, and the `main.py` of folders. Throws where a fixture says nothing to be checked. */
export function readFixtures(): Fixture[] {
  const fixtures = fixturesIn(FOLDER);
  const silent = fixtures.find(({ fields }) => !fields.has("differs"));
  if (silent) throw new Error(`${silent.name} does not say what must differ`);
  return fixtures;
}

/** Of any folder. Throws where a fixture says not even how it ends. */
export function fixturesIn(folder: string): Fixture[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const mains = paths.filter((path) => (/[\\/]/.test(path) ? /[\\/]main\.py$/.test(path) : path.endsWith(".py")));
  return mains.map((path) => readFixture(join(folder, path), path.replace(/([\\/]main)?\.py$/, "")));
}

/** How the fixture was judged wrongly, in sentences. Under forkserver it does what is said of it, else what spawn does. */
export function complaints({ run, differs }: Fixture, { legs, divergences }: Comparison): string[] {
  const outcomes = Object.entries(legs).flatMap(([method, { outcome, reason = "" }]) => {
    const expected = run[method as StartMethod] ?? run.spawn ?? "";
    return expected.split("|").includes(outcome) ? [] : [`${method} is called ${outcome}: ${reason}`];
  });
  const told = divergences
    .map(({ kind, name, fork, spawn }) => `${kind} ${name} fork=${fork} spawn=${spawn}`)
    .join("; ");
  const missing = differs.filter(({ kind, name, values }) => {
    const fits = (row: (typeof divergences)[number]) =>
      row.kind === kind &&
      (name === "" || row.name === name || (kind === "output" && row.name === `child ${name}`)) &&
      Object.entries(values).every(([method, text]) => row[method as StartMethod] === text);
    return !divergences.some(fits);
  });
  const silent = missing.map(({ kind, name }) => `${kind} ${name} is not told, but ${told || "nothing"}`);
  return [...outcomes, ...silent, ...(differs.length === 0 && told !== "" ? [`is said to diverge: ${told}`] : [])];
}

function readFixture(script: string, name: string): Fixture {
  const fields = readFields(readFileSync(script, "utf8"));
  const one = (key: string) => fields.get(key)?.[0];
  const differs = fields.get("differs") ?? [];
  const run = pairsOf(one("run") ?? "");
  if (Object.keys(run).length === 0) throw new Error(`${name} does not say what it must show`);
  return {
    name,
    script,
    cwd: dirname(script),
    about: one("about") ?? "",
    args: one("args")?.split(" ") ?? [],
    oldestMinor: Number((one("python") ?? "3.8").split(".")[1]),
    timeoutSeconds: Number(one("timeout") ?? 60),
    run,
    differs: differs.filter((text) => text !== "nothing").map(differenceOf),
    fields,
  };
}

function readFields(text: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const [, key, value] = /^# ([a-z]+): (.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) break;
    fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  return fields;
}

const PAIR = /\s*\b(fork|spawn|forkserver)=/;

function differenceOf(text: string): Difference {
  const [kind = "", rest = ""] = text.split(/ (.*)/);
  return { kind, name: rest.split(PAIR)[0] ?? "", values: pairsOf(rest) };
}

/** `fork=2 spawn=3 times`: a value lasts until the next method. */
function pairsOf(text: string): Partial<Record<StartMethod, string>> {
  const parts = text.split(PAIR).slice(1);
  const pairs = parts.flatMap((part, at) =>
    at % 2 === 0 && isStartMethod(part) ? [[part, parts[at + 1]?.trim()]] : [],
  );
  return Object.fromEntries(pairs);
}
