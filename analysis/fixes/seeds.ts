/** Which statements of a script's own level have to go under its main guard. */

import type { Finding } from "../../protocol/findings.ts";
import type { Effect, ProgramFacts } from "../processes/facts.ts";
import type { Site } from "../python/values.ts";
import type { Stmt } from "../syntax/ast.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { contains, type TopLevel, topLevelsOf } from "../syntax/paths.ts";
import { offsetOf } from "./edits.ts";
import type { FixContext } from "./fix.ts";
import type { Seed } from "./move-under-guard.ts";

/** The program that the finding's file is the main script of; none where others import the file. */
export function scriptOf({ file }: Finding, { entries, facts }: FixContext): ProgramFacts | undefined {
  if (entries.some((each) => each !== file)) return undefined;
  return facts.find(({ entry }) => entry.file === file && entry.name === "__main__");
}

/** What children would repeat for all to see moves along. What others may depend on keeps its place in the order. */
export function effectSeeds(document: SourceDocument, effects: readonly Effect[]): readonly Seed[] {
  return effects.flatMap(({ kind, topLevel }) =>
    statementsAround(document, topLevel).map((statement) => ({
      statement,
      inOrder: kind === "write" || kind === "network" || kind === "process",
    })),
  );
}

/** The statement of the document's own level at the finding. */
export function topLevelAt(document: SourceDocument, { range }: Finding): TopLevel | undefined {
  const offset = offsetOf(document, range.start);
  return topLevelsOf(document).find(({ start, end }) => start <= offset && offset < end);
}

/** The statement of the document's own level around a site: one, or none where that is elsewhere. */
export function statementsAround(document: SourceDocument, { chunk, span }: Site): readonly Stmt[] {
  return chunk.document === document ? chunk.body.filter((each) => contains(each, span)) : [];
}
