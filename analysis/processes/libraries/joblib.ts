/**
 * joblib's `Parallel`. Its default backend loky sends code by value, in processes that import no main module: nothing
 * to say. The backend `multiprocessing` is a pool, `threading` runs in this process.
 * https://joblib.readthedocs.io/en/stable/parallel.html
 */

import type { Machine } from "../../python/machine.ts";
import { elementsOf } from "../../python/names/items.ts";
import { type Argument, argument, type CallInfo } from "../../python/running/calls.ts";
import { call } from "../../python/running/functions.ts";
import {
  type ExternalMethod,
  knownConstant,
  knownText,
  type ObjectValue,
  UNKNOWN,
  type Value,
} from "../../python/values.ts";
import type { Launches } from "../launches.ts";
import type { Made } from "../made.ts";
import type { MethodChoices } from "../methodChoices.ts";

const PARALLEL = /^joblib(?:\.parallel)?\.Parallel$/;
const DELAYED = /^joblib(?:\.parallel)?\.delayed$/;
const CONTEXT = /^joblib(?:\.parallel)?\.parallel_(?:backend|config)$/;

interface Pool {
  /** The pool of processes; absent where threads do the work. */
  readonly made: Made | undefined;
}

/** A call that is to happen elsewhere: `delayed(function)(argument)`. */
interface Delayed {
  readonly fn: Argument;
  readonly info: CallInfo;
}

export class Joblib {
  private readonly launches: Launches;
  private readonly methods: MethodChoices;
  private readonly pools = new WeakMap<ObjectValue, Pool>();
  private readonly functions = new WeakMap<ObjectValue, Argument>();
  private readonly tasks = new WeakMap<ObjectValue, Delayed>();
  private readonly contexts = new WeakMap<ObjectValue, CallInfo>();
  /** The contexts that are entered, innermost last. */
  private readonly entered: CallInfo[] = [];

  constructor(launches: Launches, methods: MethodChoices) {
    this.launches = launches;
    this.methods = methods;
  }

  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    if (!name.startsWith("joblib.")) return undefined;
    const object = machine.newObject(name, info.site);
    const [fn] = info.positional;
    if (PARALLEL.test(name)) this.makePool(object, info);
    else if (DELAYED.test(name) && fn) this.functions.set(object, fn);
    else if (CONTEXT.test(name)) this.contexts.set(object, info);
    else return undefined;
    return [object];
  }

  /** Calls of what `Parallel` and `delayed` made. */
  method(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): Value | undefined {
    if (name !== "__call__") return undefined;
    const fn = this.functions.get(self);
    if (fn) {
      const task = machine.newObject("joblib.delayed.task", info.site);
      this.tasks.set(task, { fn, info });
      return [task];
    }
    const pool = this.pools.get(self);
    if (pool) this.run(machine, pool, info);
    return pool && UNKNOWN;
  }

  enter(value: Value): void {
    for (const each of value) {
      const context = each.kind === "object" ? this.contexts.get(each) : undefined;
      if (context) this.entered.push(context);
    }
  }

  exit(value: Value): void {
    if (value.some((each) => each.kind === "object" && this.contexts.has(each))) this.entered.pop();
  }

  private makePool(object: ObjectValue, info: CallInfo): void {
    const context = this.entered.at(-1);
    const jobs = argument(info, 0, "n_jobs") ?? (context && (context.named.get("n_jobs") ?? context.positional[1]));
    const count = jobs && knownConstant(jobs.value)?.value;
    // One job at a time runs in this process; that is the default.
    if (!jobs || count === 1 || count === null) return;
    const place = placeOf(argument(info, 1, "backend") ?? (context && argument(context, 0, "backend")), info);
    if (!place) return;
    this.pools.set(object, { made: place === "processes" ? this.pool(info) : undefined });
  }

  private pool(info: CallInfo): Made {
    const asked = this.methods.ofCallee({ kind: "external", name: "multiprocessing.Pool" });
    const what = this.launches.describe("joblib.Parallel", info);
    const nothing = { runs: undefined, args: undefined, kwargs: undefined };
    return { kind: "pool", ...what, ...asked, ...nothing, byValue: false };
  }

  private run(machine: Machine, { made }: Pool, info: CallInfo): void {
    const [iterable] = info.positional;
    const tasks = iterable ? elementsOf(machine, iterable.value) : [];
    if (made) this.launches.workers(machine, made, info.site);
    for (const each of tasks) {
      const task = each.kind === "object" ? this.tasks.get(each) : undefined;
      if (!task) continue;
      const sent = { ...task.info, positional: [task.fn, ...task.info.positional] };
      if (made) this.launches.task(machine, made, { items: "arguments" }, sent);
      else call(machine, task.fn.value, task.info);
    }
  }
}

/** Where a backend runs its tasks, if that is here or in a pool of multiprocessing. */
function placeOf(backend: Argument | undefined, info: CallInfo): "processes" | "threads" | undefined {
  const name = backend && knownText(backend.value);
  if (name === "multiprocessing") return "processes";
  const prefers = knownText(argument(info, 10, "prefer")?.value ?? UNKNOWN);
  const requires = knownText(argument(info, 11, "require")?.value ?? UNKNOWN);
  return name === "threading" || prefers === "threads" || requires === "sharedmem" ? "threads" : undefined;
}
