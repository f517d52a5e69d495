/** What the analysis says of files on disk, in the project that the call is made in. */

import { createWorkspace } from "../analysis/index.ts";
import type { TargetName } from "../protocol/methods.ts";
import type { FileReport } from "../protocol/report.ts";
import { readGrammar } from "./assets.ts";
import { slashed } from "./paths.ts";
import { projectAround } from "./project.ts";
import { Sources } from "./sources.ts";

/**
 * The report of each file, by its path; findings stand where the disk has them, with absolute paths. `target`:
 * default, what the project's pyproject.toml says. Problems of that file are told on stderr.
 */
export async function reportsOn(
  files: readonly string[],
  target?: readonly TargetName[],
): Promise<ReadonlyMap<string, FileReport>> {
  const { targets, severity, roots, problems } = await projectAround(process.cwd());
  for (const problem of problems) process.stderr.write(`forkcast: ${problem}\n`);
  const workspace = await createWorkspace(await readGrammar(), {
    roots: [...new Set([process.cwd(), ...roots].map(slashed))],
    targets: target ?? targets,
    severity,
  });
  const sources = new Sources(workspace);
  // All are known before any is reported: what is wrong in a module may lie in what the script does that imports it.
  await sources.load(files);
  return new Map(
    files.map((file) => {
      const report = workspace.report(file);
      return [file, { ...report, findings: report.findings.map((finding) => sources.asOnDisk(finding)) }];
    }),
  );
}
