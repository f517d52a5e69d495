/** Shared primitives are made once, under the main guard, where they are handed over: children need none of their own. */

import type { Finding, Fix } from "../../protocol/findings.ts";
import { topLevelsOf } from "../syntax/paths.ts";
import type { FixContext } from "./fix.ts";
import { guardOf } from "./guard.ts";
import { movedUnderGuard } from "./move-under-guard.ts";
import { scriptOf } from "./seeds.ts";
import type { State } from "./state.ts";

/** The fix that hands a primitive over, before it the one that also moves its making, where there is a guard. */
export function withMakingUnderGuard(fix: Fix, finding: Finding, state: State, context: FixContext): readonly Fix[] {
  const { document } = context;
  if (finding.rule !== "unshared-primitive" || !scriptOf(finding, context)) return [fix];
  const making = topLevelsOf(document).find(
    ({ node }) =>
      node.kind === "Assign" && node.targets.some((each) => each.kind === "Name" && each.id === state.expression),
  );
  const moved =
    making && typeof guardOf(document) !== "string"
      ? movedUnderGuard(document, [{ statement: making.node, inOrder: false }])
      : undefined;
  if (!moved) return [fix];
  const title = `Make \`${state.expression}\` under the main guard and hand it over`;
  return [{ title, edits: [...fix.edits, ...moved], safe: false }, fix];
}
