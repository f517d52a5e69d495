/** FC105: a process or an initializer whose function cannot be found by its name. */

import { refusalDrafts } from "./refusals.ts";
import type { Rule } from "./rule.ts";

export const unpicklableTarget: Rule = {
  name: "unpicklable-target",
  code: "FC105",
  severity: "error",
  summary: "A process gets a function that cannot be found by name.",
  check: (facts) => refusalDrafts(facts, ({ role, of }) => role === "callable" && of !== "task"),
};
