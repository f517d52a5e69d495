/** `unittest.mock.patch` and its kin: attributes that hold something else while a block runs. */

import type { Machine } from "../python/machine.ts";
import { lookUp } from "../python/names/attributes.ts";
import { libraryItem } from "../python/names/items.ts";
import { attributeCell, setAttribute } from "../python/running/assignment.ts";
import { argument, argumentValue, type CallInfo } from "../python/running/calls.ts";
import { type Binding, type Cell, cellOf } from "../python/timeline.ts";
import {
  type Abstract,
  type ExternalMethod,
  external,
  knownText,
  type ModuleValue,
  type ObjectValue,
  type Site,
  UNKNOWN,
  type Value,
} from "../python/values.ts";

interface Patch {
  readonly target: Value;
  /** The attribute; none for the items of a dict. */
  readonly attr: string | undefined;
  readonly replacement: Value;
  /** The cells that it changed, with what stood there before, while the patch holds. */
  changed?: readonly (readonly [Cell, Binding | undefined])[];
}

const PATCH = /^(?:(?:unittest\.)?mock|(pytest_mock)\.mocker)\.patch(?:\.(object|dict))?$/;

const PATCHES: Readonly<Record<string, (machine: Machine, info: CallInfo) => Patch | undefined>> = {
  "": namedPatch,
  object: objectPatch,
  dict: dictPatch,
};

export class MockPatches {
  private readonly patches = new WeakMap<ObjectValue, Patch>();

  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    const match = PATCH.exec(name);
    if (!match) return undefined;
    const [, mocker, form = ""] = match;
    const patch = PATCHES[form]?.(machine, info);
    const object = machine.newObject(name, info.site);
    if (patch) this.patches.set(object, patch);
    // The fixture of pytest-mock needs no block: it holds until the test is over.
    return mocker ? (this.enter(machine, [object], info.site) ?? [object]) : [object];
  }

  enter(machine: Machine, value: Value, site: Site): Value | undefined {
    for (const each of value) {
      const patch = each.kind === "object" ? this.patches.get(each) : undefined;
      if (!patch) continue;
      const { attr, target, replacement } = patch;
      if (attr === undefined) {
        patch.changed = target.flatMap((one) => withItems(machine, one, replacement, site));
        return target;
      }
      const cells = target.flatMap((one) => attributeCell(machine, one, attr) ?? []);
      patch.changed = cells.map((cell) => [cell, machine.holds(cell)]);
      setAttribute(machine, target, attr, replacement, site, undefined, "outside");
      return replacement;
    }
    return undefined;
  }

  /** `patcher.start()` and `patcher.stop()` are the same as a block. */
  method(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): Value | undefined {
    if (name === "start") return this.enter(machine, [self], info.site);
    if (name === "stop") this.exit(machine, [self], info.site);
    return undefined;
  }

  exit(machine: Machine, value: Value, site: Site): void {
    for (const each of value) {
      const patch = each.kind === "object" ? this.patches.get(each) : undefined;
      for (const [cell, before] of patch?.changed ?? []) machine.restore(cell, before, site);
    }
  }
}

/** Puts the items of a dict into another one; the cells that changed, with what stood there before. */
function withItems(machine: Machine, into: Abstract, items: Value, site: Site): [Cell, Binding | undefined][] {
  if (into.kind !== "object" && into.kind !== "external") return [];
  return items.flatMap((each) => {
    if (each.kind !== "object") return [];
    return [...each.cells].flatMap(([key, cell]): [Cell, Binding | undefined][] => {
      const changed = into.kind === "object" ? cellOf(into.cells, key) : libraryItem(machine, into.name, key);
      if (!changed) return [];
      const before = machine.holds(changed);
      machine.bind(changed, machine.holds(cell)?.value ?? UNKNOWN, "outside", site);
      return [[changed, before]];
    });
  });
}

/** `patch.dict(settings, {"region": "us"})`, `patch.dict("package.module.settings", …)` */
function dictPatch(machine: Machine, info: CallInfo): Patch {
  const given = argumentValue(info, 0, "in_dict");
  const path = knownText(given);
  return {
    target: path === undefined ? given : holder(machine, path),
    attr: undefined,
    replacement: argumentValue(info, 1, "values"),
  };
}

function objectPatch(machine: Machine, info: CallInfo): Patch | undefined {
  const attr = knownText(argumentValue(info, 1, "attribute"));
  const replacement = replacementOf(machine, info, 2);
  return attr === undefined ? undefined : { target: argumentValue(info, 0, "target"), attr, replacement };
}

/** `patch("package.module.name", new)`: the module is found by its dotted name. */
function namedPatch(machine: Machine, info: CallInfo): Patch | undefined {
  const path = knownText(argumentValue(info, 0, "target"));
  const dot = path?.lastIndexOf(".") ?? -1;
  if (path === undefined || dot < 0) return undefined;
  const replacement = replacementOf(machine, info, 1);
  return { target: holder(machine, path.slice(0, dot)), attr: path.slice(dot + 1), replacement };
}

/** Without anything new that is named, a mock. */
function replacementOf(machine: Machine, info: CallInfo, position: number): Value {
  const given = argument(info, position, "new");
  if (given) return given.value;
  return info.named.has("new_callable") ? UNKNOWN : [machine.newObject("unittest.mock.MagicMock", info.site)];
}

/** The module, class or object of a dotted name; a module's text, where it is known, has been read. */
export function holder(machine: Machine, dotted: string): Value {
  for (const { module } of machine.modules.values()) {
    for (const name of namesOf(module)) {
      if (name === dotted) return [module];
      if (!dotted.startsWith(`${name}.`)) continue;
      const rest = dotted.slice(name.length + 1).split(".");
      let value: Value = [module];
      for (const part of rest) value = value.flatMap((each) => lookUp(machine, each, part)?.value ?? []);
      if (value.length > 0) return value;
    }
  }
  return dotted.startsWith("__main__") ? UNKNOWN : external(dotted);
}

/** A file that somebody may import goes by its own name as well. */
function namesOf({ name, file }: ModuleValue): readonly string[] {
  return name === "" ? ["__main__", file.replace(/^.*\/|\.py$/g, "")] : [name];
}
