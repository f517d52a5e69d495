/** The few builtins and library functions through which values flow. */

import type { Machine } from "../machine.ts";
import { importedByName, replacedModule } from "../modules/imports.ts";
import { attributeDict, moduleDict } from "../names/attributeDict.ts";
import { lookUp } from "../names/attributes.ts";
import { copyItems } from "../names/dicts.ts";
import { ANY_ITEM, elementsOf, itemsOf, newSequence, setItem } from "../names/items.ts";
import { setAttribute } from "../running/assignment.ts";
import { type Argument, argumentValue, type CallInfo, callWith } from "../running/calls.ts";
import { call } from "../running/functions.ts";
import { cellOf } from "../timeline.ts";
import {
  type ClassValue,
  external,
  knownText,
  NONE,
  type ObjectValue,
  type PartialValue,
  type Site,
  UNKNOWN,
  union,
  type Value,
} from "../values.ts";
import { addItem, copied, MAX_DEPTH_OF_COPY } from "./containers.ts";
import { nameAlike } from "./functionNames.ts";
import { iteratorOf } from "./iterators.ts";

type Builtin = (machine: Machine, info: CallInfo) => Value | undefined;

/** The result of a call of a builtin; `undefined` where it is none of these. */
export function callBuiltin(machine: Machine, name: string, info: CallInfo): Value | undefined {
  return BUILTINS[name]?.(machine, info) ?? iteratorOf(machine, name, info);
}

const first = (info: CallInfo) => info.positional[0]?.value ?? UNKNOWN;

/** A container with the elements of the argument. */
const container =
  (type: string): Builtin =>
  (machine, info) => {
    const object = machine.newObject(type, info.site);
    const [source] = info.positional;
    if (source && type === "builtins.dict") copyItems(machine, source.value, object, info.site);
    else if (source) setItem(machine, object, ANY_ITEM, elementsOf(machine, source.value), info.site);
    for (const [name, each] of type === "builtins.dict" ? info.named : []) {
      setItem(machine, object, `[${JSON.stringify(name)}]`, each.value, info.site, each.node);
    }
    return [object];
  };

/** Calls a function with the elements of an iterable, as `map` and `sorted(key=…)` do. */
const applied =
  (position: number, name: string): Builtin =>
  (machine, info) => {
    const fn = argumentValue(info, position, name);
    const sources = info.positional
      .filter((_, index) => index !== position)
      .map((each) => elementsOf(machine, each.value));
    if (fn.some((each) => each.kind !== "unknown")) call(machine, fn, callWith(info.site, sources));
    return undefined;
  };

/** A function that calls what it is given, with the arguments that follow. */
const runs =
  (position = 0): Builtin =>
  (machine, info) => {
    const callee = info.positional[position]?.value ?? UNKNOWN;
    return call(machine, callee, { ...info, positional: info.positional.slice(position + 1), named: new Map() });
  };

const partial: Builtin = (_, info) => {
  const [fn, ...args] = info.positional;
  const made: PartialValue = {
    kind: "partial",
    function: fn?.value ?? UNKNOWN,
    args: args.map((each) => each.value),
    keywords: new Map([...info.named].map(([name, each]) => [name, each.value])),
    site: info.site,
  };
  return [made];
};

/** A dict or a field that makes what is missing. */
function withFactory(machine: Machine, type: string, factory: Argument | undefined, info: CallInfo): Value {
  const object = machine.newObject(type, info.site);
  if (!factory) return [object];
  machine.bind(cellOf(object.cells, ".default_factory"), factory.value, "outside", info.site, factory.node, "always");
  return [object];
}

const zipped: Builtin = (machine, info) => {
  const elements = info.positional.map((each) => elementsOf(machine, each.value));
  const list = machine.newObject("builtins.zip", info.site);
  setItem(machine, list, ANY_ITEM, [newSequence(machine, "builtins.tuple", elements, info.site)], info.site);
  return [list];
};

/** An object that has its named arguments for attributes. */
const namespace =
  (type: string): Builtin =>
  (machine, info) => {
    const object = machine.newObject(type, info.site);
    for (const [name, { value, node }] of info.named)
      machine.bind(cellOf(object.cells, `.${name}`), value, "outside", info.site, node, "always");
    return [object];
  };

/** Puts one argument into another one, which is a list. */
const growing =
  (into: number, what: number): Builtin =>
  (machine, info) => {
    const added = info.positional[what];
    for (const each of info.positional[into]?.value ?? [])
      if (each.kind === "object" && added) addItem(machine, each, added, info.site);
    return NONE;
  };

const reordering: Builtin = (machine, info) => {
  for (const each of first(info))
    if (each.kind === "object" && each.cells.size > 0)
      setItem(machine, each, ANY_ITEM, itemsOf(machine, each), info.site);
  return undefined;
};

const BUILTINS: Readonly<Record<string, Builtin>> = {
  "builtins.list": container("builtins.list"),
  "builtins.tuple": container("builtins.tuple"),
  "builtins.set": container("builtins.set"),
  "builtins.frozenset": container("builtins.set"),
  "builtins.dict": container("builtins.dict"),
  "collections.deque": container("builtins.list"),
  "collections.OrderedDict": container("builtins.dict"),
  "collections.defaultdict": (machine, info) => withFactory(machine, "builtins.dict", info.positional[0], info),
  "dataclasses.field": (machine, info) =>
    withFactory(machine, "dataclasses.field", info.named.get("default_factory"), info),
  "builtins.object.__new__": (machine, info) =>
    first(info).flatMap((each) => (each.kind === "class" ? [machine.newObject(each, info.site)] : UNKNOWN)),
  "types.SimpleNamespace": namespace("types.SimpleNamespace"),
  "argparse.Namespace": namespace("argparse.Namespace"),
  "builtins.vars": (_, info) => first(info).flatMap((each) => (each.kind === "object" ? attributeDict(each) : UNKNOWN)),
  "builtins.iter": (_, info) => first(info),
  "builtins.reversed": (_, info) => first(info),
  "builtins.next": (machine, info) => {
    const given = elementsOf(machine, first(info));
    for (const each of first(info)) if (each.kind === "object") advance(machine, each, info.site);
    return given;
  },
  "copy.copy": (machine, info) => copied(machine, first(info), info.site),
  "copy.deepcopy": (machine, info) => copied(machine, first(info), info.site, MAX_DEPTH_OF_COPY),
  "tqdm.tqdm": (_, info) => first(info),
  "builtins.enumerate": (machine, info) => {
    const pair = newSequence(machine, "builtins.tuple", [UNKNOWN, elementsOf(machine, first(info))], info.site);
    const list = machine.newObject("builtins.enumerate", info.site);
    setItem(machine, list, ANY_ITEM, [pair], info.site);
    return [list];
  },
  "builtins.zip": zipped,
  "builtins.map": (machine, info) => {
    const sources = info.positional.slice(1).map((each) => elementsOf(machine, each.value));
    const list = machine.newObject("builtins.map", info.site);
    setItem(machine, list, ANY_ITEM, call(machine, first(info), callWith(info.site, sources)), info.site);
    return [list];
  },
  "builtins.filter": (machine, info) => {
    applied(0, "function")(machine, info);
    return info.positional[1]?.value;
  },
  "builtins.sorted": (machine, info) => {
    applied(1, "key")(machine, info);
    return container("builtins.list")(machine, info);
  },
  "builtins.min": applied(9, "key"),
  "builtins.max": applied(9, "key"),
  "builtins.getattr": (machine, info) => {
    const name = knownText(info.positional[1]?.value ?? UNKNOWN);
    if (name === undefined) return UNKNOWN;
    const found = first(info).flatMap((each) => lookUp(machine, each, name)?.value ?? []);
    return union(found, info.positional[2]?.value ?? []);
  },
  "builtins.hasattr": (machine, info) => {
    const name = knownText(info.positional[1]?.value ?? UNKNOWN);
    for (const each of first(info)) if (each.kind === "object" && name !== undefined) machine.lookUp(each, name);
    return undefined;
  },
  "builtins.setattr": (machine, info) => {
    const [, name, value] = info.positional;
    const names = name?.value.map((each) => knownText([each])) ?? [];
    if (!value) return NONE;
    if (names.includes(undefined)) setAnyAttribute(machine, first(info), value.value, info);
    for (const each of names) {
      if (each !== undefined) setAttribute(machine, first(info), each, value.value, info.site, value.node);
    }
    return NONE;
  },
  "builtins.type": (_, info) =>
    info.positional.length === 1
      ? union(
          first(info).flatMap((each) => (each.kind === "object" && typeof each.type !== "string" ? [each.type] : [])),
        )
      : UNKNOWN,
  "functools.partial": partial,
  "functools.update_wrapper": (_, info) => {
    nameAlike(first(info), argumentValue(info, 1, "wrapped"));
    return first(info);
  },
  "functools.wraps": (_, info) => [
    {
      kind: "partial",
      function: external("functools.wraps"),
      args: info.positional.map((each) => each.value),
      keywords: new Map(),
      site: info.site,
    },
  ],
  "builtins.globals": (machine, info) => moduleDict(machine, machine.frame.module, info.site),
  "sys.modules.get": (machine, info) => {
    const name = knownText(first(info));
    const given = info.positional[1]?.value ?? [];
    const replaced = name === undefined ? undefined : replacedModule(machine, name, info.site.span);
    return replaced ?? union(UNKNOWN, given);
  },
  "importlib.import_module": (machine, info) => importNamed(machine, first(info)),
  "builtins.__import__": (machine, info) => importNamed(machine, first(info)),
  "heapq.heappush": growing(0, 1),
  "heapq.heapify": reordering,
  "heapq.heappop": reordering,
  "bisect.insort": growing(0, 1),
  "bisect.insort_left": growing(0, 1),
  "bisect.insort_right": growing(0, 1),
  "random.shuffle": reordering,
  "asyncio.run": (_, info) => first(info),
  "typer.run": runs(),
  "fire.Fire": runs(),
  "absl.app.run": runs(),
};

/** `setattr` with a name that is not known may change any of the data. */
function setAnyAttribute(machine: Machine, bases: Value, value: Value, info: CallInfo): void {
  for (const base of bases) {
    if (base.kind !== "module" && base.kind !== "class" && base.kind !== "object") continue;
    for (const cell of base.cells.values()) {
      const held = machine.holds(cell);
      if (held && held.form !== "definition" && held.form !== "import") {
        machine.bind(cell, union(value, held.value), "outside", info.site, undefined, "always");
      }
    }
    if (base.kind === "object" && typeof base.type !== "string") shadowAny(machine, base, base.type, value, info);
  }
}

/** Likewise for what the object has from its class. */
function shadowAny(machine: Machine, { cells }: ObjectValue, cls: ClassValue, value: Value, info: CallInfo): void {
  for (const [name, cell] of cls.cells) {
    const held = machine.holds(cell);
    if (held?.form === "name" && !cells.has(`.${name}`))
      machine.bind(cellOf(cells, `.${name}`), union(value, held.value), "outside", info.site, undefined, "perhaps");
  }
}

/** Imports the modules whose names are known. */
function importNamed(machine: Machine, names: Value): Value {
  return union(...names.map((each) => importedByName(machine, knownText([each])) ?? UNKNOWN));
}

const ADVANCING = /^(?:builtins\.generator|itertools\.\w+)$/;

/** Such an object stands somewhere else afterwards. */
function advance(machine: Machine, { type, cells }: ObjectValue, site: Site): void {
  if (!ADVANCING.test(String(type))) return;
  machine.bind(cellOf(cells, POSITION), UNKNOWN, "outside", site);
}

const POSITION = ".gi_frame";
