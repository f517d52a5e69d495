/** Which project a document belongs to: the innermost workspace folder around it, else one for all others. */

import { createWorkspace, type Grammar } from "../analysis/index.ts";
import type { Settings } from "../protocol/settings.ts";
import { isInside, pathOf } from "./paths.ts";
import { optionsOf, Project } from "./project.ts";
import type { ReadText } from "./sources.ts";

export interface ProjectsHost {
  loadGrammar(): Promise<Grammar>;
  readonly readText: ReadText;
  /** The settings that hold in a folder; undefined: outside of all folders. */
  settingsOf(folderUri: string | undefined): Promise<Settings>;
}

export class Projects {
  readonly #host: ProjectsHost;
  /** Folder's path to its URI as the client spells it. */
  readonly #folders = new Map<string, string>();
  readonly #projects = new Map<string, Promise<Project>>();
  #grammar: Promise<Grammar> | undefined;

  constructor(host: ProjectsHost) {
    this.#host = host;
  }

  addFolder(uri: string): void {
    this.#folders.set(pathOf(uri), uri);
  }

  removeFolder(uri: string): void {
    this.#folders.delete(pathOf(uri));
    this.#projects.delete(pathOf(uri));
  }

  /** The project of a document; made when first asked for. */
  of(uri: string): Promise<Project> {
    const folder = this.#folderOf(pathOf(uri));
    const known = this.#projects.get(folder);
    if (known) return known;
    const made = this.#make(folder);
    this.#projects.set(folder, made);
    // A grammar that could not be read now may be readable at the next request.
    made.catch(() => this.#projects.delete(folder));
    return made;
  }

  /** Every project that exists already. */
  async all(): Promise<Project[]> {
    const settled = await Promise.allSettled(this.#projects.values());
    return settled.flatMap((project) => (project.status === "fulfilled" ? [project.value] : []));
  }

  /** Asks the client for every project's settings anew. */
  async refreshSettings(): Promise<void> {
    const refresh = async (project: Project) => {
      project.settings = await this.#host.settingsOf(this.#folders.get(project.folder));
    };
    await Promise.all((await this.all()).map(refresh));
  }

  #folderOf(path: string): string {
    const around = [...this.#folders.keys()].filter((folder) => isInside(path, folder));
    return around.reduce((best, folder) => (folder.length > best.length ? folder : best), "");
  }

  async #make(folder: string): Promise<Project> {
    this.#grammar ??= this.#host.loadGrammar();
    this.#grammar.catch(() => {
      this.#grammar = undefined;
    });
    const [grammar, settings] = await Promise.all([this.#grammar, this.#host.settingsOf(this.#folders.get(folder))]);
    const workspace = await createWorkspace(grammar, optionsOf(folder, settings));
    return new Project(folder, workspace, settings, this.#host.readText);
  }
}
