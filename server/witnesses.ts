/** What previews have shown of the files of the editor, as long as these hold the text that was run. */

import {
  evidenceOf,
  joined,
  loadedAmong,
  type Testimony,
  testimonyOn,
  witnessedFindings,
  witnessedHints,
  witnessedHover,
} from "../evidence/index.ts";
import type { Finding, Position } from "../protocol/findings.ts";
import type { EvidenceParams } from "../protocol/messages.ts";
import type { FileReport, Hover } from "../protocol/report.ts";
import type { RemoteWorkspace } from "./analyst/analyst.ts";
import { Pace } from "./pace.ts";
import { pathOf } from "./paths.ts";
import type { Project } from "./project.ts";

/** What a run showed in one file, and the text that the file had then. */
interface Sworn {
  readonly text: string;
  readonly testimony: Testimony;
}

export class Witnesses {
  /** Script to what its last run showed, by file; the latest run last. */
  readonly #runs = new Map<string, ReadonlyMap<string, Sworn>>();

  /**
   * Takes what a run showed; it replaces what an earlier run of the same script did.
   *
   * @param project the script's
   * @param open the texts of the open files as they were when the run was told of
   */
  async hear(
    project: Project,
    { uri, comparison, edited }: EvidenceParams,
    open: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { sources } = project;
    const isEdited = (file: string, text: string) =>
      edited.some((each) => pathOf(each) === file) || (open.get(file) ?? text) !== text;
    const { files, findings } = await project.ask(new Pace(), async (workspace) => {
      const files = loadedAmong(sources.present, comparison);
      const findings = await Promise.all(files.map((file) => workspace.findings(file)));
      // Those about comments are of the text alone.
      const told = findings.flat().filter(({ methods }) => methods.length > 0);
      return { files, findings: joined(told, await workspace.foretold(pathOf(uri))) };
    });
    const evidence = evidenceOf(findings, comparison, sources.present);
    const sworn = new Map<string, Sworn>();
    for (const file of files) {
      const text = sources.textOf(file);
      if (text === undefined || isEdited(file, text)) continue;
      sworn.set(file, { text, testimony: testimonyOn(file, text, evidence, comparison) });
    }
    this.#runs.delete(pathOf(uri));
    this.#runs.set(pathOf(uri), sworn);
  }

  /** Whether a preview has run the file as it is. */
  hasSeen(project: Project, file: string): boolean {
    return this.#testimonies(project, file).length > 0;
  }

  /** The findings of a file, with what runs have shown of them and besides them. */
  findings(project: Project, file: string, findings: readonly Finding[]): readonly Finding[] {
    return witnessedFindings(findings, this.#testimonies(project, file));
  }

  report(project: Project, file: string, report: FileReport): FileReport {
    const testimonies = this.#testimonies(project, file);
    return testimonies.length > 0 ? { ...report, hints: witnessedHints(report, testimonies) } : report;
  }

  /** Likewise a hover; what the analysis finds in the file is asked for where a run has shown something of it. */
  async hover(
    project: Project,
    file: string,
    workspace: RemoteWorkspace,
    position: Position,
  ): Promise<Hover | undefined> {
    const testimonies = this.#testimonies(project, file);
    const hover = await workspace.hover(file, position);
    if (testimonies.length === 0) return hover;
    return witnessedHover(hover, await workspace.findings(file), testimonies, position);
  }

  #testimonies({ sources }: Project, file: string): Testimony[] {
    const text = sources.textOf(file);
    return [...this.#runs.values()].flatMap((run) => {
      const sworn = run.get(file);
      return sworn && sworn.text === text ? [sworn.testimony] : [];
    });
  }
}
