/** Puts what starts processes at import under the main guard, with what comes after it. */

import type { Fix } from "../../protocol/findings.ts";
import type { FixMaker } from "./fix.ts";
import { GUARD } from "./guard.ts";
import { movedUnderGuard } from "./move-under-guard.ts";
import { effectSeeds, scriptOf, statementsAround, topLevelAt } from "./seeds.ts";

export const wrapInMainGuard: FixMaker = {
  name: "wrap-in-main-guard",
  rules: ["missing-main-guard", "start-method-misuse"],
  propose: (finding, context): Fix[] => {
    const { document } = context;
    const script = scriptOf(finding, context);
    if (!script) return [];
    const own = topLevelAt(document, finding)?.node;
    const starts = script.starts.filter(({ phase }) => phase === "import").flatMap((each) => each.topLevel ?? []);
    const makers = script.sites.flatMap(({ site }) => statementsAround(document, site)).filter(isPlainCode);
    const starting = [
      ...(own && isPlainCode(own) ? [own] : []),
      ...starts.flatMap((site) => statementsAround(document, site)),
      ...makers,
    ];
    const seeds = starting.map((statement) => ({ statement, inOrder: true }));
    const edits = movedUnderGuard(document, [...seeds, ...effectSeeds(document, script.effects)]);
    return edits ? [{ title: `Put it under \`${GUARD}\``, edits, safe: true }] : [];
  },
};

/** Functions and classes stay where they are, whatever they do when they are called. */
function isPlainCode({ kind }: { readonly kind: string }): boolean {
  return kind !== "FunctionDef" && kind !== "ClassDef";
}
