/** What a rule is, and what it says. */

import type { Severity } from "../../protocol/findings.ts";
import { START_METHODS, type StartMethod, TARGET_NAMES, type TargetName } from "../../protocol/methods.ts";
import type { ProgramFacts, Start } from "../processes/facts.ts";
import type { Site } from "../python/values.ts";

export interface Rule {
  /** `stale-global` */
  readonly name: string;
  /** `FC103` */
  readonly code: string;
  readonly severity: Severity;
  /** One line for lists of rules. */
  readonly summary: string;
  /** It is asked last, and told what the other rules have said of the program. */
  readonly restsOnOthers?: true;
  /** Reads the facts of one program and gives what is wrong there. */
  readonly check: (facts: ProgramFacts, said: readonly Said[]) => readonly Draft[];
}

/** What another rule has said of a program. */
export interface Said {
  readonly rule: Rule;
  readonly draft: Draft;
}

/** A finding before it is placed in files and held against the chosen targets. */
export interface Draft {
  readonly site: Site;
  readonly symbol: string;
  readonly message: string;
  /** Where it differs from the rule's. */
  readonly severity?: Severity;
  /** The methods under which the trouble shows. */
  readonly trouble: readonly StartMethod[];
  readonly sees: Readonly<Record<StartMethod, string>>;
  readonly related: readonly RelatedSite[];
  /** The starts that it is about: they decide which targets it holds for. */
  readonly starts: readonly Start[];
  /** The targets that it holds for, where they do not depend on a start. */
  readonly targets?: readonly TargetName[];
  /** Where two drafts of one rule say the same, only the first is kept; default: the place and the symbol. */
  readonly once?: string;
}

export interface RelatedSite {
  readonly site: Site;
  readonly message: string;
}

/** What a child sees where fork gives one thing and a fresh import another. */
export function forkOrImport(fork: string, imported: string): Readonly<Record<StartMethod, string>> {
  return { fork, spawn: imported, forkserver: imported };
}

/** What is the same under every method. */
export function alike(text: string): Readonly<Record<StartMethod, string>> {
  return { fork: text, spawn: text, forkserver: text };
}

export const ALL_METHODS = START_METHODS;
export const ALL_TARGETS = TARGET_NAMES;
