/**
 * Diagnostics of the whole workspace, as the client pulls them. Where it takes partial results the request stays open,
 * and what has changed is told as it changes; else it is answered once.
 */

import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Changes } from "./changes.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { uriOf } from "./paths.ts";
import type { OpenTexts } from "./texts.ts";
import type { Witnesses } from "./witnesses.ts";
import type { CheckedFile, Progress, WorkspaceCheck } from "./workspaceCheck.ts";

/** Files that are told about at once. */
const BATCH = 20;

export class WorkspaceDiagnostics {
  readonly #check: WorkspaceCheck;
  readonly #texts: OpenTexts;
  readonly #changes: Changes;
  readonly #witnesses: Witnesses;
  #streams = 0;

  constructor(check: WorkspaceCheck, texts: OpenTexts, changes: Changes, witnesses: Witnesses) {
    this.#check = check;
    this.#texts = texts;
    this.#changes = changes;
    this.#witnesses = witnesses;
  }

  /** Whether a client shows diagnostics of files that are not open. */
  get isWatched(): boolean {
    return this.#streams > 0;
  }

  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: Progress,
    stream?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
  ): Promise<WorkspaceDiagnosticReport> {
    /** URI to the id of what the client has. */
    const told = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    if (!stream) {
      for await (const item of this.#pass(told, token, progress)) items.push(item);
      return { items };
    }
    this.#streams++;
    try {
      for (;;) {
        const { revision } = this.#changes;
        for await (const item of this.#pass(told, token, progress)) {
          if (item.kind === DocumentDiagnosticReportKind.Full) items.push(item);
          if (items.length >= BATCH) stream.report({ items: items.splice(0) });
        }
        if (items.length > 0) stream.report({ items: items.splice(0) });
        await this.#changes.since(revision, token);
      }
    } finally {
      this.#streams--;
    }
  }

  /** Goes through all files once. Files without diagnostics are told about only where the client has some. */
  async *#pass(
    told: Map<string, string>,
    token: CancellationToken,
    progress: Progress,
  ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
    const gone = new Set(told.keys());
    for await (const file of this.#check.run(token, progress)) {
      const { uri, version, items } = this.#diagnostics(file);
      gone.delete(uri);
      const resultId = digest(JSON.stringify(items));
      if (told.get(uri) === resultId) yield { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
      else if (items.length > 0 || told.has(uri)) {
        told.set(uri, resultId);
        yield { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
      }
    }
    for (const uri of gone) {
      told.delete(uri);
      yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
    }
  }

  #diagnostics({ path, findings, project }: CheckedFile) {
    const start = { line: 0, column: 0 };
    const open = this.#texts.locate({ file: path, range: { start, end: start } });
    const uri = this.#texts.all().find((text) => text.path === path)?.uri ?? uriOf(path);
    // An open notebook's diagnostics belong to its cells, which the client asks about one by one.
    if (open && open.document.uri !== uri) return { uri, version: null, items: [] };
    const witnessed = this.#witnesses.findings(project, path, findings);
    const items = diagnosticsOf(witnessed, (place) => project.locate(place));
    return { uri, version: open?.document.version ?? null, items };
  }
}

/** A short text that is another one for another text, as far as anyone will ever see. */
function digest(text: string): string {
  // FNV-1a, twice with different beginnings: http://www.isthe.com/chongo/tech/comp/fnv/
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(at), 0x01000193) + 1;
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`;
}
