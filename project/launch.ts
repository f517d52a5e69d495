/**
 * How VS Code would run a Python program: one configuration of a launch.json.
 * https://code.visualstudio.com/docs/python/debugging
 */

import { evaluate, parse } from "@humanwhocodes/momoa";
import * as v from "valibot";

export interface Launch {
  /** A script's path, or a module's name. */
  readonly program?: string;
  readonly module?: string;
  readonly args: readonly string[];
  readonly pythonArgs: readonly string[];
  readonly python?: string;
  readonly cwd?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** What the placeholders of a launch.json stand for. */
export interface Surroundings {
  /** The folder that holds `.vscode`. */
  readonly workspaceFolder: string;
  readonly userHome: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The file, or the configuration in it, cannot be used: the message says why, and what to do. */
export class UnusableLaunch extends Error {}

// A number in `args` or `env` is what somebody meant as text.
const word = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String));
const words = v.union([v.array(word), v.pipe(v.string(), v.transform(wordsOf))]);
const configuration = v.object({
  name: v.string(),
  type: v.optional(v.string(), "debugpy"),
  request: v.optional(v.string(), "launch"),
  program: v.optional(v.string()),
  module: v.optional(v.string()),
  args: v.optional(words, []),
  pythonArgs: v.optional(words, []),
  python: v.optional(v.string()),
  cwd: v.optional(v.string()),
  env: v.optional(v.record(v.string(), v.nullable(word)), {}),
});
const named = v.object({ name: v.string() });

/** The configuration of that name. Throws `UnusableLaunch`. */
export function readLaunch(text: string, name: string, surroundings: Surroundings): Launch {
  const all = configurationsOf(text);
  const found = all.find((each) => v.is(named, each) && each.name === name);
  if (found === undefined) throw new UnusableLaunch(`launch.json has no configuration "${name}". ${known(all)}`);
  const result = v.safeParse(configuration, found);
  if (!result.success) {
    const at = v.getDotPath(result.issues[0]) ?? "it";
    throw new UnusableLaunch(`In launch.json, "${name}" cannot be read: ${at} is not of the kind that it should be.`);
  }
  const { type, request, program, module, python, cwd, args, pythonArgs, env } = result.output;
  if (request !== "launch" || !["debugpy", "python"].includes(type)) {
    throw new UnusableLaunch(`In launch.json, "${name}" launches no Python program: name one of type "debugpy".`);
  }
  const filled = (value: string) => fill(value, surroundings, name);
  return {
    ...(program === undefined ? {} : { program: filled(program) }),
    ...(module === undefined ? {} : { module: filled(module) }),
    ...(python === undefined ? {} : { python: filled(python) }),
    ...(cwd === undefined ? {} : { cwd: filled(cwd) }),
    args: args.map(filled),
    pythonArgs: pythonArgs.map(filled),
    env: Object.fromEntries(
      Object.entries(env).flatMap(([key, value]) => (value === null ? [] : [[key, filled(value)]])),
    ),
  };
}

function configurationsOf(text: string): readonly unknown[] {
  const file = v.safeParse(v.object({ configurations: v.array(v.unknown()) }), parsed(text));
  if (!file.success) throw new UnusableLaunch('launch.json has no list of "configurations".');
  return file.output.configurations;
}

/** JSON with comments, and commas after last elements. */
function parsed(text: string): unknown {
  try {
    return evaluate(parse(text.replace(/^\uFEFF/, ""), { mode: "jsonc", allowTrailingCommas: true }));
  } catch (error) {
    throw new UnusableLaunch(`launch.json cannot be read: ${(error as Error).message}.`);
  }
}

function known(all: readonly unknown[]): string {
  const names = all.flatMap((each) => (v.is(named, each) ? [`"${each.name}"`] : []));
  return names.length === 0 ? "It has none at all." : `It has ${names.join(", ")}.`;
}

const PLACEHOLDER = /\$\{([^}]*)\}/g;

function fill(text: string, { workspaceFolder, userHome, env }: Surroundings, name: string): string {
  return text.replaceAll(PLACEHOLDER, (placeholder, inner: string) => {
    if (inner === "workspaceFolder") return workspaceFolder;
    if (inner === "workspaceFolderBasename") return /[^\\/]*$/.exec(workspaceFolder)?.[0] ?? "";
    if (inner === "userHome") return userHome;
    if (inner.startsWith("env:")) return env[inner.slice("env:".length)] ?? "";
    throw new UnusableLaunch(
      `In launch.json, "${name}" asks for ${placeholder}, which only an editor knows. Name the script itself, and its arguments after --.`,
    );
  });
}

/** `--name "two words"` as a shell would take it apart. */
function wordsOf(line: string): string[] {
  const found = line.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? [];
  return found.map((each) =>
    each.replaceAll(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g, (_, double?: string, single?: string, escaped?: string) =>
      double === undefined ? (single ?? escaped ?? "") : double.replaceAll(/\\(["\\])/g, "$1"),
    ),
  );
}
