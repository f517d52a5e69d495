/** What the rules about pickling say of something that pickle refuses. */

import type { Handover, ProgramFacts } from "../processes/facts.ts";
import { NOT_FORK } from "../processes/methods.ts";
import type { Refusal } from "../processes/pickling/pickler.ts";
import { ALL_METHODS, alike, type Draft, forkOrImport, type RelatedSite } from "./rule.ts";
import { code, startedAt } from "./wording.ts";

/** A handover that pickle refuses. */
export type Refused = Handover & { readonly refusal: Refusal };

/** Drafts for the refused handovers that a rule is about. */
export function refusalDrafts({ handovers }: ProgramFacts, concerns: (each: Refused) => boolean): Draft[] {
  return handovers.filter(isRefused).filter(concerns).map(refusalDraft);
}

const isRefused = (each: Handover): each is Refused => each.refusal !== undefined;

function refusalDraft(handover: Refused): Draft {
  const { site, symbol, start, of, refusal } = handover;
  const always = of === "task";
  return {
    site,
    symbol,
    message: `${code(symbol)} cannot be pickled: ${culprit(refusal)}. ${consequence(of, code(refusal.error))}`,
    trouble: always ? ALL_METHODS : NOT_FORK,
    sees: always ? alike("cannot be pickled") : forkOrImport("inherited", "cannot be pickled"),
    related: [...madeAt(handover), startedAt(start)],
    starts: [start],
  };
}

/** `its .lock is a lock of threading`. */
function culprit({ what, path, versions }: Refusal): string {
  return `${path === "" ? "it" : code(path)} is ${what}${versions === "" ? "" : ` (${versions})`}`;
}

function consequence(of: Handover["of"], error: string): string {
  if (of === "task") return `A task is pickled under every method, and this one never reaches a worker: ${error}.`;
  const fails = of === "initializer" ? "no worker can be started" : "start() raises";
  return `Under spawn and forkserver ${fails}: ${error}. Under fork it is inherited.`;
}

function madeAt({ refusal: { site, what, path }, site: own }: Refused): RelatedSite[] {
  const itself = site?.chunk === own.chunk && site.span.start === own.span.start;
  return site && !itself ? [{ site, message: `${path === "" ? "" : `${path}: `}${what}, from here` }] : [];
}
