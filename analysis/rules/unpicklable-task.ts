/** FC124: a task whose function cannot be found by its name. */

import { refusalDrafts } from "./refusals.ts";
import type { Rule } from "./rule.ts";

export const unpicklableTask: Rule = {
  name: "unpicklable-task",
  code: "FC124",
  severity: "error",
  summary: "A lambda or a nested function is the task of a pool or an executor.",
  check: (facts) => refusalDrafts(facts, ({ role, of }) => role === "callable" && of === "task"),
};
