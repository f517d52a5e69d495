/** One workspace folder: its settings, its analysis, and the texts that are open in the editor. */

import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Workspace } from "../analysis/index.ts";
import { TARGET_NAMES } from "../protocol/methods.ts";
import type { Settings } from "../protocol/settings.ts";
import { pathOf } from "./paths.ts";
import { type ReadText, Sources } from "./sources.ts";

export class Project {
  /** The folder's path, or the empty text for documents that lie in none. */
  readonly folder: string;
  readonly workspace: Workspace;
  readonly #sources: Sources;
  /** The version of every open document as the analysis knows it: typing costs nothing until something is asked. */
  readonly #versions = new Map<string, number>();
  #settings: Settings;

  constructor(folder: string, workspace: Workspace, settings: Settings, readText: ReadText) {
    this.folder = folder;
    this.workspace = workspace;
    this.#settings = settings;
    this.#sources = new Sources(workspace, readText);
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.workspace.configure(optionsOf(this.folder, settings));
  }

  /** The editor has closed the document; one that this project never saw changes nothing. */
  closed(uri: string): void {
    if (this.#versions.delete(uri)) this.#sources.closed(pathOf(uri));
  }

  /** Returns whether the analysis depends on the file of `uri`. */
  changedOnDisk(uri: string): boolean {
    return this.#sources.changedOnDisk(pathOf(uri));
  }

  /** Resolves when the analysis of `uri` stands on the texts of all `open` documents and on every module it wants. */
  async settle(uri: string, open: readonly TextDocument[]): Promise<void> {
    for (const document of open) this.#adopt(document);
    await this.#sources.settle(pathOf(uri));
  }

  #adopt(document: TextDocument): void {
    if (this.#versions.get(document.uri) === document.version) return;
    this.#versions.set(document.uri, document.version);
    this.#sources.opened(pathOf(document.uri), document.getText());
  }
}

export function optionsOf(folder: string, settings: Settings) {
  const targets = settings.targets.length > 0 ? settings.targets : TARGET_NAMES;
  return { roots: folder === "" ? [] : [folder], targets, severity: settings.severity };
}
