/** What the tests of the fixes share: programs of fixtures, what is offered for them, and what becomes of them. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Workspace } from "../../analysis/index.ts";
import type { Finding, Fix, Position } from "../../protocol/findings.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import { emptyWorkspace, load, type ProgramTexts } from "../analysis/fixtures.ts";
import { type Observation, runUnder } from "../support/methodRunner.ts";

export const FIX_FIXTURES = fileURLToPath(new URL("../fixtures/fixes/", import.meta.url)).replaceAll("\\", "/");

/** The findings whose line has the comment `# <mark>`. */
export function markedFindings(workspace: Workspace, program: ProgramTexts, mark: string): Finding[] {
  return [...program].flatMap(([file, text]) => {
    const lines = text.split(/\r?\n/);
    return workspace.report(file).findings.filter(({ range }) => lines[range.start.line]?.endsWith(`# ${mark}`));
  });
}

export async function workspaceOf(program: ProgramTexts): Promise<Workspace> {
  const workspace = await emptyWorkspace();
  load(workspace, program);
  return workspace;
}

/** The fix that mends, where one is offered: not the comment that silences. */
export function mending(workspace: Workspace, finding: Finding): Fix | undefined {
  return workspace.fixes(finding).find(({ title }) => !title.startsWith("Ignore "));
}

/** The program with a fix's edits, which are applied as an editor does it: each by its place in the text as it was. */
export function fixed(program: ProgramTexts, { edits }: Fix): ProgramTexts {
  const after = new Map(program);
  for (const [file, text] of program) {
    const offset = offsetsIn(text);
    const own = edits.filter((each) => each.file === file);
    const parts = own
      .map(({ range, newText }, index) => ({ start: offset(range.start), end: offset(range.end), newText, index }))
      .sort((one, other) => other.start - one.start || other.end - one.end || other.index - one.index);
    const result = parts.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
    after.set(file, result);
  }
  return after;
}

function offsetsIn(text: string): (position: Position) => number {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return ({ line, column }) => (starts[line] ?? text.length) + column;
}

export interface Seen {
  readonly outcome: Observation["outcome"];
  /** Sorted: children write when they get to it. */
  readonly lines: readonly string[];
  readonly stderr: string;
}

export interface RunOptions {
  readonly python: string;
  readonly args?: readonly string[];
  /** Whether contexts that the script names are replaced too. */
  readonly explicit?: boolean;
}

/** Runs the program as a script under a method: its only file, or its `main.py`. */
export async function seenUnder(
  method: StartMethod,
  texts: ProgramTexts,
  { python, args = [], explicit = true }: RunOptions,
): Promise<Seen> {
  const home = mkdtempSync(join(tmpdir(), "fixed-"));
  try {
    const files = [...texts.keys()];
    const main = files.find((file) => file.endsWith("/main.py")) ?? files[0] ?? "";
    for (const [file, text] of texts) {
      const path = join(home, "program", relative(dirname(main), file));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const program = join(home, "program", files.length > 1 ? "" : basename(main));
    const { outcome, stdout, stderr } = await runUnder({ python, program, args, method, explicit, timeoutSeconds: 15 });
    return { outcome, lines: stdout.split("\n").sort(), stderr };
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** The program with one fix after the other until none is offered any more, and what is left to say then. */
export async function repaired(
  program: ProgramTexts,
): Promise<{ readonly program: ProgramTexts; readonly fixes: readonly Fix[]; readonly left: readonly Finding[] }> {
  const fixes: Fix[] = [];
  let now = program;
  for (;;) {
    const workspace = await workspaceOf(now);
    const left = [...now.keys()].flatMap((file) => workspace.report(file).findings);
    // To name a method is for those who cannot mend what depends on it.
    const causes = left.filter(({ rule }) => rule !== "default-method-change");
    const fix = causes.map((each) => mending(workspace, each)).find((each) => each !== undefined);
    // A fix leaves fewer findings than there were, so this ends.
    if (!fix || fixes.length > MANY) return { program: now, fixes, left };
    fixes.push(fix);
    now = fixed(now, fix);
  }
}

const MANY = 30;
