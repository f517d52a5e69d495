/** FC120: `set_start_method` where it must fail: in children, a second time, or after the default context was used. */

import { TARGET_NAMES, TARGETS } from "../../protocol/methods.ts";
import type { MethodChoice, ProgramFacts } from "../processes/facts.ts";
import { ALL_METHODS, ALL_TARGETS, alike, type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, placeFrom, startedAt } from "./wording.ts";

export const startMethodMisuse: Rule = {
  name: "start-method-misuse",
  code: "FC120",
  severity: "error",
  summary: "`set_start_method` is called in the children too, a second time, or after the default context was used.",
  check: (facts) => facts.choices.flatMap((choice) => misuseOf(choice, facts)),
};

function misuseOf(choice: MethodChoice, facts: ProgramFacts): Draft[] {
  if (choice.forced || choice.caught) return [];
  if (choice.child) return inChild(choice, choice.child);
  return choice.settled ? tooLate(choice, choice.settled) : repeatedByChildren(choice, facts);
}

/** A child has its method before its code runs; a fork of an explicit context is the exception. */
function inChild(choice: MethodChoice, child: NonNullable<MethodChoice["child"]>): Draft[] {
  if (choice.asksFirst || child.method === "fork") return [];
  return [
    {
      ...common(choice),
      message: `${code(choice.symbol)} is called in a child process, whose method is set already: RuntimeError.`,
      related: [startedAt(child)],
      targets: ALL_TARGETS,
    },
  ];
}

function tooLate(choice: MethodChoice, settled: NonNullable<MethodChoice["settled"]>): Draft[] {
  const { site, symbol } = choice;
  const again = site.chunk === settled.site.chunk && site.span.start === settled.site.span.start;
  const why = again
    ? "It has been called here before"
    : `${code(settled.what)} (${placeFrom(site, settled.site)}) has put the default context to use before`;
  return [
    {
      ...common(choice),
      message: `${code(symbol)} can be called once, before anything else of multiprocessing. ${why}: RuntimeError.`,
      related: again ? [] : [{ site: settled.site, message: "the start method is settled here" }],
      targets: choice.asksFirst
        ? TARGET_NAMES.filter((each) => TARGETS[each].defaultMethod !== choice.method)
        : ALL_TARGETS,
    },
  ];
}

/** At import, in each spawned child too. */
function repeatedByChildren(choice: MethodChoice, facts: ProgramFacts): Draft[] {
  const { method, symbol } = choice;
  // Which method is set on which platform, and whether it is that platform's default, is too much to follow.
  if (choice.phase !== "import" || choice.asksFirst || choice.byPlatform || method === undefined || method === "fork")
    return [];
  const [start] = facts.starts.filter((each) => each.method !== "fork");
  if (!start) return [];
  return [
    {
      ...common(choice),
      message:
        `${code(symbol)} is called whenever this module is imported, by every child too: there the method is set ` +
        "already, and RuntimeError ends the child before its work begins. " +
        'Call it under `if __name__ == "__main__":`.',
      trouble: [method],
      sees: forkOrImport("no child is started by fork", "RuntimeError"),
      related: [startedAt(start)],
      targets: TARGET_NAMES.filter((each) => TARGETS[each].methods.includes(method)),
    },
  ];
}

function common({ site, symbol }: MethodChoice): Pick<Draft, "site" | "symbol" | "trouble" | "sees" | "starts"> {
  return { site, symbol, trouble: ALL_METHODS, sees: alike("RuntimeError"), starts: [] };
}
