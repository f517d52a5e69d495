/** Another interpreter than the workspace's, chosen by a person for one preview. */

import { readdir, realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { PVSC_EXTENSION_ID, PythonExtension } from "@vscode/python-extension";
import { extensions, l10n, type QuickPickItem, type Uri, window, workspace } from "vscode";
import { findPython, PreviewError, type PythonInfo } from "../preview/index.ts";

interface Item extends QuickPickItem {
  /** Absent for the workspace's own. */
  readonly path?: string;
  readonly browse?: boolean;
}

/** Resolves with an object, since the workspace's own is a choice, too. Undefined: the person has turned back. */
export async function askInterpreter(script: Uri): Promise<{ readonly python?: string } | undefined> {
  const workspaces: Item = { label: l10n.t("The workspace's interpreter") };
  const browse: Item = { label: l10n.t("Choose a file…"), browse: true };
  const items = found(script).then((all) => [workspaces, ...all.map(itemOf), browse]);
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Forkcast: run with which Python?"),
    placeHolder: l10n.t("For this preview only"),
    matchOnDescription: true,
  });
  if (chosen?.browse) return await askFile();
  return chosen && (chosen.path === undefined ? {} : { python: chosen.path });
}

function itemOf({ path, version }: PythonInfo): Item {
  return { label: `Python ${version}`, description: path, path };
}

async function askFile(): Promise<{ readonly python: string } | undefined> {
  const [file] = (await window.showOpenDialog({ title: l10n.t("A Python interpreter, 3.8 or later") })) ?? [];
  if (!file) return undefined;
  try {
    return { python: (await findPython([file.fsPath])).path };
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    void window.showErrorMessage(`${error.message} ${error.todo}`);
    return undefined;
  }
}

/** Those that answer, the newest first. */
async function found(script: Uri): Promise<PythonInfo[]> {
  const candidates = (await knownToExtension()) ?? (await onThisMachine(script));
  const answers = await Promise.allSettled(candidates.map((path) => findPython([path])));
  const answering = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  // `python`, `python3` and `python3.13` of one folder are one, and so are folders that are links to one another.
  const byPlace = new Map<string, PythonInfo>();
  for (const info of answering) {
    const folder = await realpath(dirname(info.path)).catch(() => dirname(info.path));
    const place = `${folder} ${info.version}`;
    if (!byPlace.has(place)) byPlace.set(place, info);
  }
  return [...byPlace.values()].sort((one, other) => other.version.localeCompare(one.version, "en", { numeric: true }));
}

async function knownToExtension(): Promise<string[] | undefined> {
  if (!extensions.getExtension(PVSC_EXTENSION_ID)) return undefined;
  const { environments } = await PythonExtension.api();
  return environments.known.flatMap(({ executable }) => executable.uri?.fsPath ?? []);
}

const IS_WINDOWS = process.platform === "win32";
const BINARIES = IS_WINDOWS ? "Scripts" : "bin";
const NAME = IS_WINDOWS ? /^python\.exe$/i : /^python3?(\.\d+)?$/;

/** Virtual environments of the workspace, those of pyenv, and what is on the PATH. */
async function onThisMachine(script: Uri): Promise<string[]> {
  const folder = workspace.getWorkspaceFolder(script)?.uri.fsPath;
  const environments = folder === undefined ? [] : [".venv", "venv", "env"].map((name) => join(folder, name, BINARIES));
  const pyenv = join(homedir(), ".pyenv", "versions");
  const versions = (await namesIn(pyenv)).map((name) => join(pyenv, name, IS_WINDOWS ? "" : BINARIES));
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((entry) => entry !== "");
  const folders = [...new Set([...environments, ...versions, ...path])];
  const perFolder = await Promise.all(
    folders.map(async (each) =>
      (await namesIn(each)).filter((name) => NAME.test(name)).map((name) => join(each, name)),
    ),
  );
  return perFolder.flat();
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    // Not every folder of the PATH exists.
    return [];
  }
}
