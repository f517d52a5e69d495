/** FC107: a process object, or the object whose method is called, has an attribute that cannot be pickled. */

import { refusalDrafts } from "./refusals.ts";
import type { Rule } from "./rule.ts";

export const unpicklableProcessState: Rule = {
  name: "unpicklable-process-state",
  code: "FC107",
  severity: "error",
  summary: "A Process subclass, or the object of a bound method, has an attribute that cannot be pickled.",
  check: (facts) => refusalDrafts(facts, ({ role, refusal }) => role === "state" && refusal.reason !== "shared"),
};
