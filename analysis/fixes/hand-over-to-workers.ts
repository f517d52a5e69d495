/** Hands state to the workers of a pool or executor: an initializer sets it in each of them. */

import type { Fix, TextEdit } from "../../protocol/findings.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { entryOf } from "./calls.ts";
import type { FixMaker } from "./fix.ts";
import { definitionBefore, settingLines } from "./functions.ts";
import { indentOf, newlineOf } from "./layout.ts";
import { withArguments } from "./lists.ts";
import { unusedName } from "./names.ts";
import { withMakingUnderGuard } from "./primitives.ts";
import { STATE_RULES, type State, stateOf } from "./state.ts";

export const handOverToWorkers: FixMaker = {
  name: "hand-over-to-workers",
  rules: STATE_RULES,
  propose: (finding, context): readonly Fix[] => {
    const state = stateOf(finding, context);
    if (!state || state.sites.some(({ kind }) => kind === "process")) return [];
    const edits = withInitializer(state, context.document);
    const title = `Hand \`${state.expression}\` to the workers through an initializer`;
    return edits ? withMakingUnderGuard({ title, edits, safe: state.isPlain }, finding, state, context) : [];
  },
};

/** A pool or executor that has an initializer keeps it: see hand-over-as-argument.ts. */
function withInitializer(state: State, document: SourceDocument): readonly TextEdit[] | undefined {
  const { expression, sites } = state;
  const entries = sites.map(entryOf);
  if (entries.some((each) => !each || each.runs || each.args)) return undefined;
  const setter = unusedName(document, `_set_${expression.replaceAll(".", "_").toLowerCase().replace(/^_+/, "")}`);
  const edits = sites.map(({ chunk, call }) =>
    withArguments(chunk, call, [`initializer=${setter}`, `initargs=(${expression},)`]),
  );
  const [first] = [...sites].sort((one, other) => one.chunk.offset - other.chunk.offset);
  const definition = first && definitionBefore(document, first.chunk, first.call, setterText(state, document, setter));
  const all = [definition, ...edits].flatMap((each) => each ?? []);
  return all.length === sites.length + 1 ? all : undefined;
}

function setterText({ expression, root }: State, document: SourceDocument, setter: string): string {
  const [newline, indent] = [newlineOf(document), indentOf(document)];
  const value = root === "value" ? "new_value" : "value";
  const lines = [`def ${setter}(${value}):`, ...settingLines(expression, root, value).map((line) => indent + line)];
  return lines.join(newline);
}
