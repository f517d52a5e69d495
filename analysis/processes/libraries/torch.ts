/** Processes that PyTorch starts by its own: `torch.multiprocessing.spawn`, and the workers of a `DataLoader`. */

import { isStartMethod } from "../../../protocol/methods.ts";
import type { Machine } from "../../python/machine.ts";
import { lookUp } from "../../python/names/attributes.ts";
import { ANY_ITEM, setItem } from "../../python/names/items.ts";
import type { Observation } from "../../python/observations.ts";
import { type Argument, argument, argumentValue, type CallInfo, callWith } from "../../python/running/calls.ts";
import { call } from "../../python/running/functions.ts";
import {
  type ExternalMethod,
  knownConstant,
  knownText,
  NONE,
  type ObjectValue,
  UNKNOWN,
  type Value,
} from "../../python/values.ts";
import type { Launches } from "../launches.ts";
import type { Made } from "../made.ts";
import type { Asked, MethodChoices } from "../methodChoices.ts";
import { unpacked } from "../tasks.ts";

const LAUNCH = /^torch\.multiprocessing(?:\.spawn)?\.(spawn|start_processes)$/;
const LOADER = /^torch\.utils\.data(?:\.dataloader)?\.DataLoader$/;
/** Builtins that begin to iterate over their arguments. */
const ITERATES = /^builtins\.(?:enumerate|iter|list|tuple|zip|map)$/;
/** Methods of trainers, which go over the loaders they are given. */
const TRAINS = /^(?:fit|validate|test|predict)$/;

/** https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader */
interface Loader {
  readonly asked: Asked;
  readonly what: Pick<Made, "what" | "symbol" | "created" | "chunk">;
  readonly dataset: Argument | undefined;
  readonly collate: Argument | undefined;
  readonly init: Argument | undefined;
}

export class Torch {
  private readonly launches: Launches;
  private readonly methods: MethodChoices;
  private readonly loaders = new WeakMap<ObjectValue, Loader>();

  constructor(launches: Launches, methods: MethodChoices) {
    this.launches = launches;
    this.methods = methods;
  }

  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    if (LOADER.test(name)) return [this.makeLoader(machine, name, info)];
    const launch = LAUNCH.exec(name)?.[1];
    if (launch) return this.launch(machine, name, info, launch === "spawn" ? 9 : 5);
    if (ITERATES.test(name)) this.iterated(machine, info);
    return undefined;
  }

  method(machine: Machine, { name }: ExternalMethod, info: CallInfo): void {
    if (TRAINS.test(name)) this.iterated(machine, info);
  }

  observe(machine: Machine, observation: Observation): void {
    if (observation.kind === "iteration") this.iterate(machine, observation.value, callWith(observation.site, []));
  }

  /** Calls `fn(rank, *args)` in processes of its own, which are spawned whatever the platform's default is. */
  private launch(machine: Machine, name: string, info: CallInfo, methodAt: number): Value {
    const named = knownText(argumentValue(info, methodAt, "start_method"));
    const method = named !== undefined && isStartMethod(named) ? named : "spawn";
    const runs = argument(info, 0, "fn");
    const args = argument(info, 1, "args");
    const what = this.launches.describe(name, info);
    const made: Made = { kind: "process", ...what, method, asked: true, byValue: false, runs, args, kwargs: undefined };
    const object = machine.newObject(name, info.site);
    this.launches.process(machine, object, [made], info, () => {
      if (!runs) return;
      const given = unpacked(machine, info.site, args?.value, undefined);
      const rank = { value: UNKNOWN, node: undefined };
      call(machine, runs.value, { ...given, positional: [rank, ...given.positional] });
    });
    return NONE;
  }

  /** An object of the program's own class of loaders. */
  construct(object: ObjectValue, base: string, info: CallInfo): void {
    if (!LOADER.test(base) || typeof object.type === "string") return;
    const created = object.site;
    this.load(object, base, info, { created, symbol: object.type.node.name, chunk: created.chunk });
  }

  private makeLoader(machine: Machine, name: string, info: CallInfo): ObjectValue {
    const object = machine.newObject(name, info.site);
    this.load(object, name, info);
    return object;
  }

  /** With no workers everything happens in the parent. */
  private load(object: ObjectValue, name: string, info: CallInfo, at: Partial<Loader["what"]> = {}): void {
    const workers = argument(info, 5, "num_workers");
    if (!workers || !hasWorkers(workers.value)) return;
    const context = argument(info, 11, "multiprocessing_context");
    this.loaders.set(object, {
      asked: context ? this.methods.byContext(context.value) : this.methods.ofCallee({ kind: "external", name }),
      what: { ...this.launches.describe("torch.utils.data.DataLoader", info), ...at },
      dataset: argument(info, 0, "dataset"),
      collate: argument(info, 6, "collate_fn"),
      init: argument(info, 10, "worker_init_fn"),
    });
  }

  private iterated(machine: Machine, info: CallInfo): void {
    for (const each of info.positional) this.iterate(machine, each.value, info);
    for (const each of info.named.values()) this.iterate(machine, each.value, info);
  }

  /** Workers start when iteration begins. */
  private iterate(machine: Machine, value: Value, info: CallInfo): void {
    for (const each of value) {
      const loader = each.kind === "object" ? this.loaders.get(each) : undefined;
      if (loader && each.kind === "object") this.startWorker(machine, each, loader, info);
    }
  }

  private startWorker(machine: Machine, object: ObjectValue, loader: Loader, info: CallInfo): void {
    const { asked, what, dataset, collate, init } = loader;
    const made = (runs: Argument | undefined, args: Argument | undefined): Made => {
      return { kind: "process", ...what, ...asked, byValue: false, runs, args, kwargs: undefined };
    };
    const parts: [Made, ...Made[]] = [made(collate, dataset), ...(init ? [made(init, undefined)] : [])];
    this.launches.process(machine, object, parts, info, () => {
      if (init) call(machine, init.value, callWith(info.site, [UNKNOWN]));
      const items = dataset ? itemsOf(machine, dataset.value, info) : UNKNOWN;
      if (collate) call(machine, collate.value, callWith(info.site, [[listOf(machine, items, info)]]));
    });
  }
}

/** What the dataset gives: item by item, or as an iterable. */
function itemsOf(machine: Machine, dataset: Value, info: CallInfo): Value {
  for (const name of ["__getitem__", "__iter__"]) {
    const found = dataset.flatMap((each) => {
      const own = each.kind === "object" ? lookUp(machine, each, name) : undefined;
      return own?.cell ? own.value : [];
    });
    if (found.length > 0) return call(machine, found, callWith(info.site, name === "__iter__" ? [] : [UNKNOWN]));
  }
  return UNKNOWN;
}

function listOf(machine: Machine, items: Value, info: CallInfo): ObjectValue {
  const list = machine.newObject("builtins.list", info.site);
  setItem(machine, list, ANY_ITEM, items, info.site);
  return list;
}

/** `num_workers=4`, `num_workers=os.cpu_count()`; what is not known is not counted on. */
function hasWorkers(value: Value): boolean {
  const count = knownConstant(value)?.value;
  if (count !== undefined) return typeof count === "number" && count > 0;
  return value.every((each) => each.kind === "object" && typeof each.type === "string" && /cpu_count$/.test(each.type));
}
