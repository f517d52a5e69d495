/** Which script to preview, and whether it can be run at all. Every refusal says what to do. */

import { dirname } from "node:path";
import { commands, FileType, l10n, type TextDocument, Uri, window, workspace } from "vscode";

/** Where a script runs: in its workspace folder, else in its own. */
export function workingFolder(script: Uri): string {
  return workspace.getWorkspaceFolder(script)?.uri.fsPath ?? dirname(script.fsPath);
}

/** As it is on disk. */
export async function textOf(script: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(script));
}

export function nameOf(script: Uri): string {
  return script.path.slice(script.path.lastIndexOf("/") + 1);
}

/**
 * The script that `target` names, or that of the active editor: a file on disk, saved, in a trusted workspace.
 * Undefined where there is none; the person has been told why, or has turned back.
 */
export async function chooseScript(target: Uri | string | undefined): Promise<Uri | undefined> {
  if (!workspace.isTrusted) return refuseUntrusted();
  const uri = typeof target === "string" ? Uri.parse(target) : (target ?? activePython());
  if (!uri) {
    return refuse(l10n.t("There is no Python script to run."), l10n.t("Open one, and run the command again."));
  }
  const saved = uri.scheme === "untitled" ? await saveUntitled(uri) : uri;
  if (!saved) return undefined;
  if (saved.scheme !== "file") {
    return refuse(
      l10n.t("{0} is not a file on this machine.", nameOf(saved)),
      l10n.t("Scripts are run from disk only."),
    );
  }
  if (!(await isFile(saved))) {
    return refuse(
      l10n.t("{0} does not exist on disk any more.", nameOf(saved)),
      l10n.t("Save it again, or open another script."),
    );
  }
  return (await savedAll(saved)) ? saved : undefined;
}

function activePython(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "python" ? document.uri : undefined;
}

async function refuse(what: string, todo: string): Promise<undefined> {
  // Not awaited: the command ends now, whenever the person closes the message.
  void window.showErrorMessage(`${what} ${todo}`);
}

async function refuseUntrusted(): Promise<undefined> {
  const manage = l10n.t("Manage Workspace Trust");
  const message = l10n.t("That would run the script, and this workspace is not trusted: nothing was run.");
  void window.showErrorMessage(message, manage).then((chosen) => {
    if (chosen === manage) void commands.executeCommand("workbench.trust.manage");
  });
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false;
  }
}

async function saveUntitled(uri: Uri): Promise<Uri | undefined> {
  const save = l10n.t("Save As…");
  const message = l10n.t("This script was never saved. Scripts are run from disk.");
  const chosen = await window.showWarningMessage(message, save);
  return chosen === save ? workspace.saveAs(uri) : undefined;
}

/** Offers to save every changed Python file: the script may import any of them. False: the person has turned back. */
async function savedAll(script: Uri): Promise<boolean> {
  const changed = workspace.textDocuments.filter(isChangedPython);
  if (changed.length === 0) return true;
  const save = changed.length === 1 ? l10n.t("Save and Run") : l10n.t("Save All and Run");
  const asSaved = l10n.t("Run as Saved");
  const names = changed.map((document) => nameOf(document.uri)).join(", ");
  const message = l10n.t("{0} is run as it is on disk. Not saved yet: {1}.", nameOf(script), names);
  const chosen = await window.showWarningMessage(message, save, asSaved);
  if (chosen !== save) return chosen === asSaved;
  const results = await Promise.all(changed.map((document) => document.save()));
  return results.every(Boolean);
}

function isChangedPython(document: TextDocument): boolean {
  return document.isDirty && document.uri.scheme === "file" && document.languageId === "python";
}
