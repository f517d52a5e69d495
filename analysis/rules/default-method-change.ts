/** FC119: a start that relies on the platform's default method, in a program of which another rule says that it matters. */

import type { ProgramFacts, Start } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import { ALL_METHODS, type Draft, type Rule, type Said } from "./rule.ts";
import { code, placeFrom } from "./wording.ts";

/** As many other findings as a reader wants to be led to. */
const MAX_RELATED = 4;

export const defaultMethodChange: Rule = {
  name: "default-method-change",
  code: "FC119",
  severity: "information",
  summary: "The script relies on the default start method, and something in it differs between the methods.",
  restsOnOthers: true,
  check: (facts, said) => {
    const start = facts.starts.find(reliesOnDefault);
    const differing = said.filter(differs);
    const [first] = differing;
    return start && first ? [draftOf(facts, start, first, differing)] : [];
  },
};

const reliesOnDefault = (start: Start) => !start.asked && start.kind !== "manager";

/** What fails everywhere is no question of the method, and what costs time alone is none of behaviour. */
function differs({ rule, draft }: Said): boolean {
  if ((draft.severity ?? rule.severity) === "information") return false;
  return draft.trouble.length < ALL_METHODS.length && draft.starts.some(reliesOnDefault);
}

function draftOf({ entry }: ProgramFacts, start: Start, first: Said, differing: readonly Said[]): Draft {
  const { symbol, sees } = first.draft;
  const places = new Map(differing.map((each) => [`${each.rule.name} ${each.draft.symbol}`, each]));
  return {
    site: start.created,
    symbol: start.symbol,
    message:
      `${code(start.symbol)} uses the platform's default start method: fork on Linux up to Python 3.13, forkserver ` +
      `from 3.14, spawn on macOS and Windows. ${code(symbol)} (${placeFrom(start.created, first.draft.site)}) differs between them.`,
    trouble: NOT_FORK,
    sees: {
      fork: `${symbol}: ${sees.fork}`,
      spawn: `${symbol}: ${sees.spawn}`,
      forkserver: `${symbol}: ${sees.forkserver}`,
    },
    related: [...places.values()].slice(0, MAX_RELATED).map(({ rule, draft }) => ({
      site: draft.site,
      message: `${draft.symbol} differs between the start methods (${rule.name})`,
    })),
    starts: [start],
    once: entry.file,
  };
}
