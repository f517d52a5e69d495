/** What pickle would say of a value: whether something in it refuses, and where. */

import type { Machine } from "../../python/machine.ts";
import { externalAncestors, lookUp } from "../../python/names/attributes.ts";
import type { Cell } from "../../python/timeline.ts";
import type { Abstract, ClassValue, ObjectValue, Site, Value } from "../../python/values.ts";
import { meaningOf, ownName } from "../vocabulary.ts";
import { bequest, isOpenEnded } from "./classes.ts";
import type { Custom, Customs } from "./customs.ts";
import { type Unfound, unfoundClass, unfoundFunction, unfoundMethod } from "./references.ts";
import { errorOf, isModule, REFUSED_NAMES, type RefusedType, refusedType, versionsOf } from "./types.ts";

export interface Refusal {
  /**
   * type: of a type that pickle refuses. reference: a function or class that is not found by its name. shadowed: one
   * under whose name stands what was made of it. shared: a primitive of multiprocessing, which crosses at a start only.
   */
  readonly reason: "type" | "reference" | "shadowed" | "shared";
  /** As a reader would say it: `a lock of threading`. */
  readonly what: string;
  /** What Python says. */
  readonly error: string;
  /** From the value to the culprit: `.lock`, `["key"]`; empty where it is the value itself. */
  readonly path: string;
  /** `from Python 3.14 on`; empty where all refuse. */
  readonly versions: string;
  /** Where the culprit comes from. */
  readonly site: Site | undefined;
}

/** Objects of multiprocessing whose pickling depends on what was done with them. */
export interface Started {
  has(object: ObjectValue): boolean;
}

const MAX_DEPTH = 8;
/** Primitives that are sent by their names or descriptors, to whoever it may be. */
const SENDABLE = new Set(["Pipe", "SharedMemory", "ShareableList"]);
/** Objects of libraries that are pickled by their attributes, which the program gives them. */
const NAMESPACE = /^(?:types\.SimpleNamespace|argparse\.Namespace)$/;
const CONTAINER = /^builtins\.(?:list|tuple|set|dict|zip|enumerate)$/;

export class Pickler {
  private readonly machine: Machine;
  private readonly customs: Customs;
  private readonly started: Started;
  /** Whether a process is being started with it; else it is sent to one that runs. */
  private readonly starting: boolean;
  private readonly seen = new Set<Abstract>();

  constructor(machine: Machine, customs: Customs, started: Started, starting: boolean) {
    this.machine = machine;
    this.customs = customs;
    this.started = started;
    this.starting = starting;
  }

  /** The first refusal in a value; `undefined` where it crosses, or where that is not known. */
  refusalOf(value: Value, path = "", depth = 0): Refusal | undefined {
    const present = value.filter((each) => each.kind !== "constant" || each.value !== null);
    let first: Refusal | undefined;
    for (const each of present) {
      const refusal = this.one(each, path, depth);
      if (!refusal) return undefined;
      first ??= refusal;
    }
    return first;
  }

  private one(each: Abstract, path: string, depth: number): Refusal | undefined {
    if (depth > MAX_DEPTH || (this.seen.has(each) && each.kind === "object")) return undefined;
    switch (each.kind) {
      case "function":
        return refused(unfoundFunction(this.machine, each), path, { chunk: each.chunk, span: each.node });
      case "class":
        return refused(unfoundClass(each), path, { chunk: each.chunk, span: each.node.nameSpan });
      case "module":
        return ofType(MODULE, path, undefined);
      case "external":
        return isModule(each.name) ? ofType(MODULE, path, undefined) : this.named(each.name, path);
      case "partial":
        return this.partial(each, path, depth);
      case "method":
        return (
          refused(unfoundMethod(this.machine, each), path, { chunk: each.function.chunk, span: each.function.node }) ??
          this.one(each.self, path, depth + 1)
        );
      case "object":
        return this.within(each, () => this.object(each, path, depth));
      default:
        return undefined;
    }
  }

  private named(name: string, path: string): Refusal | undefined {
    const type = REFUSED_NAMES[name];
    return type && ofType(type, path, undefined);
  }

  private partial(each: Abstract & { kind: "partial" }, path: string, depth: number): Refusal | undefined {
    const values = [each.function, ...each.args, ...each.keywords.values()];
    for (const value of values) {
      const refusal = this.refusalOf(value, path, depth + 1);
      if (refusal) return refusal;
    }
    return undefined;
  }

  private object(object: ObjectValue, path: string, depth: number): Refusal | undefined {
    if (typeof object.type === "string") return this.made(object, object.type, path, depth);
    const unfound = refused(unfoundClass(object.type), path, object.site);
    return unfound ?? this.instance(object, object.type, path, depth);
  }

  /** An object that a library made. */
  private made(object: ObjectValue, type: string, path: string, depth: number): Refusal | undefined {
    return (
      this.ofMultiprocessing(object, type, path) ??
      ofTypeIfAny(refusedType(type), path, object.site) ??
      (CONTAINER.test(type) ? this.items(object, path, depth) : undefined) ??
      (meaningOf(type) === "process" || NAMESPACE.test(type) ? this.attributes(object, path, depth) : undefined)
    );
  }

  private ofMultiprocessing(object: ObjectValue, type: string, path: string): Refusal | undefined {
    switch (meaningOf(type)) {
      case "primitive":
        return this.starting || SENDABLE.has(ownName(type) ?? "") ? undefined : shared(object, type, path);
      case "process":
        return this.process(object, path);
      case "pool":
        return ofTypeIfAny(refusedType("multiprocessing.Pool"), path, object.site);
      case "executor":
        return ofTypeIfAny(refusedType("concurrent.futures.ProcessPoolExecutor"), path, object.site);
      case "manager":
        return ofType({ ...(this.starting ? STARTED_PROCESS : SECRET), what: "a manager" }, path, object.site);
      default:
        return undefined;
    }
  }

  private process(object: ObjectValue, path: string): Refusal | undefined {
    if (!this.starting) return ofType(SECRET, path, object.site);
    // The one that is being started is no matter, though the model may have started it before in its stead.
    return path !== "" && this.started.has(object) ? ofType(STARTED_PROCESS, path, object.site) : undefined;
  }

  /** An object of a class of the program. */
  private instance(object: ObjectValue, cls: ClassValue, path: string, depth: number): Refusal | undefined {
    const custom = this.customs.of(this.machine, object);
    if (custom) return this.customRefusal(custom, path, depth);
    const inherited = externalAncestors(cls).map((base) => bequest(base));
    if (inherited.includes("by-name")) return undefined;
    for (const base of externalAncestors(cls)) {
      const refusal = this.ofMultiprocessing(object, base, path) ?? ofTypeIfAny(refusedType(base), path, object.site);
      if (refusal) return refusal;
    }
    if (inherited.includes("unknown") || isOpenEnded(cls)) return undefined;
    return this.attributes(object, path, depth) ?? this.items(object, path, depth);
  }

  /** What the class sends in the object's stead exists on a side line only. */
  private customRefusal({ pickled, sent }: Custom, path: string, depth: number): Refusal | undefined {
    if (!pickled) return undefined;
    const { machine } = this;
    const { timeline } = machine;
    machine.timeline = sent.timeline;
    try {
      return this.refusalOf(pickled, path, depth + 1);
    } finally {
      machine.timeline = timeline;
    }
  }

  private attributes(object: ObjectValue, path: string, depth: number): Refusal | undefined {
    for (const [name, cell] of object.cells) {
      if (!name.startsWith(".")) continue;
      const refusal = this.cell(cell, `${path}${name}`, depth, false);
      if (refusal) return refusal;
    }
    return undefined;
  }

  private items(object: ObjectValue, path: string, depth: number): Refusal | undefined {
    for (const [name, cell] of object.cells) {
      if (!name.startsWith("[") && name !== ".default_factory") continue;
      const any = name === "[*]";
      const refusal = this.cell(cell, any ? `${path}[…]` : `${path}${name}`, depth, any);
      if (refusal) return refusal;
    }
    return undefined;
  }

  /** `any`: all of its alternatives are there, not one of them. */
  private cell(cell: Cell, path: string, depth: number, any: boolean): Refusal | undefined {
    const binding = this.machine.holds(cell);
    if (!binding || binding.form === "deleted") return undefined;
    if (!any) return this.refusalOf(binding.value, path, depth + 1);
    for (const each of binding.value) {
      const refusal = this.one(each, path, depth + 1);
      if (refusal) return refusal;
    }
    return undefined;
  }

  private within<T>(object: Abstract, run: () => T): T {
    this.seen.add(object);
    try {
      return run();
    } finally {
      this.seen.delete(object);
    }
  }
}

const MODULE = refusedType("importlib.import_module") ?? { what: "a module", says: [] };
/** A process's key is a secret (https://github.com/python/cpython/blob/main/Lib/multiprocessing/process.py). */
const SECRET: RefusedType = {
  what: "a process",
  says: [["3.8", "TypeError: Pickling an AuthenticationString object is disallowed for security reasons"]],
};
const STARTED_PROCESS: RefusedType = {
  what: "a process that was started",
  says: refusedType("weakref.ref")?.says ?? [],
};

function shared(object: ObjectValue, type: string, path: string): Refusal {
  const name = ownName(type) ?? type;
  return {
    reason: "shared",
    what: `\`multiprocessing.${name}\``,
    error: "RuntimeError: … objects should only be shared between processes through inheritance",
    path,
    versions: "",
    site: object.site,
  };
}

function ofTypeIfAny(type: RefusedType | undefined, path: string, site: Site): Refusal | undefined {
  return type && ofType(type, path, site);
}

function ofType(type: RefusedType, path: string, site: Site | undefined): Refusal {
  return { reason: "type", what: type.what, error: errorOf(type), path, versions: versionsOf(type), site };
}

function refused(unfound: Unfound | undefined, path: string, site: Site): Refusal | undefined {
  return unfound && { reason: unfound.shadowed ? "shadowed" : "reference", ...unfound, path, versions: "", site };
}

/** Whether calling an object means calling a method of its class. */
export function isCallable(machine: Machine, object: ObjectValue): boolean {
  return typeof object.type !== "string" && lookUp(machine, object, "__call__")?.cell !== undefined;
}
