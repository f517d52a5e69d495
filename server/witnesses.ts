/** What previews have shown of the files of the editor, as long as these hold the text that was run. */

import {
  evidenceOf,
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
   * @param project the script's, settled
   * @param open the texts of the open files as they were when the run was told of
   */
  hear(project: Project, { uri, comparison, edited }: EvidenceParams, open: ReadonlyMap<string, string>): void {
    const { sources, workspace } = project;
    const isEdited = (file: string, text: string) =>
      edited.some((each) => pathOf(each) === file) || (open.get(file) ?? text) !== text;
    const files = loadedAmong(sources.present, comparison);
    const findings = files.flatMap((file) => workspace.foretold(file));
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

  findings(project: Project, file: string): readonly Finding[] {
    return witnessedFindings(project.workspace.findings(file), this.#testimonies(project, file));
  }

  report(project: Project, file: string): FileReport {
    const report = project.workspace.report(file);
    const testimonies = this.#testimonies(project, file);
    return testimonies.length > 0 ? { ...report, hints: witnessedHints(report, testimonies) } : report;
  }

  hover(project: Project, file: string, position: Position): Hover | undefined {
    const { workspace } = project;
    const testimonies = this.#testimonies(project, file);
    const hover = workspace.hover(file, position);
    return testimonies.length > 0 ? witnessedHover(hover, workspace.findings(file), testimonies, position) : hover;
  }

  #testimonies({ sources }: Project, file: string): Testimony[] {
    const text = sources.textOf(file);
    return [...this.#runs.values()].flatMap((run) => {
      const sworn = run.get(file);
      return sworn && sworn.text === text ? [sworn.testimony] : [];
    });
  }
}
