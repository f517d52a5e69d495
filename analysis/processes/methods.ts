/** Which start methods a start can have, and the targets on which a trouble shows. */

import { START_METHODS, type StartMethod, TARGETS, type TargetName } from "../../protocol/methods.ts";
import type { Start } from "./facts.ts";

/** The method that a start uses on a target; none where the target lacks what the script asks for. */
export function methodOn(start: Start, target: TargetName): StartMethod | undefined {
  const { defaultMethod, methods } = TARGETS[target];
  if (start.method === undefined) return defaultMethod;
  return methods.includes(start.method) ? start.method : undefined;
}

/** The methods among `trouble` that a start can have at all. */
export function possibleMethods(start: Start, trouble: readonly StartMethod[]): readonly StartMethod[] {
  if (start.method === undefined || start.method === "fork") return trouble;
  return trouble.filter((each) => each === start.method);
}

/**
 * The targets on which a start uses one of the methods `trouble`, or cannot use what it asks for. Where it has asked for
 * the platform before, it is not reached there.
 */
export function troubledTargets(
  start: Start,
  trouble: readonly StartMethod[],
  targets: readonly TargetName[],
): readonly TargetName[] {
  return targets.filter((each) => {
    const method = methodOn(start, each);
    return method === undefined ? !start.byPlatform : trouble.includes(method);
  });
}

export const NOT_FORK: readonly StartMethod[] = START_METHODS.filter((each) => each !== "fork");
