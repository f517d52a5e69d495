/** Names spawn, which exists everywhere, where the platform's default would decide. */

import type { Fix, TextEdit } from "../../protocol/findings.ts";
import { STAR_NAMES } from "../processes/vocabulary.ts";
import type { Call } from "../syntax/ast.ts";
import type { Chunk, SourceDocument } from "../syntax/document.ts";
import { callAt, inDocument, isSameSpan, textOf, topLevelsOf } from "../syntax/paths.ts";
import { calleeName } from "./calls.ts";
import { insert, replace } from "./edits.ts";
import type { FixContext, FixMaker } from "./fix.ts";
import { imported } from "./imports.ts";
import { withArguments } from "./lists.ts";

const STARTERS = ["Process", "Pool", "Manager"];
/** What is made in a context of its own, and cannot be mixed with another: locks, queues, shared values. */
const OTHERS = new RegExp(
  `(?<!\\w)(?:${STAR_NAMES.filter((each) => !STARTERS.includes(each) && each !== "get_context").join("|")})\\s*\\(`,
);

export const makeSpawnExplicit: FixMaker = {
  name: "make-spawn-explicit",
  rules: ["default-method-change"],
  propose: (_, context): Fix[] => {
    const { document, documents, findings } = context;
    // What ends with an error under spawn would now do so everywhere.
    if (findings.some(({ severity }) => severity === "error")) return [];
    if (documents.some(({ text }) => OTHERS.test(text))) return [];
    const calls = startCalls(context);
    const getter = calls && imported(document, "multiprocessing", "get_context");
    const edits = getter && calls.map((each) => explicit(document, each, `${getter.name}("spawn")`));
    if (!edits || edits.length === 0 || edits.some((each) => each === undefined)) return [];
    const needsImport = edits.some((each) => each?.newText.includes(getter.name));
    const all = [...(needsImport ? getter.edits : []), ...edits.flatMap((each) => each ?? [])];
    return [{ title: 'Choose a method that exists everywhere: `get_context("spawn")`', edits: all, safe: false }];
  },
};

interface StartCall {
  readonly chunk: Chunk;
  readonly call: Call;
}

/** Every call of the programs that makes processes; `undefined` where one stands elsewhere or cannot be read. */
function startCalls({ document, facts }: FixContext): readonly StartCall[] | undefined {
  const calls: StartCall[] = [];
  for (const { site } of facts.flatMap((each) => each.sites)) {
    const call = site.chunk.document === document ? callAt(site.chunk, site.span) : undefined;
    if (!call) return undefined;
    if (!calls.some((each) => each.chunk === site.chunk && isSameSpan(each.call, call)))
      calls.push({ chunk: site.chunk, call });
  }
  return calls;
}

function explicit(document: SourceDocument, { chunk, call }: StartCall, context: string): TextEdit | undefined {
  const { func, keywords } = call;
  if (calleeName(call) === "ProcessPoolExecutor") {
    const isPlain = call.args.length < 2 && keywords.every(({ name }) => name && name !== "mp_context");
    return isPlain ? withArguments(chunk, call, [`mp_context=${context}`]) : undefined;
  }
  if (!STARTERS.includes(calleeName(call))) return undefined;
  if (func.kind === "Name") {
    const isOurs = topLevelsOf(document).some(
      ({ node }) =>
        node.kind === "ImportFrom" &&
        node.module === "multiprocessing" &&
        node.names.some((each) => each.name === func.id && each.asname === undefined),
    );
    return isOurs ? replace(document, inDocument(chunk, func), `${context}.${func.id}`) : undefined;
  }
  if (func.kind !== "Attribute") return undefined;
  if (func.value.kind === "Name" && isModule(document, func.value.id)) {
    return insert(document, chunk.offset + func.value.end, '.get_context("spawn")');
  }
  const empty = /get_context\(\)$/.test(textOf(chunk, func.value));
  return empty ? insert(document, chunk.offset + func.value.end - 1, '"spawn"') : undefined;
}

/** Whether the name is `multiprocessing` itself. */
function isModule(document: SourceDocument, name: string): boolean {
  return topLevelsOf(document).some(
    ({ node }) =>
      node.kind === "Import" &&
      node.names.some((each) => each.name === "multiprocessing" && (each.asname ?? each.name) === name),
  );
}
