/**
 * What crosses to children: with a start (target, arguments, the process object itself, a pool's initializer), pickled
 * under spawn and forkserver only; with a task, pickled under every method.
 */

import { type Machine, WHOLE } from "../python/machine.ts";
import { elementsOf } from "../python/names/items.ts";
import { type Argument, argumentValue, type CallInfo } from "../python/running/calls.ts";
import type { Abstract, ObjectValue, Site, Value } from "../python/values.ts";
import type { Expr } from "../syntax/ast.ts";
import type { Chunk } from "../syntax/document.ts";
import type { Handover, Start } from "./facts.ts";
import type { Made } from "./made.ts";
import { type Alteration, alterationOf } from "./pickling/alterations.ts";
import { customisedIn, sizeOf } from "./pickling/contents.ts";
import { Customs } from "./pickling/customs.ts";
import { type Part, partsOf, partsWith, spelled } from "./pickling/parts.ts";
import { isCallable, Pickler } from "./pickling/pickler.ts";
import type { Submission } from "./vocabulary.ts";

/** Something that crosses, before it is looked at. */
interface Crossing {
  readonly role: Handover["role"];
  readonly of: Handover["of"];
  readonly part: Part;
  readonly chunk: Chunk;
  /** Where it is said to be handed over if no expression stands for it. */
  readonly otherwise: { readonly site: Site; readonly symbol: string };
  readonly start: Start;
}

export class Handovers {
  private readonly all: (Handover & { readonly alteration?: Alteration })[] = [];
  private readonly customs = new Customs();
  private readonly started = new WeakSet<ObjectValue>();

  /** What child code does not miss is no matter. */
  found(machine: Machine): readonly Handover[] {
    return this.all.filter(({ alteration }) => !alteration || isMissed(machine, alteration));
  }

  /** `copyreg.pickle(cls, reduction)`. */
  register(info: CallInfo): void {
    this.customs.register(argumentValue(info, 0, "ob_type"), argumentValue(info, 1, "pickle_function"));
  }

  /** A process is started; `call` is that of its `start` method. */
  process(machine: Machine, process: ObjectValue, made: Made, start: Start, call: CallInfo): void {
    const named = typeof process.type === "string" ? made.what : process.type.qualname;
    const ownTarget = made.runs?.value.some((each) => each.kind === "method" && each.self === process);
    const otherwise = { site: made.created, symbol: named };
    this.given(machine, "target", ownTarget ? { ...made, runs: undefined } : made, start, otherwise);
    if (typeof process.type !== "string") {
      const func = call.node?.func;
      const receiver = func?.kind === "Attribute" ? func.value : undefined;
      const node = receiver && isSuper(receiver) ? undefined : receiver;
      const part = { value: [process], node };
      const crossing = { role: "state", of: "process", part, chunk: call.site.chunk, start } as const;
      this.cross(machine, { ...crossing, otherwise: { site: start.site, symbol: named } });
    }
    this.started.add(process);
  }

  /** A pool's or executor's workers are started. */
  workers(machine: Machine, made: Made, start: Start): void {
    this.given(machine, "initializer", made, start, { site: made.created, symbol: made.what });
  }

  private given(
    machine: Machine,
    of: "target" | "initializer",
    { runs, args, kwargs, chunk }: Made,
    start: Start,
    otherwise: Crossing["otherwise"],
  ): void {
    const common = { of, chunk, start, otherwise };
    if (runs) this.callable(machine, { ...common, role: "callable", part: runs });
    for (const each of [args, kwargs]) {
      if (each) this.cross(machine, { ...common, role: "argument", part: each });
    }
  }

  /** A task is sent: its function and what it is called with. `rest` are the arguments behind the function. */
  task(
    machine: Machine,
    start: Start,
    submission: Submission,
    info: CallInfo,
    task: Argument,
    rest: readonly Argument[],
  ): void {
    const { chunk } = info.site;
    const common = { of: "task", chunk, start, otherwise: { site: info.site, symbol: start.what } } as const;
    this.callable(machine, { ...common, role: "callable", part: task });
    for (const part of sentWith(submission, info, rest)) {
      const parts = submission.items === "one" || submission.items === "many" ? itemsOf(machine, part) : [part];
      for (const each of parts) this.cross(machine, { ...common, role: "argument", part: each });
    }
  }

  /** Functions go by their names; what is bound to them goes along. */
  private callable(machine: Machine, crossing: Crossing): void {
    const { value } = crossing.part;
    const [only] = value;
    if (value.length === 1 && only?.kind === "partial") {
      for (const each of boundTo(machine, crossing.part, only)) {
        const { fn, ...part } = each;
        if (fn) this.callable(machine, { ...crossing, part });
        else this.cross(machine, { ...crossing, role: "argument", part });
      }
      return;
    }
    this.cross(machine, { ...crossing, part: { ...crossing.part, value: value.map(carried) } });
  }

  private cross(machine: Machine, crossing: Crossing): void {
    if (crossing.start.byValue) return;
    const starting = crossing.of !== "task";
    const pickler = () => new Pickler(machine, this.customs, this.started, starting);
    const refuses = (value: Value) => pickler().refusalOf(value) !== undefined;
    const refused = partsWith(machine, crossing.part, refuses);
    for (const part of refused) {
      const refusal = pickler().refusalOf(part.value);
      if (refusal) this.note(machine, { ...crossing, part }, { refusal });
    }
    if (refused.length > 0) return;
    if (starting) this.customised(machine, crossing);
    this.large(machine, crossing);
  }

  private customised(machine: Machine, crossing: Crossing): void {
    const alteration = (value: Value) => {
      for (const each of customisedIn(machine, value, this.customs)) {
        const found = alterationOf(each);
        if (found) return found;
      }
      return undefined;
    };
    for (const part of partsWith(machine, crossing.part, (value) => alteration(value) !== undefined)) {
      const found = alteration(part.value);
      if (found) this.note(machine, { ...crossing, part }, { alteration: found });
    }
  }

  private large(machine: Machine, crossing: Crossing): void {
    // Once for each worker, through its initializer, is the way to send something large.
    if (crossing.of === "initializer") return;
    const size = (value: Value) => sizeOf(machine, value);
    for (const part of partsWith(machine, crossing.part, (value) => size(value) !== undefined)) {
      const bytes = size(part.value);
      if (bytes !== undefined) this.note(machine, { ...crossing, part }, { bytes });
    }
  }

  private note(
    machine: Machine,
    { role, of, part, chunk, otherwise, start }: Crossing,
    what: Pick<Handover, "refusal" | "alteration" | "bytes">,
  ): void {
    const text = (node: Expr) => chunk.text.slice(node.start, node.end);
    const place = part.node ? { site: { chunk, span: part.node }, symbol: spelled(part.node, text) } : { ...otherwise };
    const inState = role === "callable" && part.value.some((each) => isStateful(machine, each, what.refusal));
    this.all.push({ role: inState ? "state" : role, of, ...place, start, ...what });
  }
}

const isSuper = (node: Expr) => node.kind === "Call" && node.func.kind === "Name" && node.func.id === "super";

/** Whether a callable is refused for what its object has, not for what it is. */
function isStateful(machine: Machine, each: Abstract, refusal: Handover["refusal"]): boolean {
  if (refusal?.reason === "shadowed") return false;
  if (refusal && (refusal.path !== "" || refusal.reason === "type" || refusal.reason === "shared")) return true;
  if (each.kind === "object") return !isCallable(machine, each);
  return each.kind === "method" && !refusal;
}

/** A method of a library's object takes the object along. */
function carried(each: Abstract): Abstract {
  return each.kind === "external-method" && typeof each.self.type === "string" ? each.self : each;
}

/** The expressions whose values are sent with a task, one by one or item by item. */
function sentWith(submission: Submission, info: CallInfo, rest: readonly Argument[]): readonly Part[] {
  if (submission.items === "call") {
    const args = info.named.get("args") ?? info.positional[1];
    const kwds = info.named.get("kwds") ?? info.positional[2];
    return [args, kwds].flatMap((each) => each ?? []);
  }
  if (submission.items === "arguments") return [...rest, ...named(info), ...info.spread];
  const iterable = info.named.get("iterable");
  return iterable ? [iterable] : rest;
}

const named = (info: CallInfo): Argument[] =>
  [...info.named].flatMap(([name, each]) => (name === "fn" || name === "func" ? [] : [each]));

/** The items of an iterable; the iterable itself is used up by the parent. */
function itemsOf(machine: Machine, part: Part): readonly Part[] {
  const spelledOut = partsOf(machine, part);
  if (spelledOut.length > 0 && part.node?.kind !== "Dict") return spelledOut;
  return [{ value: elementsOf(machine, part.value), node: part.node }];
}

/** The function and the arguments of a partial. */
function boundTo(
  machine: Machine,
  part: Part,
  partial: Abstract & { readonly kind: "partial" },
): readonly (Part & { readonly fn: boolean })[] {
  const parts = partsOf(machine, part);
  if (parts.length > 0) return parts.map((each, index) => ({ ...each, fn: index === 0 }));
  const { node } = part;
  const args = [...partial.args, ...partial.keywords.values()].map((value) => ({ value, node, fn: false }));
  return [{ value: partial.function, node, fn: true }, ...args];
}

/** Whether child code looks for what did not arrive; what it makes anew itself it does not miss. */
function isMissed(machine: Machine, { object, attributes }: Alteration): boolean {
  const used = machine.lookedUp.get(object);
  if (!used) return false;
  if (attributes.some((name) => machine.builtUpon.get(object)?.has(name))) return true;
  return attributes.some((name) => (used.has(name) || used.has(WHOLE)) && !isSetByChild(object, name));
}

function isSetByChild({ cells }: ObjectValue, name: string): boolean {
  const history = cells.get(`.${name}`)?.history ?? [];
  const inner = history.flatMap(({ value }) =>
    value.flatMap((each) => (each.kind === "object" ? [...each.cells.values()] : [])),
  );
  return [...history, ...inner.flatMap((cell) => cell.history)].some(({ phase }) => phase === "child");
}
