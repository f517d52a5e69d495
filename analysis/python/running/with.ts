/** `with` statements: what entering and leaving a context does. */

import type { With, WithItem } from "../../syntax/ast.ts";
import type { Frame } from "../frames.ts";
import type { Machine } from "../machine.ts";
import { lookUp } from "../names/attributes.ts";
import { type Abstract, type Site, UNKNOWN, union, type Value } from "../values.ts";
import { assign } from "./assignment.ts";
import { callWith } from "./calls.ts";
import { evaluate } from "./expressions.ts";
import { call } from "./functions.ts";
import { runStatements } from "./statements.ts";

export function runWith(machine: Machine, node: With): ReturnType<typeof runStatements> {
  const leave = node.items.map((item) => enter(machine, item));
  const flow = runStatements(machine, node.body);
  for (const each of leave.reverse()) each();
  return flow;
}

/** Enters one context and binds its target; the result leaves it. */
function enter(machine: Machine, { context, target }: WithItem): () => void {
  const site = machine.site(context);
  const value = evaluate(machine, context);
  const given = machine.library.enter(machine, value, site) ?? entered(machine, value, site);
  if (target) assign(machine, target, given, machine.site(target), context);
  return () => {
    machine.library.exit(machine, value, site);
    for (const each of value) leaveOne(machine, each, site);
  };
}

export function entered(machine: Machine, value: Value, site: Site): Value {
  return union(
    ...value.map((each) => {
      const method = ownMethod(machine, each, "__enter__");
      if (method) return call(machine, method, callWith(site, []));
      const body = managers.get(each);
      return body ? begin(machine, each, body, site) : [each];
    }),
  );
}

function ownMethod(machine: Machine, each: Abstract, name: string): Value | undefined {
  if (each.kind !== "object" || typeof each.type === "string") return undefined;
  const found = lookUp(machine, each, name);
  return found?.cell && found.value;
}

function leaveOne(machine: Machine, each: Abstract, site: Site): void {
  const method = ownMethod(machine, each, "__exit__");
  if (method) call(machine, method, callWith(site, [UNKNOWN, UNKNOWN, UNKNOWN]));
  const frame = suspended.get(each);
  if (frame) resume(machine, frame);
}

/** What a function decorated with `contextlib.contextmanager` returned, with the frame that is to run. */
const managers = new WeakMap<Abstract, Frame>();
/** The frames that stopped at their `yield`. */
const suspended = new WeakMap<Abstract, Frame>();

/** The manager object for a call of a context-manager function whose parameters are bound. */
export function registerManager(manager: Abstract, frame: Frame): void {
  managers.set(manager, frame);
}

function begin(machine: Machine, manager: Abstract, frame: Frame, site: Site): Value {
  frame.pause = "stop-at-yield";
  runBody(machine, frame);
  if (!hasStopped(frame)) return [machine.newObject("builtins.object", site)];
  suspended.set(manager, frame);
  return frame.returned.length > 0 ? union(frame.returned) : UNKNOWN;
}

const hasStopped = (frame: Frame) => frame.pause === "stopped";

/** Runs what stands behind the `yield`. */
function resume(machine: Machine, frame: Frame): void {
  frame.pause = "skip-to-yield";
  runBody(machine, frame);
}

function runBody(machine: Machine, frame: Frame): void {
  const node = frame.function?.node;
  if (node?.kind === "FunctionDef") machine.within(frame, () => runStatements(machine, node.body));
}
