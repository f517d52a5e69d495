/**
 * Scores the analyser against the corpus: recall and precision overall and by rule, each miss, each false alarm.
 * It asks the built command line (`npm run build` first).
 *
 * usage: node test/corpus/score.ts [--cli dist/cli.js] [--json] [--rules stale-global,…] [--recall 0.95]
 *          [--precision 0.97] [NAME…]
 *
 * NAME is a part of a case's name; --rules leaves out what the corpus expects of other rules and what they say. Exit status 1 where a given bound is not reached.
 */

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CORPUS, RULES, readCorpus } from "./cases.ts";
import { type Reported, ratio, type Score, score } from "./scoring.ts";

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: "string", default: fileURLToPath(new URL("../../dist/cli.js", import.meta.url)) },
    json: { type: "boolean", default: false },
    rules: { type: "string", default: Object.values(RULES).join(",") },
    recall: { type: "string", default: "0" },
    precision: { type: "string", default: "0" },
  },
});

/** Everything that `forkcast check` says of the corpus; its exit status is 1 where it finds something. */
function check(): Reported[] {
  const call = [resolve(options.cli), "check", "--format", "json", "."];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, {
    cwd: CORPUS,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if ((status !== 0 && status !== 1) || !stdout.startsWith("{")) {
    // A crash inside the bundle prints a whole minified line first; what matters stands at the end.
    throw new Error(`forkcast check gave no report (exit status ${status}): …${stderr.slice(-800)}`);
  }
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Reported[] };
  return diagnostics.map((finding) => ({ ...finding, file: finding.file.replace(/^\.\//, "").replaceAll("\\", "/") }));
}

const percent = (part: number, whole: number) => `${(100 * ratio(part, whole)).toFixed(1)} %`.padStart(8);

function printTable({ hits, misses, falseAlarms }: Score): void {
  console.log(`${"rule".padEnd(28)}expected  hit  false    recall precision`);
  const row = (name: string, matches: (rule: string) => boolean) => {
    const [hit, missed, wrong] = [hits, misses, falseAlarms].map(
      (list) => list.filter(({ rule }) => matches(rule)).length,
    ) as [number, number, number];
    const counts = `${String(hit + missed).padStart(8)} ${String(hit).padStart(4)} ${String(wrong).padStart(6)}`;
    console.log(`${name.padEnd(28)}${counts}  ${percent(hit, hit + missed)}  ${percent(hit, hit + wrong)}`);
  };
  for (const [code, rule] of Object.entries(RULES).filter(([, name]) => rules.includes(name)))
    row(`${code} ${rule}`, (name) => name === rule);
  row("all", () => true);
}

const rules = options.rules.split(",");
const isChosen = ({ rule }: { rule: string }) => rules.includes(rule);
const unknown = rules.filter((rule) => !Object.values(RULES).includes(rule));
if (unknown.length > 0) throw new Error(`There is no rule ${unknown.join(", ")}.`);

const cases = readCorpus()
  .filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)))
  .map((item) => ({ ...item, expected: item.expected.filter(isChosen) }));
const files = new Set(cases.flatMap((item) => item.files));
const result = score(
  cases,
  check()
    .filter(({ file }) => names.length === 0 || files.has(file))
    .filter((finding) => isChosen(finding) || !Object.values(RULES).includes(finding.rule)),
);
const recall = ratio(result.hits.length, result.hits.length + result.misses.length);
const precision = ratio(result.hits.length, result.hits.length + result.falseAlarms.length);

if (options.json) {
  console.log(JSON.stringify({ recall, precision, ...result }, undefined, 2));
} else {
  for (const { file, line, rule, symbol } of result.misses) console.log(`missed  ${file}:${line} ${rule} ${symbol}`);
  for (const { file, line, rule, symbol, message } of result.falseAlarms) {
    console.log(`false   ${file}:${line} ${rule} ${symbol}: ${message}`);
  }
  printTable(result);
  console.log(`${cases.length} programs, ${result.tolerated.length} findings tolerated`);
}
process.exitCode = recall < Number(options.recall) || precision < Number(options.precision) ? 1 : 0;
