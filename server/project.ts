/** One project: its settings, its analysis, and the texts that are open in the editor. */

import type { Location as LspLocation } from "vscode-languageserver";
import { Interrupted, type WorkspaceOptions } from "../analysis/index.ts";
import type { Location } from "../protocol/findings.ts";
import type { TargetName } from "../protocol/methods.ts";
import type { Settings } from "../protocol/settings.ts";
import type { RemoteWorkspace } from "./analyst/analyst.ts";
import { toLspRange } from "./convert.ts";
import type { Pace } from "./pace.ts";
import { uriOf } from "./paths.ts";
import { type ReadText, Sources } from "./sources.ts";
import type { OpenTexts } from "./texts.ts";

export interface ProjectSettings {
  readonly settings: Settings;
  /** What the analysis takes from settings and pyproject.toml. */
  readonly options: WorkspaceOptions;
}

export class Project {
  /** The folder's path, or the empty text for documents that lie in none. */
  readonly folder: string;
  readonly #workspace: RemoteWorkspace;
  readonly sources: Sources;
  readonly #texts: OpenTexts;
  /** The version of every open text as the analysis knows it: typing costs nothing until something is asked. */
  readonly #versions = new Map<string, string>();
  #configured: ProjectSettings;

  /** @param configured what `workspace` was made with */
  constructor(
    folder: string,
    workspace: RemoteWorkspace,
    configured: ProjectSettings,
    texts: OpenTexts,
    readText: ReadText,
  ) {
    this.folder = folder;
    this.#workspace = workspace;
    this.#configured = configured;
    this.#texts = texts;
    this.sources = new Sources(workspace, readText);
  }

  get settings(): Settings {
    return this.#configured.settings;
  }

  get targets(): readonly TargetName[] {
    return this.#configured.options.targets;
  }

  configure(configured: ProjectSettings): void {
    this.#configured = configured;
    this.#workspace.configure(configured.options);
    this.sources.invalidate();
  }

  /** The editor has closed a text; one that this project never saw changes nothing. */
  closed(path: string): void {
    if (this.#versions.delete(path)) this.sources.closed(path);
  }

  /**
   * Resolves when the analysis stands on all open texts and on every module that it wants. Rejects where `pace` does.
   */
  async settle(pace: Pace): Promise<void> {
    for (const { path, version, notebook, text } of this.#texts.all()) {
      if (this.#versions.get(path) === version) continue;
      this.#versions.set(path, version);
      this.sources.opened(path, text(), notebook);
    }
    await this.sources.settle(pace);
  }

  /**
   * What the analysis says on the texts as they are. Asked again where a text has changed before it was answered;
   * rejects where `pace` does.
   */
  async ask<T>(pace: Pace, question: (workspace: RemoteWorkspace) => Promise<T>): Promise<T> {
    for (;;) {
      await this.settle(pace);
      try {
        return await question(this.#workspace);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
      }
    }
  }

  /** Nobody asks about it any more. */
  close(): void {
    this.#workspace.close();
  }

  /** Where a place of the analysis stands for the editor. */
  locate(place: Location): LspLocation {
    const open = this.#texts.locate(place);
    return open?.location ?? { uri: uriOf(place.file), range: toLspRange(this.sources.rangeOnDisk(place)) };
  }
}
