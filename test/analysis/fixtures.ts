/** The fixtures of the analysis: Python programs that carry their expectations in comments, `# expect: rule symbol`. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { createWorkspace, type Grammar, type Workspace } from "../../analysis/index.ts";
import { TARGET_NAMES } from "../../protocol/methods.ts";

const require = createRequire(import.meta.url);
const bytes = (module: string) => new Uint8Array(readFileSync(require.resolve(module)));

export const FIXTURES = fileURLToPath(new URL("../fixtures/analysis/", import.meta.url)).replaceAll("\\", "/");
export const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url)).replaceAll("\\", "/");

export const GRAMMAR: Grammar = {
  runtime: bytes("web-tree-sitter/web-tree-sitter.wasm"),
  python: bytes("tree-sitter-python/tree-sitter-python.wasm"),
};

export function emptyWorkspace(): Promise<Workspace> {
  return createWorkspace(GRAMMAR, { roots: [], targets: TARGET_NAMES });
}

/** A program: the files of one folder, or one file that stands alone. Path to text. */
export type ProgramTexts = ReadonlyMap<string, string>;

/** The programs below a folder, by name: its Python files one by one, its folders with all that they hold. */
export function programsIn(folder: string): ReadonlyMap<string, ProgramTexts> {
  const programs = new Map<string, Map<string, string>>();
  for (const file of globSync("**/*.py", { cwd: folder }).sort()) {
    const name = file.includes("/") ? (file.split("/")[0] ?? file) : file;
    const program = programs.get(name) ?? new Map<string, string>();
    program.set(`${folder}${file}`, readFileSync(`${folder}${file}`, "utf8"));
    programs.set(name, program);
  }
  return programs;
}

/** Gives the program's files to the workspace; every other path that it asks for does not exist. */
export function load(workspace: Workspace, program: ProgramTexts): void {
  for (const [file, text] of program) workspace.update(file, text, { notebook: isNotebook(file) });
  for (const file of program.keys()) settle(workspace, file);
}

/** A file `….notebook.py` holds the code cells of a notebook, as a reader of notebooks hands them over. */
export const isNotebook = (file: string) => file.endsWith(".notebook.py");

export function settle(workspace: Workspace, file: string): void {
  for (let wanted = workspace.wanted(file); wanted.length > 0; wanted = workspace.wanted(file)) {
    for (const each of wanted) workspace.remove(each);
  }
}

/**
 * `main.py:12 stale-global argcopy`, sorted; the file relative to the folder that the program stands in.
 * `default-method-change` follows from any other finding, and counts only where a program asks for it.
 */
export function foundIn(workspace: Workspace, program: ProgramTexts): string[] {
  const follows = "default-method-change";
  const wanted = expectedIn(program).some((each) => each.includes(` ${follows} `));
  return [...program.keys()]
    .flatMap((file) => workspace.report(file).findings)
    .filter(({ rule }) => rule !== follows || wanted)
    .map(({ file, range, rule, symbol }) => `${short(file)}:${range.start.line + 1} ${rule} ${symbol}`)
    .sort();
}

export function expectedIn(program: ProgramTexts): string[] {
  return [...program]
    .flatMap(([file, text]) =>
      text.split(/\r?\n/).flatMap((line, index) => {
        const expected = /# expect: (.+)$/.exec(line)?.[1]?.split("; ") ?? [];
        return expected.map((each) => `${short(file)}:${index + 1} ${each}`);
      }),
    )
    .sort();
}

const short = (file: string) => file.slice(dirname(file).length + 1);
