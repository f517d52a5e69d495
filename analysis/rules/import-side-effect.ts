/** FC109: what every spawned child repeats for all to see, because it happens while a module is imported. */

import type { Effect, EffectKind, ProgramFacts } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { type Draft, forkOrImport, type Rule } from "./rule.ts";
import { code, lineOf, startedAt } from "./wording.ts";

const DOES: Readonly<Record<EffectKind, string>> = {
  output: "writes output",
  input: "asks for input (a child's standard input is empty)",
  arguments: "parses the command line",
  write: "changes files",
  network: "uses the network",
  process: "runs another program",
  wait: "waits",
};

/** Where only time is lost, it is no more than information. */
const COSTS_ONLY: readonly EffectKind[] = ["wait"];

export const importSideEffect: Rule = {
  name: "import-side-effect",
  code: "FC109",
  severity: "warning",
  summary: "A module-level statement has visible effects that every spawned child repeats.",
  check: (facts) => {
    const guarded = facts.starts.filter((start) => start.phase === "main" && start.kind !== "manager");
    const unguarded = new Set(facts.starts.filter((start) => start.phase === "import").map(fileOf));
    const [start] = guarded;
    if (!start) return [];
    const statements = new Set(facts.effects.map((each) => each.topLevel.span));
    return [...statements].flatMap((statement): Draft[] => {
      const effects = facts.effects.filter((each) => each.topLevel.span === statement);
      const [first] = effects;
      if (!first || unguarded.has(first.topLevel.chunk.document.file)) return [];
      return [repeated(effects, first, guarded)];
    });
  },
};

const fileOf = (start: ProgramFacts["starts"][number]) => start.topLevel?.chunk.document.file;

function repeated(effects: readonly Effect[], first: Effect, starts: ProgramFacts["starts"]): Draft {
  const names = [...new Set(effects.map((each) => each.what))];
  const does = [...new Set(effects.map((each) => DOES[each.kind]))].join(" and ");
  const onlyCost = effects.every((each) => COSTS_ONLY.includes(each.kind));
  const elsewhere = effects.filter((each) => each.site.chunk !== first.topLevel.chunk);
  const [start] = starts;
  return {
    site: first.topLevel,
    symbol: names[0] ?? first.what,
    message:
      `This statement ${does} (${names.map(code).join(", ")}) whenever the module is imported: once under fork, and ` +
      "once more in every child that spawn or forkserver starts.",
    ...(onlyCost && { severity: "information" as const }),
    trouble: NOT_FORK,
    sees: forkOrImport("runs once", "runs again"),
    related: [
      ...elsewhere.map((each) => ({ site: each.site, message: `${each.what}, line ${lineOf(each.site)}` })),
      ...(start ? [startedAt(start)] : []),
    ],
    starts,
  };
}
