/** Puts an import-time effect under the main guard, so that it happens once. */

import type { Fix } from "../../protocol/findings.ts";
import type { FixMaker } from "./fix.ts";
import { movedUnderGuard } from "./move-under-guard.ts";
import { effectSeeds, scriptOf, topLevelAt } from "./seeds.ts";

export const moveEffectUnderGuard: FixMaker = {
  name: "move-effect-under-guard",
  rules: ["import-side-effect"],
  propose: (finding, context): Fix[] => {
    const { document } = context;
    const script = scriptOf(finding, context);
    const own = topLevelAt(document, finding);
    if (!script || !own) return [];
    // Later effects move along, so that they stay later.
    const effects = script.effects.filter(
      ({ topLevel: { chunk, span } }) => chunk.document === document && chunk.offset + span.start >= own.start,
    );
    const edits = movedUnderGuard(document, effectSeeds(document, effects));
    const safe = effects.every(({ kind }) => kind === "output" || kind === "wait");
    return edits ? [{ title: "Move it under the main guard", edits, safe }] : [];
  },
};
