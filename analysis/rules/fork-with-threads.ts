/** FC118: a process is started by fork while another thread runs. */

import type { ThreadAtStart } from "../processes/state/facts.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { placeFrom } from "./wording.ts";

export const forkWithThreads: Rule = {
  name: "fork-with-threads",
  code: "FC118",
  severity: "warning",
  summary: "A process is started by fork while another thread runs.",
  check: (facts) => facts.state.threads.map(forked),
};

function forked({ site, symbol, thread, start }: ThreadAtStart): Draft {
  return {
    site,
    symbol,
    message:
      `A thread is running here (started at ${placeFrom(site, thread)}). A child of a fork has the locks that the ` +
      "thread holds at that moment and not the thread, so it may wait for ever. Start processes before threads, or " +
      "by spawn or forkserver.",
    trouble: ["fork"],
    sees: forkOrImport("locks of the parent's threads, held for ever", "no locks held"),
    related: [{ site: thread, message: "the thread is started here" }],
    starts: [start],
  };
}
