/**
 * Classes that say themselves how they are pickled: what is sent of an object, and what arrives. Their methods are
 * run on a side line, so that nothing they do counts.
 * https://docs.python.org/3/library/pickle.html#pickling-class-instances
 */

import type { Machine } from "../../python/machine.ts";
import { attributeDict, replaceAttributes } from "../../python/names/attributeDict.ts";
import { lookUp } from "../../python/names/attributes.ts";
import { copyItems } from "../../python/names/dicts.ts";
import { positions } from "../../python/names/items.ts";
import { callWith } from "../../python/running/calls.ts";
import { call } from "../../python/running/functions.ts";
import { bindingAt, type Cell, type Timeline } from "../../python/timeline.ts";
import { type ClassValue, type ObjectValue, type Site, UNKNOWN, type Value } from "../../python/values.ts";

/** How one object crosses whose class has a say in it. */
export interface Custom {
  /** What is pickled in its stead; none where that is not known. */
  readonly pickled: Value | undefined;
  /** The object as it is sent, and the one that arrives, each on the line where it is as it is meant. */
  readonly sent: Snapshot;
  readonly arrived: Snapshot | undefined;
}

/** An object at one moment. */
export interface Snapshot {
  readonly object: ObjectValue;
  readonly timeline: Timeline;
}

const PLAIN_STATE = ["__getstate__", "__setstate__"];
const REDUCTIONS = ["__reduce_ex__", "__reduce__"];

export class Customs {
  /** What `copyreg.pickle(cls, function)` registered. */
  private readonly registered = new WeakMap<ClassValue, Value>();

  register(cls: Value, reduction: Value): void {
    for (const each of cls) if (each.kind === "class") this.registered.set(each, reduction);
  }

  /** `undefined` where the class leaves pickling to pickle. */
  of(machine: Machine, object: ObjectValue): Custom | undefined {
    if (typeof object.type === "string") return undefined;
    const reduction = this.reductionOf(machine, object, object.type);
    if (!reduction && !PLAIN_STATE.some((name) => own(machine, object, name))) return undefined;
    return aside(machine, () => {
      const sent = { object, timeline: machine.timeline };
      return reduction ? reduced(machine, sent, reduction) : byState(machine, sent);
    });
  }

  private reductionOf(machine: Machine, object: ObjectValue, cls: ClassValue): (() => Value) | undefined {
    const { site } = object;
    const registered = this.registered.get(cls);
    if (registered) return () => call(machine, registered, callWith(site, [[object]]));
    for (const name of REDUCTIONS) {
      const method = own(machine, object, name);
      const protocol: Value[] = name === "__reduce_ex__" ? [UNKNOWN] : [];
      if (method) return () => call(machine, method, callWith(site, protocol));
    }
    return undefined;
  }
}

/** A method that the program's own classes define. */
function own(machine: Machine, object: ObjectValue, name: string): Value | undefined {
  const found = lookUp(machine, object, name);
  return found?.cell && found.value;
}

function aside<T>(machine: Machine, run: () => T): T {
  const { timeline, branches } = machine;
  machine.timeline = machine.branch();
  machine.branches = 0;
  try {
    return run();
  } finally {
    machine.timeline = timeline;
    machine.branches = branches;
  }
}

/** By `__getstate__` and `__setstate__`, where the class has them. */
function byState(machine: Machine, sent: Snapshot): Custom {
  const { object } = sent;
  const get = own(machine, object, "__getstate__");
  const state = get ? call(machine, get, callWith(object.site, [])) : attributeDict(object);
  const empty = emptyLike(machine, object);
  // The items of a list or a dict are sent beside the state.
  copyItems(machine, [object], empty, object.site);
  return { pickled: state, sent, arrived: arrival(machine, empty, state) };
}

/** By what `__reduce__` says: a callable, its arguments, and perhaps a state. */
function reduced(machine: Machine, sent: Snapshot, reduction: () => Value): Custom {
  const [callee, args, state, ...items] = positions(machine, reduction()) ?? [];
  const values = args && positions(machine, args);
  if (!callee || !args || !values || items.length > 0) return { pickled: undefined, sent, arrived: undefined };
  const [made] = call(machine, callee, callWith(sent.object.site, values));
  const alike = made?.kind === "object" && made.type === sent.object.type ? made : undefined;
  return { pickled: args, sent, arrived: alike && arrival(machine, alike, state) };
}

function emptyLike(machine: Machine, { type, site }: ObjectValue): ObjectValue {
  return machine.newObject(type, site);
}

/** Gives a new object its state; `undefined` where it cannot be told what it has then. */
function arrival(machine: Machine, object: ObjectValue, state: Value | undefined): Snapshot | undefined {
  const done = { object, timeline: machine.timeline };
  if (!state || isNone(state)) return done;
  const set = own(machine, object, "__setstate__");
  if (set) {
    if (!set.every((each) => each.kind === "method" && machine.hasRoomFor(each.function.node))) return undefined;
    call(machine, set, callWith(object.site, [state]));
    return done;
  }
  const [dict, ...others] = state;
  if (dict?.kind !== "object" || dict.type !== "builtins.dict" || others.length > 0 || dict.cells.has("[*]")) {
    return undefined;
  }
  replaceAttributes(machine, object, state, siteOf(object));
  return done;
}

const siteOf = ({ site }: ObjectValue): Site => site;

const isNone = ([only, ...others]: Value) =>
  others.length === 0 && only?.kind === "constant" && (only.value === null || only.value === false);

/** The attributes that a snapshot has, and the items that it has under known keys, in brackets. */
export function partsOf({ object, timeline }: Snapshot): ReadonlyMap<string, Value> {
  const hasOthers = object.cells.has("[*]");
  const found = [...object.cells].flatMap(([name, cell]): [string, Value][] => {
    const isAttribute = name.startsWith(".") && name !== ".*";
    const value = isAttribute || !hasOthers ? heldAt(cell, timeline) : undefined;
    return value ? [[isAttribute ? name.slice(1) : name, value]] : [];
  });
  return new Map(found);
}

export function heldAt(cell: Cell, timeline: Timeline): Value | undefined {
  const binding = bindingAt(cell, timeline);
  return binding && binding.form !== "deleted" ? binding.value : undefined;
}
