/**
 * Proves the corpus with real Python: runs every program under its methods and compares what happens with what its
 * comments declare. Takes some minutes; two programs run at a time.
 *
 * usage: node test/corpus/prove.ts [--python 3.11,3.13] [--methods fork,spawn] [--jobs 2] [--verbose] [NAME…]
 *
 * NAME is a part of a case's name (`stale-global/`, `threshold`). Exit status 0: everything is as declared.
 */

import { parseArgs } from "node:util";
import { isStartMethod, type StartMethod } from "../../protocol/methods.ts";
import { type FoundPython, findPythons } from "../support/pythons.ts";
import { readCorpus } from "./cases.ts";
import { prove } from "./proof.ts";

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: "string", default: "3.11,3.13" },
    methods: { type: "string", default: "fork,spawn" },
    jobs: { type: "string", default: "2" },
    verbose: { type: "boolean", default: false },
  },
});

function chosenPythons(): FoundPython[] {
  const wanted = options.python.split(",");
  const found = findPythons().found.filter(({ version }) => wanted.includes(version));
  for (const version of wanted) {
    if (!found.some((python) => python.version === version)) throw new Error(`There is no Python ${version} here.`);
  }
  return found;
}

const methods: StartMethod[] = options.methods.split(",").map((name) => {
  if (!isStartMethod(name)) throw new Error(`"${name}" is no start method.`);
  return name;
});
const cases = readCorpus().filter(({ name }) => names.length === 0 || names.some((part) => name.includes(part)));
const runnable = cases.filter(({ needs }) => needs.length === 0);
const jobs = chosenPythons().flatMap((python) => runnable.map((item) => ({ python, item })));
let wrong = 0;

async function work(): Promise<void> {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
    const { item, python } = job;
    const proof = await prove(item, python, methods);
    if (proof.complaints.length > 0) wrong += 1;
    for (const complaint of proof.complaints) console.log(`${item.name} (${python.version}): ${complaint}`);
    if (options.verbose) {
      for (const [method, seen] of Object.entries(proof.observed)) {
        console.log(`--- ${item.name} ${python.version} ${method}: ${seen.outcome} in ${seen.seconds.toFixed(2)} s`);
        console.log(seen.stdout + seen.stderr);
      }
    }
  }
}

console.log(`${runnable.length} of ${cases.length} programs are run, the others need what is not installed.`);
await Promise.all(Array.from({ length: Number(options.jobs) }, work));
console.log(`${wrong} proofs failed.`);
process.exitCode = wrong === 0 ? 0 : 1;
