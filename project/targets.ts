/** Which targets a project leaves when it says which versions of Python it is for. */

import { TARGET_NAMES, type TargetName } from "../protocol/methods.ts";
import { fits, isSpecifier } from "./versions.ts";

/** Minor versions before and from the one with which Linux's default became forkserver; some that are still to come. */
const UP_TO_3_13 = range(0, 13);
const FROM_3_14 = range(14, 30);
/** Some specifiers draw their line within a minor version. */
const MICROS = range(0, 30);

/**
 * The targets on which a project with this `requires-python` can run. `linux-3.13` stands for every version up to 3.13,
 * `linux-3.14` for every later one. Text that is no specifier leaves all of them.
 */
export function targetsFor(requiresPython: string): readonly TargetName[] {
  if (!isSpecifier(requiresPython)) return TARGET_NAMES;
  const allows = (minors: readonly number[]) =>
    minors.some((minor) => MICROS.some((micro) => fits(`3.${minor}.${micro}`, requiresPython)));
  const left = TARGET_NAMES.filter((target) => {
    if (target === "linux-3.13") return allows(UP_TO_3_13);
    if (target === "linux-3.14") return allows(FROM_3_14);
    return true;
  });
  return left;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
