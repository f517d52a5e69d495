/** FC106: an argument that cannot be pickled, of a process, an initializer or a task. */

import { refusalDrafts } from "./refusals.ts";
import type { Rule } from "./rule.ts";

export const unpicklableArgument: Rule = {
  name: "unpicklable-argument",
  code: "FC106",
  severity: "error",
  summary: "An argument of a process or task cannot be pickled.",
  check: (facts) => refusalDrafts(facts, ({ role, refusal }) => role === "argument" && refusal.reason !== "shared"),
};
