/** Hands state to children as an argument of what they run first: a process's target, a worker's initializer. */

import type { Fix, TextEdit } from "../../protocol/findings.ts";
import type { FunctionDef } from "../syntax/ast.ts";
import type { Chunk, SourceDocument } from "../syntax/document.ts";
import { nodesOf, nodesWithin, topLevelsOf } from "../syntax/paths.ts";
import { entryOf } from "./calls.ts";
import type { FixContext, FixMaker } from "./fix.ts";
import { firstInBody, isPlainFunction, settingLines } from "./functions.ts";
import { withArguments, withItem, withParameter } from "./lists.ts";
import { mentions, unusedName } from "./names.ts";
import { withMakingUnderGuard } from "./primitives.ts";
import { STATE_RULES, type StartSite, type State, stateOf } from "./state.ts";

export const handOverAsArgument: FixMaker = {
  name: "hand-over-as-argument",
  rules: STATE_RULES,
  propose: (finding, context): readonly Fix[] => {
    const state = stateOf(finding, context);
    const target = state && targetOf(state, context);
    if (!state || !target) return [];
    const title = `Hand \`${state.expression}\` over as an argument of \`${target.node.name}\``;
    const receiving = received(state, target, context.document);
    const giving = state.sites.flatMap((each) => given(each, state, target) ?? []);
    if (!receiving || giving.length < state.sites.length) return [];
    const fix = { title, edits: [...receiving, ...giving], safe: state.isPlain };
    return withMakingUnderGuard(fix, finding, state, context);
  },
};

interface Target {
  readonly node: FunctionDef;
  readonly chunk: Chunk;
}

/** The function of the file that all these processes run, and that is used for nothing else. */
function targetOf({ sites }: State, { document, documents }: FixContext): Target | undefined {
  const names = sites.map((each) => {
    const runs = entryOf(each)?.runs;
    return runs?.kind === "Name" ? runs.id : undefined;
  });
  const [name] = names;
  if (name === undefined || names.some((each) => each !== name)) return undefined;
  const definitions = topLevelsOf(document).flatMap(({ node, chunk }) =>
    node.kind === "FunctionDef" && node.name === name ? [{ node, chunk }] : [],
  );
  const uses = nodesOf(document).filter(({ node }) => node.kind === "Name" && node.id === name);
  const elsewhere = documents.some((each) => each !== document && mentions(each.text, name));
  const [only] = definitions;
  return definitions.length === 1 && uses.length === sites.length && !elsewhere ? only : undefined;
}

/**
 * The parameter takes the name's place where the target alone looks at it; otherwise the target sets the state for all
 * that it calls.
 */
function received(state: State, { node, chunk }: Target, document: SourceDocument): readonly TextEdit[] | undefined {
  const { expression, root, reads } = state;
  const declares = node.body.flatMap(nodesWithin).some((each) => each.kind === "Global" && each.names.includes(root));
  const isName = expression === root;
  if (declares) return undefined;
  if (isName && reads.every((each) => each.function?.node === node)) {
    const parameter = withParameter(chunk, node, root);
    return parameter && [parameter];
  }
  const value = unusedName(document, `given_${expression.split(".").at(-1)?.toLowerCase()}`);
  const parameter = withParameter(chunk, node, value);
  const setting = firstInBody(chunk, node, settingLines(expression, root, value));
  return parameter && setting && [parameter, setting];
}

function given(site: StartSite, { expression }: State, { node }: Target): TextEdit | undefined {
  const entry = entryOf(site);
  if (!entry) return undefined;
  const { args, form } = entry;
  const isList = args?.kind === "Tuple" || args?.kind === "List";
  if (!isPlainFunction(node, isList ? args.elements.length : 0)) return undefined;
  if (!args) return withArguments(site.chunk, site.call, [`${form.args}=(${expression},)`]);
  return isList && args.elements.every(({ kind }) => kind !== "Starred")
    ? withItem(site.chunk, args, expression)
    : undefined;
}
