/** Gathers where child code lets the hash of a text, or the order of a set of texts, out of its process. */

import { isText, sourcesOf } from "../../python/builtins/derived.ts";
import type { Machine } from "../../python/machine.ts";
import type { Arithmetic, Comparison, Iteration } from "../../python/observations.ts";
import type { CallInfo } from "../../python/running/calls.ts";
import type { Abstract, FunctionValue, ObjectValue, Site, Value } from "../../python/values.ts";
import type { Expr, Stmt } from "../../syntax/ast.ts";
import { childExpressions, childStatements, expressionsOf } from "../../syntax/walk.ts";
import type { Start } from "../facts.ts";
import type { HashUse } from "./facts.ts";

const HASH = "builtins.hash";
/** Dividing or masking a hash picks one of several places for it. */
const PICKS = new Set(["%", "&", "//", ">>"]);
/** Calls for which the order of what they are given makes no difference. */
const ANY_ORDER =
  /^(?:sorted|sum|min|max|any|all|len|set|frozenset|dict|Counter|fromkeys|union|update|intersection|difference|issubset|issuperset|isdisjoint)$/;
/** What a loop does that shows its order to others. */
const SHOWS = /^(?:append|extend|insert|print|put|put_nowait|send|write|writelines|info|debug|warning|error)$/;
const TAKES_ORDER = /^builtins\.(?:list|tuple|enumerate|next|iter|zip)$/;
const MAX_NESTING = 3;

interface Pending extends Omit<HashUse, "form"> {
  readonly object: ObjectValue;
}

export class Hashing {
  readonly uses: HashUse[] = [];
  private readonly pending: Pending[] = [];
  private readonly child: () => Start | undefined;

  constructor(child: () => Start | undefined) {
    this.child = child;
  }

  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    const start = machine.phase === "child" ? this.child() : undefined;
    if (start && TAKES_ORDER.test(name)) this.taken(machine, info, start);
    if (start && name === "builtins.print") this.escape(machine, info);
    if (name !== HASH || !info.positional[0]?.value.every((each) => isHashedText(machine, each, info)))
      return undefined;
    const object = machine.newObject(HASH, info.site);
    if (start) this.pending.push({ object, site: info.site, symbol: "hash", function: machine.frame.function, start });
    return [object];
  }

  arithmetic(_: Machine, { op, operands }: Arithmetic): void {
    if (PICKS.has(op)) for (const each of operands[0] ?? []) this.leaves(each);
  }

  /** `hash(text) == known`: with a number of the text, or with a hash that the parent has worked out after the import. */
  comparison(_: Machine, { op, operands: [left = [], right = []] }: Comparison): void {
    if (op !== "==" && op !== "!=") return;
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (other.length === 1 && other.every((each) => this.comesFromElsewhere(each)))
        for (const each of one) this.leaves(each);
    }
  }

  private comesFromElsewhere(each: Abstract): boolean {
    if (each.kind === "constant") return typeof each.value === "number" && each.value > 1;
    return sourcesOf(each).some((source) => source.type === HASH && source.born.phase === "main");
  }

  /** Values leave the process: as a result, through a queue, as output. */
  escape(machine: Machine, info: CallInfo): void {
    for (const each of [...info.positional, ...info.spread]) this.returned(machine, each.value);
  }

  returned(machine: Machine, value: Value, nesting = 0): void {
    for (const each of value) {
      this.leaves(each);
      if (each.kind !== "object" || nesting >= MAX_NESTING) continue;
      for (const cell of each.cells.values()) this.returned(machine, machine.holds(cell)?.value ?? [], nesting + 1);
    }
  }

  /** `for x in words:`, `[… for x in words]`, `", ".join(words)` */
  iteration(machine: Machine, { value, by, site, symbol, function: fn }: Iteration): void {
    const start = this.child();
    const { statement } = machine.frame;
    if (!start || machine.phase !== "child" || !value.every((each) => isSetOfText(machine, each))) return;
    const shown = by === "join" || (by === "loop" ? statement && showsOrder(statement) : keepsOrder(machine, site));
    if (shown && !isSorted(fn, site)) this.uses.push({ form: "order", site, symbol, function: fn, start });
  }

  /** `list(words)`, unless that goes straight into something that does not mind. */
  private taken(machine: Machine, info: CallInfo, start: Start): void {
    const [taken] = info.positional;
    if (!taken?.node || !taken.value.every((each) => isSetOfText(machine, each))) return;
    const { function: fn } = machine.frame;
    const { text } = info.site.chunk;
    if (consumer(machine, info.site) !== "other" || isSorted(fn, info.site)) return;
    const symbol = text.slice(taken.node.start, taken.node.end).replace(/\s+/g, " ");
    this.uses.push({ form: "order", site: info.site, symbol, function: fn, start });
  }

  private leaves(each: Abstract): void {
    const sources = sourcesOf(each);
    for (const { object, ...use } of this.pending) {
      if (sources.includes(object) && !this.uses.some((one) => one.site === use.site))
        this.uses.push({ ...use, form: "hash" });
    }
  }
}

/** Text, or a parameter that is said to be text. */
function isHashedText(machine: Machine, each: Abstract, info: CallInfo): boolean {
  if (isText(machine, each)) return true;
  const node = info.positional[0]?.node;
  if (each.kind !== "unknown" || node?.kind !== "Name") return false;
  const params = machine.frame.function?.node.params ?? [];
  const annotation = params.find((param) => param.name === node.id)?.annotation;
  return annotation?.kind === "Name" && (annotation.id === "str" || annotation.id === "bytes");
}

function isSetOfText(machine: Machine, each: Abstract): boolean {
  if (each.kind !== "object" || each.type !== "builtins.set") return false;
  const elements = [...each.cells.values()].flatMap((cell) => machine.holds(cell)?.value ?? []);
  return elements.length > 0 && elements.every((one) => isText(machine, one));
}

/** Whether a loop's body hands on something at each turn. */
function showsOrder(loop: Stmt): boolean {
  if (loop.kind === "For" && loop.target.kind === "Name" && joins(loop.body, loop.target.id)) return true;
  return childStatements(loop).some(
    (each) =>
      expressionsOf(each).some(containsShowing) || each.kind === "Break" || keepsCount(each) || showsOrder(each),
  );
}

/** `ids[word] = len(ids)`: numbers in the order in which they come. */
function keepsCount(node: Stmt): boolean {
  if (node.kind !== "Assign" || node.value?.kind !== "Call" || calledName(node.value.func) !== "len") return false;
  const [counted] = node.value.args;
  return node.targets.some(
    (each) =>
      each.kind === "Subscript" &&
      each.value.kind === "Name" &&
      counted?.kind === "Name" &&
      each.value.id === counted.id,
  );
}

/** `text += word`, `text += word + ","`: the words one behind the other. */
function joins(body: readonly Stmt[], word: string): boolean {
  return body.some((each) => each.kind === "AugAssign" && each.op === "+=" && startsWith(each.value, word));
}

function startsWith(node: Expr, word: string): boolean {
  if (node.kind === "Name") return node.id === word;
  if (node.kind === "JoinedStr") return node.values.some((each) => startsWith(each, word));
  return node.kind === "BinOp" && (startsWith(node.left, word) || startsWith(node.right, word));
}

function containsShowing(node: Expr): boolean {
  if (node.kind === "Yield") return true;
  if (node.kind === "Call" && SHOWS.test(calledName(node.func))) return true;
  return childExpressions(node).some(containsShowing);
}

/** A comprehension over a set keeps its order if it is a list, or goes into something that keeps it. */
function keepsOrder(machine: Machine, site: Site): boolean {
  return consumer(machine, site) === "list";
}

/**
 * What the innermost call or comprehension around a place does with it: a list is made of it in its order, the order
 * is lost, or neither is certain.
 */
function consumer(machine: Machine, { span }: Site): "list" | "any order" | "other" {
  const { statement } = machine.frame;
  let found: "list" | "any order" | "other" = "other";
  const visit = (node: Expr): void => {
    if (node.start > span.start || node.end < span.end) return;
    if (node.start === span.start && node.end === span.end) return;
    if (node.kind === "Call" && ANY_ORDER.test(calledName(node.func))) found = "any order";
    else if (node.kind === "Comprehension") {
      const inside = found === "any order" && node.form !== "dict";
      if (!inside) found = node.form === "list" ? "list" : node.form === "set" ? "any order" : "other";
    }
    childExpressions(node).forEach(visit);
  };
  if (statement) expressionsOf(statement).forEach(visit);
  return found;
}

const calledName = (func: Expr) => (func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "");

/** Whether the function puts things in order itself, by `sorted` or `sort`. */
function isSorted(fn: FunctionValue | undefined, { chunk }: Site): boolean {
  const { node } = fn ?? {};
  return node !== undefined && /\bsort(?:ed)?\(/.test(chunk.text.slice(node.start, node.end));
}
