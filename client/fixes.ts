/** What the language server could change at a divergence's line. */

import { CodeAction, CodeActionKind, commands, type Uri, workspace } from "vscode";
import { type Divergence, divergenceKey } from "../protocol/comparison.ts";
import type { SourceRef } from "../protocol/trace.ts";

/** The source of the server's diagnostics. */
const SOURCE = "forkcast";

/** From a place as the trace has it to the file. */
export type Locate = (at: SourceRef) => Uri;

/** The titles of the best fixes, by `divergenceKey`; rows for which there is none are missing. */
export async function fixTitles(rows: readonly Divergence[], locate: Locate): Promise<Record<string, string>> {
  const titles: Record<string, string> = {};
  for (const row of rows) {
    const fix = await bestFix(row, locate);
    if (fix) titles[divergenceKey(row)] = fix.title;
  }
  return titles;
}

/** Applies the best fix of the row, and resolves with its title. Undefined: there is none any more, or it was refused. */
export async function applyFix(row: Divergence, locate: Locate): Promise<string | undefined> {
  const fix = await bestFix(row, locate);
  return fix?.edit && (await workspace.applyEdit(fix.edit)) ? fix.title : undefined;
}

async function bestFix(row: Divergence, locate: Locate): Promise<CodeAction | undefined> {
  if (!row.read) return undefined;
  const uri = locate(row.read);
  try {
    // Only of what VS Code has opened can it ask for actions.
    const document = await workspace.openTextDocument(uri);
    const { range } = document.lineAt(row.read.line - 1);
    const kind = CodeActionKind.QuickFix.value;
    const found = await commands.executeCommand<unknown[]>("vscode.executeCodeActionProvider", uri, range, kind);
    const actions = found.filter((each) => each instanceof CodeAction).filter((action) => isAbout(action, row));
    return actions.find((action, at) => mends(action, actions.slice(at + 1)));
  } catch {
    // The file or the line is gone, or the server has not started: then there is no fix to offer.
    return undefined;
  }
}

function isAbout({ edit, diagnostics = [] }: CodeAction, { name }: Divergence): boolean {
  const variable = /^[\p{L}_][\p{L}\p{N}_.]*/u.exec(name)?.[0];
  return (
    edit !== undefined &&
    variable !== undefined &&
    diagnostics.some(({ source, message }) => source === SOURCE && message.includes(variable))
  );
}

/** Each finding's last action only silences it. */
function mends({ diagnostics = [] }: CodeAction, later: readonly CodeAction[]): boolean {
  const [own] = diagnostics;
  return later.some(({ diagnostics: [other] = [] }) => other?.message === own?.message);
}
