/** FC108: an object whose class makes another one of it when it is pickled. */

import type { Handover } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, startedAt } from "./wording.ts";

export const customPickling: Rule = {
  name: "custom-pickling",
  code: "FC108",
  severity: "warning",
  summary: "The class of an argument customises its pickling, so that the child gets a different object.",
  check: (facts) => facts.handovers.flatMap(altered),
};

function altered({ site, symbol, start, alteration }: Handover): Draft[] {
  if (!alteration) return [];
  const { object, attributes } = alteration;
  const names = attributes.map((each) => code(each)).join(", ");
  return [
    {
      site,
      symbol,
      message:
        `${code(symbol)} is pickled by spawn and forkserver, and its class has a say in that: the child's ` +
        `${attributes.length === 1 ? `${names} is` : `${names} are`} not the parent's. Under fork the child has the very object.`,
      trouble: NOT_FORK,
      sees: forkOrImport("the parent's object", `another ${attributes.join(", ")}`),
      related: [{ site: object.site, message: "the object is made here" }, startedAt(start)],
      starts: [start],
    },
  ];
}
