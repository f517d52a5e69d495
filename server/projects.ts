/**
 * Which project a document belongs to: that of the nearest pyproject.toml in its workspace folder, else that of the
 * workspace folder, else one for all other documents.
 */

import { URI, Utils } from "vscode-uri";
import type { Grammar, WorkspaceOptions } from "../analysis/index.ts";
import { NO_PYPROJECT, readPyproject } from "../project/pyproject.ts";
import type { Settings } from "../protocol/settings.ts";
import { Analyst, type AnalystPort } from "./analyst/analyst.ts";
import { folderOf, isInside, pathOf, uriOf } from "./paths.ts";
import { Project, type ProjectSettings } from "./project.ts";
import type { ReadText } from "./sources.ts";
import type { OpenTexts } from "./texts.ts";

const PYPROJECT = "pyproject.toml";

export interface ProjectsHost {
  loadGrammar(): Promise<Grammar>;
  startAnalyst(): AnalystPort;
  readonly readText: ReadText;
  readonly texts: OpenTexts;
  /** The settings that hold in a folder; undefined: outside of all folders. */
  settingsOf(folderUri: string | undefined): Promise<Settings>;
  /** Something of a project's own that cannot be used, in a sentence. */
  complain(problem: string): void;
}

export class Projects {
  readonly #host: ProjectsHost;
  /** Workspace folder's path to its URI as the client spells it. */
  readonly #folders = new Map<string, string>();
  readonly #projects = new Map<string, Promise<Project>>();
  /** Folder to the text of its pyproject.toml, undefined where it has none. */
  readonly #pyprojects = new Map<string, Promise<string | undefined>>();
  #grammar: Promise<Grammar> | undefined;
  #analyst: Analyst | undefined;

  constructor(host: ProjectsHost) {
    this.#host = host;
  }

  addFolder(uri: string): void {
    this.#folders.set(pathOf(uri), uri);
    this.reset();
  }

  removeFolder(uri: string): void {
    this.#folders.delete(pathOf(uri));
    this.reset();
  }

  /** URIs of the workspace folders. */
  get folders(): readonly string[] {
    return [...this.#folders.values()];
  }

  /** Forgets all projects: where they begin and end may have changed. */
  reset(): void {
    for (const project of this.#projects.values()) {
      project.then(
        (made) => made.close(),
        () => {},
      );
    }
    this.#projects.clear();
    this.#pyprojects.clear();
  }

  /** What analyses for all projects; started when first asked for, and anew where it has come to an end. */
  get analyst(): Analyst {
    this.#analyst ??= new Analyst(this.#host.startAnalyst(), (why) => {
      this.#analyst = undefined;
      this.#host.complain(why);
      this.#projects.clear();
    });
    return this.#analyst;
  }

  /** Something will be asked soon: what analyses comes up while the client is still about to say what. */
  getReady(): void {
    void this.analyst;
  }

  /** The project of a document; made when first asked for. */
  async of(uri: string): Promise<Project> {
    const folder = await this.#homeOf(pathOf(uri));
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
    const projects = await this.all();
    await Promise.all(projects.map(async (project) => project.configure(await this.#settingsOf(project.folder))));
  }

  async #homeOf(path: string): Promise<string> {
    const around = [...this.#folders.keys()].filter((folder) => isInside(path, folder));
    const workspaceFolder = around.reduce((best, folder) => (folder.length > best.length ? folder : best), "");
    return (await this.#nearest(folderOf(path), workspaceFolder))?.folder ?? workspaceFolder;
  }

  /** The nearest pyproject.toml from `folder` up to `last`, or up to the root where that is empty. */
  async #nearest(
    folder: string,
    last: string,
  ): Promise<{ readonly folder: string; readonly text: string } | undefined> {
    if (!folder.includes("/")) return undefined;
    const text = await this.#pyproject(folder);
    if (text !== undefined) return { folder, text };
    return folder === last ? undefined : this.#nearest(folderOf(folder), last);
  }

  #pyproject(folder: string): Promise<string | undefined> {
    const known = this.#pyprojects.get(folder);
    if (known) return known;
    const read = this.#host.readText(uriOf(`${folder}/${PYPROJECT}`));
    this.#pyprojects.set(folder, read);
    return read;
  }

  async #make(folder: string): Promise<Project> {
    this.#grammar ??= this.#host.loadGrammar();
    this.#grammar.catch(() => {
      this.#grammar = undefined;
    });
    const [grammar, configured] = await Promise.all([this.#grammar, this.#settingsOf(folder)]);
    const workspace = await this.analyst.open(grammar, configured.options);
    return new Project(folder, workspace, configured, this.#host.texts, this.#host.readText);
  }

  /** Settings win over pyproject.toml, which may also lie above the workspace folder. */
  async #settingsOf(folder: string): Promise<ProjectSettings> {
    const uri = folder === "" ? undefined : (this.#folders.get(folder) ?? uriOf(folder));
    const [settings, found] = await Promise.all([this.#host.settingsOf(uri), this.#nearest(folder, "")]);
    const project = found ? readPyproject(found.text) : NO_PYPROJECT;
    for (const problem of project.problems) this.#host.complain(`${found?.folder}/${problem}`);
    const options: WorkspaceOptions = {
      targets: settings.targets.length > 0 ? settings.targets : project.targets,
      severity: { ...project.severity, ...settings.severity },
      roots: folder === "" ? [] : rootsOf(folder, settings.roots, found?.folder ?? folder, project.roots),
    };
    return { settings, options };
  }
}

/** Absolute folders, those of the settings first. */
function rootsOf(folder: string, chosen: readonly string[], home: string, told: readonly string[]): string[] {
  return [
    ...new Set([folder, ...chosen.map((root) => resolved(folder, root)), ...told.map((root) => resolved(home, root))]),
  ];
}

function resolved(folder: string, root: string): string {
  const path = root.replaceAll("\\", "/").replace(/^(?=[a-z]:)/i, "/");
  return pathOf(Utils.resolvePath(URI.parse(uriOf(folder)), path).toString()).replace(/(?<=.)\/$/, "");
}
