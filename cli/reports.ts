/** What the analysis says of files on disk, in the project that the call is made in. */

import { createWorkspace } from "../analysis/index.ts";
import type { Finding } from "../protocol/findings.ts";
import type { TargetName } from "../protocol/methods.ts";
import type { FileReport } from "../protocol/report.ts";
import { readGrammar } from "./assets.ts";
import { shared } from "./helper.ts";
import { slashed } from "./paths.ts";
import { projectAround } from "./project.ts";
import { Sources } from "./sources.ts";

export interface Analysed {
  /** The files, and those that they import in any number of steps. */
  readonly files: readonly string[];
  /** They stand where the disk has them, with absolute paths. */
  findings(file: string): readonly Finding[];
  /** What the rules say of the script's program, in all of its files: also what is kept out of the findings. */
  foretold(script: string): readonly Finding[];
  /** What else is known of the file; dearer, and in the analysis' own places. */
  report(file: string): FileReport;
}

/**
 * Analyses the files. `target`: default, what the project's pyproject.toml says. Problems of that file are told on
 * stderr.
 */
export async function analysed(files: readonly string[], target?: readonly TargetName[]): Promise<Analysed> {
  const { targets, severity, roots, problems } = await projectAround(process.cwd());
  for (const problem of problems) process.stderr.write(`forkcast: ${problem}\n`);
  const options = { roots: [...new Set([process.cwd(), ...roots].map(slashed))], targets: target ?? targets, severity };
  const workspace = await createWorkspace(await readGrammar(), options);
  const sources = new Sources(workspace);
  // All are known before any is reported: what is wrong in a module may lie in what the script does that imports it.
  const entries = sources.survey(files);
  const shown = await shared(entries, options, (entry) => workspace.work(entry));
  sources.give(shown.flatMap(({ paths }) => paths));
  for (const each of shown) workspace.adopt(each);
  sources.settle(files);
  const onDisk = (findings: readonly Finding[]) => findings.map((finding) => sources.asOnDisk(finding));
  return {
    files: sources.present,
    findings: (file) => onDisk(workspace.findings(file)),
    foretold: (script) => onDisk(workspace.foretold(script)),
    report: (file) => workspace.report(file),
  };
}
