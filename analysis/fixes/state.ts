/** The state that a finding is about, as something that can be handed over to children. */

import type { Finding } from "../../protocol/findings.ts";
import type { ChildRead, Start } from "../processes/facts.ts";
import { meaningOf } from "../processes/vocabulary.ts";
import { boundNames, scopeOf } from "../python/names/scopes.ts";
import type { Abstract, Value } from "../python/values.ts";
import type { Call, Span } from "../syntax/ast.ts";
import type { Chunk, SourceDocument } from "../syntax/document.ts";
import { callAt, contains, functionsAround, isSameSpan, nodesOf, topLevelsOf } from "../syntax/paths.ts";
import type { FixContext } from "./fix.ts";

/** The rules about state that a child lacks, and that it could be handed. */
export const STATE_RULES: readonly string[] = [
  "guard-only-global",
  "stale-global",
  "stale-mutation",
  "unshared-primitive",
  "nondeterministic-import",
];

export interface State {
  /** `level`, `settings.host`: a name of the module's own level, or attributes of one. */
  readonly expression: string;
  /** The name that the expression begins with. */
  readonly root: string;
  /** All looks that child code takes at it, at the finding and elsewhere. */
  readonly reads: readonly ChildRead[];
  /** The processes, pools and executors whose children look at it at the finding. */
  readonly sites: readonly StartSite[];
  /** Whether its value is known to be plain data, whatever carries it. */
  readonly isPlain: boolean;
}

export interface StartSite {
  readonly kind: Start["kind"];
  readonly chunk: Chunk;
  /** The call that makes the process, pool or executor. */
  readonly call: Call;
}

const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** `undefined` where the finding is about something else, or something that cannot be named where children are made. */
export function stateOf(finding: Finding, { document, facts }: FixContext): State | undefined {
  const expression = finding.symbol;
  const [root = ""] = expression.split(".");
  if (!PATH.test(expression) || !isModuleName(document, root)) return undefined;
  const all = facts.flatMap((each) => each.reads).filter((each) => each.symbol === expression);
  const own = all.filter(({ site }) => {
    const { start } = document.range(site.chunk, site.span);
    return site.chunk.document === document && isSamePlace(start, finding.range.start);
  });
  const sites = own.map(({ start, change }) => siteOf(start, change?.binding.site));
  if (own.some((each) => !canTravel(each)) || own.length === 0) return undefined;
  const known = sites.flatMap((each) => each ?? []);
  if (known.length < sites.length || known.some((each) => !isVisibleAt(each, document, root))) return undefined;
  if (own.some(({ value, start }) => value.some(isPrimitive) && !isAwaited(start))) return undefined;
  const reads = all.filter(({ site }) => site.chunk.document === document);
  if (reads.some(({ site }) => isLocal(site.chunk, site.span, root))) return undefined;
  return { expression, root, reads, sites: distinct(known), isPlain: own.every(({ value }) => isPlainData(value)) };
}

type Place = Finding["range"]["start"];
const isSamePlace = (one: Place, other: Place) => one.line === other.line && one.column === other.column;

/** Bound at the module's own level, or by a function that declares it as global. */
export function isModuleName(document: SourceDocument, name: string): boolean {
  if (boundNames(topLevelsOf(document).map(({ node }) => node)).has(name)) return true;
  return nodesOf(document).some(({ node }) => node.kind === "Global" && node.names.includes(name));
}

/** Whether a function around the place has a variable of that name. */
function isLocal(chunk: Chunk, span: Span, name: string): boolean {
  return functionsAround(chunk, span).some((each) => scopeOf(each).locals.has(name));
}

/** The name means the same where the process is made. */
function isVisibleAt({ chunk, call }: StartSite, document: SourceDocument, root: string): boolean {
  return chunk.document === document && !isLocal(chunk, call, root);
}

/** `undefined` where the value may change between the making of the process and its start. */
function siteOf({ kind, created, site }: Start, changed: ChildRead["site"] | undefined): StartSite | undefined {
  const { chunk } = created;
  const call = callAt(chunk, created.span);
  if (!call || kind === "manager") return undefined;
  if (kind === "pool") return { kind, chunk, call };
  if (site.chunk !== chunk || site.span.start < call.start) return undefined;
  const between = { start: call.end, end: site.span.start };
  const isQuiet =
    !callsOwnCode(chunk, between) && !(changed && changed.chunk === chunk && contains(between, changed.span));
  return isQuiet ? { kind, chunk, call } : undefined;
}

/** Whether functions of the same file may be called between two places. */
function callsOwnCode(chunk: Chunk, between: Span): boolean {
  const nodes = nodesOf(chunk.document);
  const own = new Set(
    nodes.flatMap(({ node }) => (node.kind === "FunctionDef" || node.kind === "ClassDef" ? [node.name] : [])),
  );
  return nodes.some(({ chunk: at, node }) => {
    if (at !== chunk || node.kind !== "Call" || !contains(between, node)) return false;
    const { func } = node;
    return (func.kind === "Name" && own.has(func.id)) || (func.kind === "Attribute" && own.has(func.attr));
  });
}

function distinct(sites: readonly StartSite[]): readonly StartSite[] {
  return sites.filter(
    (each, index) => sites.findIndex((one) => one.chunk === each.chunk && isSameSpan(one.call, each.call)) === index,
  );
}

function isPrimitive(value: Abstract): boolean {
  return value.kind === "object" && typeof value.type === "string" && meaningOf(value.type) === "primitive";
}

/**
 * Whether the parent waits for the child. One that ends removes its semaphores before it joins its children, and a child
 * that is slow to start does not find them any more:
 * https://github.com/python/cpython/blob/3.13/Lib/multiprocessing/synchronize.py (`SemLock._cleanup`).
 */
function isAwaited({ kind, site: { chunk, span } }: Start): boolean {
  return kind !== "process" || /\.join\(/.test(chunk.text.slice(span.end));
}

/** A module, another one in `sys.modules`' place, a function that no import finds: nothing that could be handed over. */
function canTravel({ change, value }: ChildRead): boolean {
  if (change?.form === "replaced" || change?.binding.form === "import") return false;
  return (change?.binding.value ?? value).every(mayTravel);
}

function mayTravel(value: Abstract): boolean {
  switch (value.kind) {
    case "function":
      return !value.qualname.includes("<") && isImported(value.module.cells.get(value.qualname)?.history ?? []);
    case "class":
      return !value.qualname.includes("<") && isImported(value.module.cells.get(value.qualname)?.history ?? []);
    case "module":
    case "external-method":
      return false;
    default:
      return true;
  }
}

const isImported = (history: readonly { readonly phase: string }[]) => history.some(({ phase }) => phase === "import");

const PLAIN_TYPES = new Set(["builtins.list", "builtins.dict", "builtins.tuple", "builtins.set"]);
const MAX_DEPTH = 4;

function isPlainData(value: Value, depth = 0): boolean {
  return value.every((each) => {
    if (each.kind === "constant") return true;
    if (each.kind !== "object" || typeof each.type !== "string" || !PLAIN_TYPES.has(each.type)) return false;
    const parts = [...each.cells.values()].flatMap((cell) => cell.history.map((one) => one.value));
    return depth < MAX_DEPTH && parts.every((one) => isPlainData(one, depth + 1));
  });
}
