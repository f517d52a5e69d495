/** What the language server could change at a divergence's line. */

import {
  CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  type Range,
  type Uri,
  workspace,
} from "vscode";
import { type Divergence, divergenceKey } from "../protocol/comparison.ts";
import { UNFORESEEN } from "../protocol/findings.ts";
import type { SourceRef } from "../protocol/trace.ts";

/** The source of the server's diagnostics. */
const SOURCE = "forkcast";

/** From a place as the trace has it to the file. */
export type Locate = (at: SourceRef) => Uri;

/** What can be done about rows, each under its `divergenceKey`. */
export interface Remedies {
  /** The titles of the best fixes. */
  readonly fixes: Readonly<Record<string, string>>;
  /** The pages of the rules that foresaw rows for which there is no fix. */
  readonly pages: ReadonlyMap<string, Uri>;
}

export async function remediesFor(rows: readonly Divergence[], locate: Locate): Promise<Remedies> {
  const fixes: Record<string, string> = {};
  const pages = new Map<string, Uri>();
  for (const row of rows) {
    const key = divergenceKey(row);
    const fix = await bestFix(row, locate);
    const page = fix ? undefined : pageOf((await foreseen(row, locate))[0]);
    if (fix) fixes[key] = fix.title;
    if (page) pages.set(key, page);
  }
  return { fixes, pages };
}

/** Applies the best fix of the row, and resolves with its title. Undefined: there is none any more, or it was refused. */
export async function applyFix(row: Divergence, locate: Locate): Promise<string | undefined> {
  const fix = await bestFix(row, locate);
  return fix?.edit && (await workspace.applyEdit(fix.edit)) ? fix.title : undefined;
}

async function bestFix(row: Divergence, locate: Locate): Promise<CodeAction | undefined> {
  const findings = await foreseen(row, locate);
  if (!row.read || findings.length === 0) return undefined;
  const kind = CodeActionKind.QuickFix.value;
  const command = "vscode.executeCodeActionProvider";
  try {
    const found = await commands.executeCommand<unknown[]>(command, locate(row.read), findings[0]!.range, kind);
    const actions = found.filter((each) => each instanceof CodeAction).filter(({ edit }) => edit);
    // The server puts what mends before what only silences, of which each finding has one.
    return actions.length > findings.length ? actions[0] : undefined;
  } catch {
    // The server has not started: then there is no fix to offer.
    return undefined;
  }
}

/** What the server has found about the row, the finding itself first. */
async function foreseen(row: Divergence, locate: Locate): Promise<Diagnostic[]> {
  if (!row.read) return [];
  const uri = locate(row.read);
  try {
    // Only of what VS Code has opened does it have findings.
    const document = await workspace.openTextDocument(uri);
    return findingsAt(uri, document.lineAt(row.read.line - 1).range, row);
  } catch {
    // The file or the line is gone.
    return [];
  }
}

function pageOf(finding: Diagnostic | undefined): Uri | undefined {
  const code = finding?.code;
  return typeof code === "object" ? code.target : undefined;
}

/**
 * What the server has found about the row on the line, and at the same place. Empty where somebody else has a word
 * there, too: VS Code hands out actions without their diagnostics, so whose fix it is could not be told.
 */
function findingsAt(uri: Uri, line: Range, row: Divergence): Diagnostic[] {
  const all = languages.getDiagnostics(uri).filter((each) => ruleOf(each) !== UNFORESEEN.name);
  const here = all.filter(({ range }) => range.intersection(line));
  const own = here.filter(({ source }) => source === SOURCE).find((finding) => isAbout(finding, row));
  if (!own) return [];
  const same = here.filter(({ range }) => range.intersection(own.range));
  const isContested = same.some(({ source }) => source !== SOURCE);
  return isContested ? [] : [own, ...same.filter((each) => each !== own)];
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** A finding that foresees an error is about the error of its line; any other names the variable that differs. */
function isAbout({ severity, message }: Diagnostic, { kind, name }: Divergence): boolean {
  if (kind === "exception") return severity === DiagnosticSeverity.Error;
  const variable = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(name)?.[0];
  return variable !== undefined && message.includes(variable);
}
