/** Reads the corpus: programs, and what their comments say must be found in them and happens when they run. */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { START_METHODS, type StartMethod } from "../../protocol/methods.ts";

export const CORPUS = fileURLToPath(new URL(".", import.meta.url));

/** The catalogue, by code. */
export const RULES: Readonly<Record<string, string>> = {
  FC101: "missing-main-guard",
  FC102: "guard-only-global",
  FC103: "stale-global",
  FC104: "stale-mutation",
  FC105: "unpicklable-target",
  FC106: "unpicklable-argument",
  FC107: "unpicklable-process-state",
  FC108: "custom-pickling",
  FC109: "import-side-effect",
  FC110: "unshared-primitive",
  FC111: "nondeterministic-import",
  FC112: "inherited-rng",
  FC113: "hash-randomization",
  FC114: "inherited-process-state",
  FC115: "inherited-handle",
  FC116: "large-argument",
  FC117: "fork-only-api",
  FC118: "fork-with-threads",
  FC119: "default-method-change",
  FC120: "start-method-misuse",
  FC121: "interactive-main",
  FC122: "child-mutation-lost",
  FC123: "unshareable-pool-argument",
  FC124: "unpicklable-task",
};

export const CLEAN = "clean";
export const OUTCOMES = ["ok", "exception", "hang", "respawn"] as const;
export const DIFFERENCES = [
  "variable",
  "argument",
  "exception",
  "output",
  "exit",
  "module",
  "result",
  "process-state",
  "memory",
] as const;

/** A finding that must be reported, or, as an alternative, may stand for one that must. Lines are 1-based. */
export interface Expectation {
  /** Relative to the corpus, `/`-separated. */
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly symbol: string;
}

/** One `# differs:` line: what a comparison of two runs must show. `values` may be empty. */
export interface Difference {
  readonly kind: string;
  readonly name: string;
  readonly values: Readonly<Partial<Record<StartMethod, string>>>;
}

export interface Case {
  /** `stale-global/threshold`, and the folder's name alone. */
  readonly name: string;
  readonly folder: string;
  /** The file or folder, absolute; and every file in it, relative to the corpus. */
  readonly program: string;
  readonly files: readonly string[];
  readonly about: string;
  /** Of a correct program: the rules that it would lead into a false alarm. */
  readonly tempts: readonly string[];
  readonly args: readonly string[];
  /** Modules outside the standard library: the program is read, never run. */
  readonly needs: readonly string[];
  readonly oldestPython: string;
  /** The whole code of a notebook, which is run as a kernel would: in a main module without a file. */
  readonly inline?: string;
  /** The outcome under each method that is declared, or several parted by `|`; empty for what is not run. */
  readonly run: Readonly<Partial<Record<StartMethod, string>>>;
  /** Undefined where nothing is declared, empty for `# differs: nothing`. */
  readonly differs: readonly Difference[] | undefined;
  readonly expected: readonly Expectation[];
  readonly alternatives: readonly Expectation[];
  /** What is wrong with the comments themselves. */
  readonly faults: readonly string[];
}

/** Every case, by name. */
export function readCorpus(): Case[] {
  const folders = readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }) => readdirSync(join(CORPUS, name)).map((entry) => ({ folder: name, entry })))
    .filter(({ entry }) => /\.(py|ipynb)$/.test(entry) || !/[._]/.test(entry[0] ?? "."))
    .map(({ folder, entry }) => readCase(folder, entry))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function readCase(folder: string, entry: string): Case {
  const program = join(CORPUS, folder, entry);
  const isFolder = statSync(program).isDirectory();
  const main = isFolder ? join(program, "main.py") : program;
  const faults: string[] = [];
  const name = `${folder}/${entry.replace(/\.\w+$/, "")}`;
  const files = isFolder ? pythonFiles(program) : [program];
  const inline = entry.endsWith(".ipynb") ? notebookCode(program) : undefined;
  if (!existsSync(main)) faults.push("has no main.py");
  const header = readHeader(inline ?? (existsSync(main) ? readFileSync(main, "utf8") : ""), faults);
  const marked = files.map((file) => readMarks(file, faults));
  return {
    name,
    folder,
    program,
    files: files.map((file) => relative(CORPUS, file).replaceAll("\\", "/")),
    ...header,
    ...(inline === undefined ? {} : { inline }),
    expected: marked.flatMap(({ expected }) => expected),
    alternatives: marked.flatMap(({ alternatives }) => alternatives),
    faults,
  };
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".py"))
    .sort()
    .map((path) => join(folder, path));
}

function notebookCode(file: string): string {
  const notebook = JSON.parse(readFileSync(file, "utf8")) as {
    cells: { cell_type: string; source: string[] | string }[];
  };
  const cells = notebook.cells.filter(({ cell_type }) => cell_type === "code");
  return cells.map(({ source }) => (typeof source === "string" ? source : source.join(""))).join("\n\n");
}

type Header = Pick<Case, "about" | "tempts" | "args" | "needs" | "oldestPython" | "run" | "differs">;

/** The comment lines before the first line of another kind. */
function readHeader(text: string, faults: string[]): Header {
  const fields = new Map<string, string[]>();
  for (const line of text.split("\n")) {
    const match = /^# ([a-z]+): (.*)$/.exec(line);
    if (match === null) break;
    const [, key = "", value = ""] = match;
    fields.set(key, [...(fields.get(key) ?? []), value.trim()]);
  }
  const known = ["about", "tempts", "args", "needs", "python", "run", "differs"];
  for (const key of fields.keys()) if (!known.includes(key)) faults.push(`has an unknown header line "${key}"`);
  const words = (key: string) => (fields.get(key) ?? []).flatMap((value) => value.split(/\s+/));
  const differs = fields.get("differs");
  if (differs?.includes("nothing") && differs.length > 1) faults.push("says that nothing differs, and what differs");
  return {
    about: (fields.get("about") ?? []).join(" "),
    tempts: words("tempts"),
    args: words("args"),
    needs: words("needs"),
    oldestPython: (words("python")[0] ?? "3.8").replace(">=", ""),
    run: readOutcomes(words("run"), faults),
    differs: differs?.filter((value) => value !== "nothing").map((value) => readDifference(value, faults)),
  };
}

function readOutcomes(words: readonly string[], faults: string[]): Case["run"] {
  const pairs = words.map((word) => word.split("="));
  for (const [method = "", outcome = ""] of pairs) {
    if (!(START_METHODS as readonly string[]).includes(method)) faults.push(`has an unknown method "${method}"`);
    const unknown = outcome.split("|").filter((name) => !(OUTCOMES as readonly string[]).includes(name));
    for (const name of unknown) faults.push(`has an unknown outcome "${name}"`);
  }
  return Object.fromEntries(pairs);
}

/** `<kind> <name> fork=<text> spawn=<text>`; only the kind is needed. */
function readDifference(text: string, faults: string[]): Difference {
  const [kind = "", rest = ""] = text.split(/\s+(.*)/);
  if (!(DIFFERENCES as readonly string[]).includes(kind)) faults.push(`has an unknown kind of difference "${kind}"`);
  const parts = rest.split(/\s*\b(fork|spawn|forkserver)=/);
  const values: Partial<Record<StartMethod, string>> = {};
  for (let i = 1; i < parts.length; i += 2) values[parts[i] as StartMethod] = (parts[i + 1] ?? "").trim();
  return { kind, name: (parts[0] ?? "").trim(), values };
}

function readMarks(file: string, faults: string[]): Pick<Case, "expected" | "alternatives"> {
  const where = relative(CORPUS, file).replaceAll("\\", "/");
  const lines = readFileSync(file, "utf8").split("\n");
  const read = (key: string) => lines.flatMap((line, index) => readMark(key, line, { file: where, line: index + 1 }));
  const marks = { expected: read("expect"), alternatives: read("or") };
  for (const { line, rule, symbol } of [...marks.expected, ...marks.alternatives]) {
    const at = `${where}:${line}`;
    if (!Object.values(RULES).includes(rule)) faults.push(`names an unknown rule "${rule}" at ${at}`);
    const code = (lines[line - 1] ?? "").split(/#\s*(?:expect|or):/)[0] ?? "";
    const spelled = symbol.split(/[.[(]/).at(-1) ?? symbol;
    if (symbol === "" || !code.includes(spelled)) faults.push(`names "${symbol}", which is not on the line ${at}`);
  }
  for (const { line, rule } of marks.alternatives) {
    const stands = marks.expected.some((expected) => expected.rule === rule && expected.line !== line);
    if (!stands) faults.push(`has an alternative for nothing at ${where}:${line}`);
  }
  return marks;
}

/** `# expect: <rule> <symbol>`, several parted by semicolons; in a notebook the line is one of the JSON text. */
function readMark(key: string, line: string, at: { file: string; line: number }): Expectation[] {
  const text = new RegExp(`#\\s*${key}:\\s*(.*?)(?:\\s+#|\\s*(?:\\\\n)?",?\\s*$|$)`).exec(line)?.[1];
  if (text === undefined) return [];
  return text.split(";").map((item) => {
    const [rule = "", ...symbol] = item.trim().split(/\s+/);
    return { ...at, rule, symbol: symbol.join(" ") };
  });
}
