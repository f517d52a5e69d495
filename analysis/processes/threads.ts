/** Threads run what they are given in the same process: their functions are followed, and nothing crosses. */

import type { Machine } from "../python/machine.ts";
import { externalAncestors, lookUp } from "../python/names/attributes.ts";
import { elementsOf } from "../python/names/items.ts";
import { type Argument, argument, type CallInfo, callWith } from "../python/running/calls.ts";
import { call } from "../python/running/functions.ts";
import { type ExternalMethod, NONE, type ObjectValue, UNKNOWN, type Value } from "../python/values.ts";

const THREAD = /^threading\.(?:Thread|Timer)$/;
const THREAD_POOL =
  /^(?:concurrent\.futures(?:\.thread)?\.ThreadPoolExecutor|multiprocessing\.(?:pool\.ThreadPool|dummy\.Pool))$/;
const TAKES_ITEMS = new Set(["map", "imap", "imap_unordered", "map_async"]);
const TAKES_CALL = new Set(["submit", "apply", "apply_async"]);

export class Threads {
  private readonly targets = new WeakMap<ObjectValue, Argument>();

  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    if (!THREAD.test(name)) return undefined;
    const object = machine.newObject(name, info.site);
    this.construct(object, name, info);
    return [object];
  }

  construct(object: ObjectValue, base: string, info: CallInfo): void {
    const target = base.endsWith("Timer") ? argument(info, 1, "function") : argument(info, 1, "target");
    if (THREAD.test(base) && target) this.targets.set(object, target);
  }

  method(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): Value | undefined {
    const target = this.targets.get(self);
    if (target && name === "start") {
      call(machine, target.value, callWith(info.site, []));
      return NONE;
    }
    if (name === "start" && isThread(self)) {
      const run = lookUp(machine, self, "run");
      if (run?.cell) call(machine, run.value, callWith(info.site, []));
      return NONE;
    }
    if (typeof self.type !== "string" || !THREAD_POOL.test(self.type)) return undefined;
    const [fn, ...rest] = info.positional;
    if (!fn) return undefined;
    if (TAKES_ITEMS.has(name)) {
      const items = rest.map((each) => elementsOf(machine, each.value));
      call(machine, fn.value, callWith(info.site, items));
      return UNKNOWN;
    }
    if (TAKES_CALL.has(name))
      call(machine, fn.value, name === "submit" ? { ...info, positional: rest } : callWith(info.site, []));
    return undefined;
  }
}

/** An object of a class of the program that derives from `Thread`. */
function isThread({ type }: ObjectValue): boolean {
  return typeof type !== "string" && externalAncestors(type).some((each) => THREAD.test(each));
}
