/** FC123: a primitive of multiprocessing that is sent to workers which run already. */

import { refusalDrafts } from "./refusals.ts";
import type { Rule } from "./rule.ts";

export const unshareablePoolArgument: Rule = {
  name: "unshareable-pool-argument",
  code: "FC123",
  severity: "error",
  summary: "A primitive of multiprocessing is an argument of a pool's or executor's task.",
  check: (facts) => refusalDrafts(facts, ({ refusal }) => refusal.reason === "shared"),
};
