/** Fixes of findings: one by one where the cursor is, and all safe ones of a file at once. */

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { together } from "../analysis/index.ts";
import { type Finding, type Fix, UNFORESEEN } from "../protocol/findings.ts";
import { FIXED_COMMAND } from "../protocol/messages.ts";
import type { RemoteWorkspace } from "./analyst/analyst.ts";
import { toDiagnostic } from "./diagnostics.ts";
import type { Project } from "./project.ts";
import type { OpenTexts, View } from "./texts.ts";
import type { Witnesses } from "./witnesses.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.forkcast`;
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL];

interface Place {
  readonly project: Project;
  readonly view: View;
  readonly texts: OpenTexts;
  readonly witnesses: Witnesses;
}

/** A finding, and what mends it. */
interface Mended {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** The fixes that a client asks for. */
interface Wanted {
  /** Of the findings where it asks; the analysis puts one that silences last. */
  readonly quick: readonly Mended[];
  /** Of all findings of the file; undefined where they are not asked for. */
  readonly all: readonly Mended[] | undefined;
}

/** Has the fixes worked out that the client asks for: everything at a range, or only some kinds. */
export async function fixesWanted(
  workspace: RemoteWorkspace,
  { project, view, witnesses }: Place,
  { range, context }: CodeActionParams,
): Promise<Wanted> {
  const { path } = view.source;
  const witnessed = witnesses.findings(project, path, await workspace.findings(path));
  // No rule knows how to mend what only a run has shown.
  const findings = witnessed.filter(({ rule }) => rule !== UNFORESEEN.name);
  const wants = (kind: string) => !context.only || context.only.some((only) => `${kind}.`.startsWith(`${only}.`));
  const here = findings.filter((finding) => {
    const own = view.toOwn(finding.range);
    return own !== undefined && touches(own, range);
  });
  const mended = (some: readonly Finding[]) =>
    Promise.all(some.map(async (finding) => ({ finding, fixes: await workspace.fixes(finding) })));
  return {
    quick: wants(CodeActionKind.QuickFix) ? await mended(here) : [],
    // Every fix is tried out first: too much work for each move of the cursor.
    all: context.only && wants(FIX_ALL) ? await mended(findings) : undefined,
  };
}

export function codeActionsOf({ quick, all }: Wanted, place: Place): CodeAction[] {
  return [...quickFixes(place, quick), ...(all ? fixAll(place, all) : [])];
}

/** Fixes that mend before those that only silence. */
function quickFixes(place: Place, mended: readonly Mended[]): CodeAction[] {
  const offers = mended.map(({ finding, fixes }) => {
    const diagnostic = toDiagnostic(finding, (location) => place.project.locate(location));
    return fixes.flatMap((fix) => quickFix(place, fix, diagnostic) ?? []);
  });
  return [...offers.flatMap((each) => each.slice(0, -1)), ...offers.flatMap((each) => each.slice(-1))];
}

/** A safe one may be applied by the editor's "auto fix" without a look at it. */
function quickFix(place: Place, { title, edits, safe }: Fix, diagnostic: Diagnostic): CodeAction | undefined {
  const edit = workspaceEdit(place, [edits]);
  if (!edit) return undefined;
  const action = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: safe, edit };
  const { project, view, witnesses } = place;
  if (!witnesses.hasSeen(project, view.source.path)) return action;
  const { uri } = view.document;
  return { ...action, command: { title: "Offer another preview", command: FIXED_COMMAND, arguments: [uri, title] } };
}

function fixAll(place: Place, mended: readonly Mended[]): CodeAction[] {
  const fixes = together(mended.flatMap((each) => each.fixes.find(({ safe }) => safe) ?? []));
  const edit = workspaceEdit(
    place,
    fixes.map(({ edits }) => edits),
  );
  return edit ? [{ title: "Fix all that Forkcast can fix safely", kind: FIX_ALL, edit }] : [];
}

/** Undefined where there is nothing to edit, or where an edit reaches over the cells of a notebook. */
function workspaceEdit({ project, texts }: Place, groups: readonly Fix["edits"][]): WorkspaceEdit | undefined {
  const changes = new Map<string, TextDocumentEdit>();
  for (const { newText, ...place } of groups.flat()) {
    const open = texts.locate(place);
    if (!open && texts.isOpen(place.file)) return undefined;
    const { uri, range } = open?.location ?? project.locate(place);
    const change = changes.get(uri) ?? { textDocument: { uri, version: open?.document.version ?? null }, edits: [] };
    change.edits.push({ range, newText });
    changes.set(uri, change);
  }
  return changes.size === 0 ? undefined : { documentChanges: [...changes.values()] };
}

/** Of the protocol or of the analysis: a place is a line, and a character or column in it. */
interface Span {
  readonly start: { readonly line: number; readonly character?: number; readonly column?: number };
  readonly end: { readonly line: number; readonly character?: number; readonly column?: number };
}

/** Whether the spans have a place in common, be it their ends. */
function touches(one: Span, other: Span): boolean {
  return isBefore(one.start, other.end) && isBefore(other.start, one.end);
}

function isBefore(one: Span["start"], other: Span["start"]): boolean {
  const column = (place: Span["start"]) => place.character ?? place.column ?? 0;
  return one.line < other.line || (one.line === other.line && column(one) <= column(other));
}
