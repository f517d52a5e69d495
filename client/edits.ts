/** Which documents are not what a run sees: a script is run as it is on disk, and people write on meanwhile. */

import { type TextDocument, workspace } from "vscode";

export class Edits {
  readonly #edited = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(uriOf));
  readonly #listening = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) this.#edited.add(uriOf(document));
  });

  /** Ends the watch; the URIs of the documents that had unsaved changes when it began, or were edited since. */
  end(): string[] {
    this.#listening.dispose();
    return [...this.#edited];
  }
}

function uriOf({ uri }: TextDocument): string {
  return uri.toString();
}
