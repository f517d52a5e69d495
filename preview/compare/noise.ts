/** What differs between any two runs and says nothing: taken out of text before it is compared. */

import type { LegModel } from "../trace/model.ts";

/** Names that hold the method: `ForkPoolWorker-3`, `SpawnProcess-1`; and a pool worker's number is chance. */
const POOL_WORKER = /\b(?:Fork|Spawn|ForkServer)?PoolWorker-[\d:]+/g;
const PROCESS_NAME = /\b(?:Fork|Spawn|ForkServer)(Process-[\d:]+|Process\b|Context\b|PoolWorker\b)/g;
/** Which thread of an executor takes what is chance. */
const THREAD = /(?<![A-Za-z])(Thread|ThreadPoolExecutor-\d+_|Dummy)-?\d+\b/g;
const ADDRESS = /\b0x[0-9a-fA-F]{5,}\b/g;
const TEMPORARY = /(?:\/[\w.-]+)*\/(?:tmp|pymp-)[\w.-]+(?:\/[\w.-]+)*/g;
const METHOD = /\b(?:forkserver|fork|spawn)\b/g;
const UUID = /\b[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\b/g;
/** `2026-11-21T04:42:45.123456+00:00`, `04:42:45,123`, `Sat Nov 21 04:42:45 2026`. */
const CLOCK =
  /(?:\d{4}[-/.]\d{2}[-/.]\d{2}[T ]|\b(?:\w{3},? )?\w{3} [ \d]\d )?\b\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?: \d{4}\b)?(?:Z\b|[+-]\d{2}:?\d{2}\b)?/g;
/** A length of time as programs print it: a fraction with its unit. */
const DURATION = /\b\d+\.\d+(?:e-\d+)? ?(s|ms|us|µs|sec|secs|seconds|milliseconds)\b/g;
/** What a process uses of memory, told with its unit. */
const MEMORY = /\b((?:max)?rss|vms|pss|uss|mem(?:ory)?(?: usage)?)\b([ :=]+)\d+(?:\.\d+)? ?(?=[kKMG]i?B\b)/gi;
const NUMBER = /\d+(?:\.\d+)?/g;

/** Numbers are aligned by it. */
const SPACE = /\s+/g;

/** How many processes did the work is chance, too. */
const PIDS = /<pid>(?:[,;]? <pid>)+/g;

/** How far from the run's own time a number may lie and still be taken for a reading of the clock, in seconds. */
const NEAR = 3600;
/** Clocks are read in seconds, milliseconds, microseconds and nanoseconds. */
const UNITS = [1, 1e3, 1e6, 1e9] as const;

/** Where 64-bit systems place stacks, libraries and heaps: `id(value)`, `threading.get_ident()`. */
const ADDRESSES = [0x5500_0000_0000, 0x7fff_ffff_ffff] as const;

function isAddress(digits: string): boolean {
  return ADDRESSES[0] <= Number(digits) && Number(digits) <= ADDRESSES[1];
}

/** A function that takes the noise out of a line of this leg's output. */
export function cleanerFor(leg: LegModel): (line: string) => string {
  const isPid = (digits: string) => leg.pids.has(Number(digits)) && digits.length > 1;
  const isNow = (digits: string) => UNITS.some((unit) => Math.abs(Number(digits) / unit - leg.header.t) < NEAR);
  return (line) =>
    line
      .replaceAll("__mp_main__", "__main__")
      .replace(POOL_WORKER, "PoolWorker")
      .replace(PROCESS_NAME, "$1")
      .replace(THREAD, "$1")
      .replace(ADDRESS, "<address>")
      .replace(UUID, "<uuid>")
      .replace(TEMPORARY, "<temporary>")
      .replace(METHOD, "<method>")
      .replace(CLOCK, "<time>")
      .replace(DURATION, "<duration> $1")
      .replace(MEMORY, "$1$2<memory> ")
      .replace(NUMBER, (digits) =>
        isPid(digits) ? "<pid>" : isNow(digits) ? "<time>" : isAddress(digits) ? "<address>" : digits,
      )
      .replace(PIDS, "<pid>")
      .replace(SPACE, " ")
      .trim();
}
