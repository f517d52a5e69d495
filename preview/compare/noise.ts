/** What differs between any two runs and says nothing: taken out of text before it is compared. */

import type { LegModel } from "../trace/model.ts";

/** Names that hold the method: `ForkPoolWorker-3`, `SpawnProcess-1`; and a pool worker's number is chance. */
const POOL_WORKER = /\b(?:Fork|Spawn|ForkServer)?PoolWorker-[\d:]+/g;
const PROCESS_NAME = /\b(?:Fork|Spawn|ForkServer)(Process-[\d:]+|Process\b|Context\b|PoolWorker\b)/g;
const ADDRESS = /\b0x[0-9a-fA-F]{5,}\b/g;
const TEMPORARY = /(?:\/[\w.-]+)*\/(?:tmp|pymp-)[\w.-]+(?:\/[\w.-]+)*/g;
const METHOD = /\b(?:forkserver|fork|spawn)\b/g;
const NUMBER = /\d+/g;

/** A function that takes the noise out of a line of this leg's output. */
export function cleanerFor(leg: LegModel): (line: string) => string {
  const isPid = (digits: string) => leg.pids.has(Number(digits)) && digits.length > 1;
  return (line) =>
    line
      .replaceAll("__mp_main__", "__main__")
      .replace(POOL_WORKER, "PoolWorker")
      .replace(PROCESS_NAME, "$1")
      .replace(ADDRESS, "<address>")
      .replace(TEMPORARY, "<temporary>")
      .replace(METHOD, "<method>")
      .replace(NUMBER, (digits) => (isPid(digits) ? "<pid>" : digits));
}
