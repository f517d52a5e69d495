/** Checks all files of the workspace folders: a glance at each, and the analysis of those that can matter. */

import type { CancellationToken } from "vscode-languageserver";
import type { Finding } from "../protocol/findings.ts";
import { filesBehind, type Glance, glanceAt, importersOf, relevantFiles } from "./glance.ts";
import { Pace } from "./pace.ts";
import { pathOf, uriOf } from "./paths.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import type { ReadText } from "./sources.ts";
import type { OpenTexts } from "./texts.ts";

/** Lists the Python files and notebooks of a folder, as URIs. Never rejects. */
export type ListFiles = (folderUri: string) => Promise<readonly string[]>;

export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly project: Project;
}

/** Told from time to time: how much is done, from 0 to 100, and what is being done. */
export type Progress = (percentage: number, message: string) => void;

/** In characters: a glance at a longer text takes milliseconds. */
const LONG = 200_000;

/** Files that are read at the same time. */
const AT_ONCE = 32;

export class WorkspaceCheck {
  readonly #projects: Projects;
  readonly #texts: OpenTexts;
  readonly #readText: ReadText;
  readonly #listFiles: ListFiles;
  readonly #glances = new Map<string, Glance>();
  #listed: Promise<readonly string[]> | undefined;
  #isTold = true;

  constructor(projects: Projects, texts: OpenTexts, readText: ReadText, listFiles: ListFiles) {
    this.#projects = projects;
    this.#texts = texts;
    this.#readText = readText;
    this.#listFiles = listFiles;
  }

  /** A file was created, changed or deleted on disk. */
  changedOnDisk(path: string): void {
    this.#glances.delete(path);
    this.#listed = undefined;
  }

  /** The client does not watch files: each run looks at all of them. */
  nobodyTells(): void {
    this.#isTold = false;
  }

  /** Nothing is known any more: the folders are others. */
  forget(): void {
    this.#glances.clear();
    this.#listed = undefined;
  }

  /** How many files the folders hold, as of the last run. */
  async fileCount(): Promise<number> {
    return (await this.#files()).length;
  }

  /**
   * The files about which the analysis knows anything, one after the other, with what it finds there. Rejects with a
   * cancelled request's error when `token` says so.
   */
  async *run(token: CancellationToken, progress: Progress): AsyncGenerator<CheckedFile> {
    if (!this.#isTold) this.forget();
    const pace = new Pace(token);
    const files = await this.#files();
    const glances = await this.#look(files, pace, progress);
    const breathe = () => pace.breathe();
    const relevant = await relevantFiles(glances, breathe);
    const byProject = await this.#byProject(relevant);
    // They would be asked for one after the other, and each would have everything looked over that imports it.
    for (const [project, paths] of await this.#byProject(await filesBehind(relevant, glances, breathe))) {
      if (!byProject.has(project)) continue;
      for (const path of paths) {
        await pace.breathe();
        project.sources.fetch(path);
      }
    }
    const listed = new Set(files);
    let done = 0;
    for (const [project, paths] of byProject) {
      progress(50 + (50 * done) / byProject.size, `${paths.length} files that can matter`);
      for (const path of paths) {
        await pace.breathe();
        project.sources.include(path);
      }
      await project.settle(pace);
      for (const path of project.sources.present) {
        await pace.breathe();
        if (!listed.has(path)) continue;
        yield { path, findings: await project.ask(pace, (workspace) => workspace.findings(path)), project };
      }
      done++;
    }
    progress(100, "done");
  }

  /** The files that may import this one of the folders, the nearest first; none where there are more than `most`. */
  async importersOf(path: string, most: number): Promise<readonly string[]> {
    const files = await this.#files();
    if (files.length > most || !files.includes(path)) return [];
    const pace = new Pace();
    const glances = await this.#look(files, pace, () => {});
    return importersOf(path, glances, () => pace.breathe());
  }

  async #byProject(paths: Iterable<string>): Promise<Map<Project, string[]>> {
    const byProject = new Map<Project, string[]>();
    for (const path of paths) {
      const project = await this.#projects.of(uriOf(path));
      byProject.set(project, [...(byProject.get(project) ?? []), path]);
    }
    return byProject;
  }

  /** Paths of all files of all folders. */
  #files(): Promise<readonly string[]> {
    this.#listed ??= Promise.all(this.#projects.folders.map(this.#listFiles)).then((lists) => [
      ...new Set(lists.flat().map(pathOf)),
    ]);
    return this.#listed;
  }

  async #look(files: readonly string[], pace: Pace, progress: Progress): Promise<ReadonlyMap<string, Glance>> {
    const open = new Map(this.#texts.all().map((text) => [text.path, text]));
    const glances = new Map<string, Glance>();
    const look = async (path: string) => {
      const own = open.get(path);
      const glance = own ? await this.#glanceAt(path, own.text()) : await this.#glance(path);
      if (glance) glances.set(path, glance);
    };
    for (let first = 0; first < files.length; first += AT_ONCE) {
      progress((50 * first) / files.length, `${first} of ${files.length} files`);
      await Promise.all(files.slice(first, first + AT_ONCE).map(look));
      await pace.breathe();
    }
    return glances;
  }

  async #glance(path: string): Promise<Glance | undefined> {
    const known = this.#glances.get(path);
    if (known) return known;
    const text = await this.#readText(uriOf(path));
    if (text === undefined) return undefined;
    const glance = await this.#glanceAt(path, text);
    this.#glances.set(path, glance);
    return glance;
  }

  /** Long texts are left to whom the client does not wait for. */
  async #glanceAt(path: string, text: string): Promise<Glance> {
    return text.length > LONG ? this.#projects.analyst.glance(path, text) : glanceAt(path, text);
  }
}
