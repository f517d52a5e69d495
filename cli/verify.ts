/** `forkcast verify`: what the analysis foretells of scripts, against what running them shows. */

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { evidenceOf, isLoaded, joined } from "../evidence/index.ts";
import { type Totals, taken, totalsOf } from "../evidence/summary.ts";
import { isNotebook } from "../project/files.ts";
import { wasStopped } from "../protocol/comparison.ts";
import type { VerifyFormat } from "./formats/names.ts";
import { verificationAsJson } from "./formats/verification-json.ts";
import { verificationAsText } from "./formats/verification-text.ts";
import { type LegsCall, runLegs } from "./legs.ts";
import { slashed } from "./paths.ts";
import { type Analysed, analysed } from "./reports.ts";
import type { Verification, Verified } from "./results.ts";
import { pythonFiles } from "./sources.ts";
import { UnusableCall } from "./usage.ts";

const WRITERS = {
  text: verificationAsText,
  json: verificationAsJson,
} satisfies Record<VerifyFormat, (verification: Verification) => string>;

export interface VerifyCall extends LegsCall {
  /** Scripts, and folders in which every file that starts processes is one. */
  readonly paths: readonly string[];
  /** Arguments of every script. */
  readonly args: readonly string[];
  readonly format: VerifyFormat;
}

/**
 * Prints the report. Returns the exit status: 0 where all that differs was foreseen and no finding refuted, 1 where
 * not, 2 where a run says nothing.
 */
export async function verify(call: VerifyCall): Promise<number> {
  const files = await pythonFiles(call.paths);
  const analysis = await analysed(files);
  // Those about comments are of the text alone.
  const findings = files.flatMap((file) => analysis.findings(file)).filter(({ methods }) => methods.length > 0);
  const scripts: Verified[] = [];
  for (const script of await scriptsAmong(call.paths, files, analysis)) {
    if (!script.isNamed && scripts.some(({ comparison }) => isLoaded(script.path, comparison))) continue;
    const comparison = await runLegs(call, { script: script.path }, call.args);
    scripts.push({
      comparison,
      evidence: evidenceOf(joined(findings, analysis.foretold(script.path)), comparison, files),
    });
    if (Object.values(comparison.legs).some(wasStopped)) break;
  }
  const runs = scripts.map(({ evidence }) => evidence);
  const summed = taken(findings, runs);
  const totals = totalsOf(summed, runs);
  process.stdout.write(WRITERS[call.format]({ scripts, findings: summed, totals }));
  return statusOf(scripts, totals);
}

function statusOf(scripts: readonly Verified[], { findings, divergences }: Totals): number {
  const legs = scripts.flatMap(({ comparison }) => Object.values(comparison.legs));
  if (legs.some((leg) => leg.void || wasStopped(leg))) return 2;
  return divergences.unforeseen + findings["not-seen"] > 0 ? 1 : 0;
}

interface Script {
  readonly path: string;
  readonly isNamed: boolean;
}

/**
 * The files that were named, and of those in folders the ones that create processes, or have a main guard in a program
 * that does. These first: what they load is no script, though it may create processes as well.
 */
async function scriptsAmong(paths: readonly string[], files: readonly string[], analysis: Analysed): Promise<Script[]> {
  const named = new Set<string>();
  for (const path of paths) if ((await stat(path)).isFile()) named.add(slashed(resolve(path)));
  const scripts = files.filter((path) => !isNotebook(path)).map((path) => ({ path, isNamed: named.has(path) }));
  const guarded = scripts.filter(({ path, isNamed }) => isNamed || analysis.report(path).mainGuard !== undefined);
  const starting = scripts.filter(({ path }) => analysis.report(path).startSites.length > 0);
  const all = [...new Set([...guarded, ...starting])];
  if (all.length === 0) throw new UnusableCall("no file there starts processes; name the scripts themselves.");
  return all;
}
