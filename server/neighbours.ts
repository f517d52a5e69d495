/**
 * What a document means depends on the scripts that import it, and those need not be open. They are looked for once a
 * document has been answered for, in the background; where they, or another document that was opened, change what was
 * said of the open ones, the client is told to ask again.
 */

import type { Finding } from "../protocol/findings.ts";
import { Pace } from "./pace.ts";
import { isOnDisk, uriOf } from "./paths.ts";
import type { Project } from "./project.ts";
import type { Projects } from "./projects.ts";
import type { OpenTexts } from "./texts.ts";
import type { WorkspaceCheck } from "./workspaceCheck.ts";

/** Folders with more files are not looked through unasked. */
const MOST_FILES = 5_000;
/** Of many importers the nearest: a module that everything imports does not make every file a script of interest. */
const MOST_IMPORTERS = 40;

export class Neighbours {
  readonly #projects: Projects;
  readonly #texts: OpenTexts;
  readonly #check: WorkspaceCheck;
  readonly #changed: () => void;
  /** What was said last of each open document. */
  readonly #said = new Map<string, string>();
  /** The documents whose importers are known to a project. */
  #known = new WeakMap<Project, Set<string>>();
  #generation = 0;

  /** @param changed called where what was said of an open document holds no longer */
  constructor(projects: Projects, texts: OpenTexts, check: WorkspaceCheck, changed: () => void) {
    this.#projects = projects;
    this.#texts = texts;
    this.#check = check;
    this.#changed = changed;
  }

  /** The client is told to ask again anyway, and need not be told of what is compared now. */
  refreshed(): void {
    this.#generation++;
  }

  /** Files have come or gone: scripts may import now what they did not before. */
  forget(): void {
    this.#known = new WeakMap();
  }

  /** A document was closed: when it is opened again, it is looked at anew. */
  closed(path: string): void {
    this.#said.delete(path);
  }

  /** The client has been told these findings of an open document. Rejects where a look at its importers fails. */
  async told(path: string, project: Project, findings: readonly Finding[]): Promise<void> {
    const known = this.#known.get(project) ?? new Set<string>();
    this.#known.set(project, known);
    const isNew = !this.#said.has(path) || !known.has(path);
    this.#said.set(path, essence(findings));
    if (!isNew) return;
    if (!known.has(path)) await this.#findImporters(path, project);
    known.add(path);
    // A refresh that is asked for from here on finds the importers already.
    const generation = this.#generation;
    if ((await this.#isOutdated(project)) && generation === this.#generation) this.#changed();
  }

  async #findImporters(path: string, project: Project): Promise<void> {
    if (!this.#projects.folders.every(isOnDisk)) return;
    const importers = await this.#check.importersOf(path, MOST_FILES);
    for (const importer of importers.slice(0, MOST_IMPORTERS)) {
      if ((await this.#projects.of(uriOf(importer))) === project) project.sources.include(importer);
    }
  }

  /** Whether the project's findings in some open document are not what was said of it. */
  async #isOutdated(project: Project): Promise<boolean> {
    for (const { path } of this.#texts.all()) {
      const said = this.#said.get(path);
      if (said === undefined) continue;
      const findings = await project.ask(new Pace(), (workspace) => workspace.findings(path));
      if (this.#said.get(path) === said && essence(findings) !== said) return true;
    }
    return false;
  }
}

function essence(findings: readonly Finding[]): string {
  return JSON.stringify(findings.map(({ rule, range, message }) => [rule, range, message]));
}
