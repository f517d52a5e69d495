/** `self.__dict__` and `globals()`: an object's attributes, a module's names, as a dict that shares their cells. */

import type { Machine } from "../machine.ts";
import { type Cell, cellOf } from "../timeline.ts";
import type { Abstract, ModuleValue, ObjectValue, Site, Value } from "../values.ts";

/** Items `["name"]` are the attributes `.name`, or the names of a module, which have no dot before them. */
class AttributeCells extends Map<string, Cell> {
  private readonly attributes: Map<string, Cell>;
  private readonly prefix: "." | "";

  constructor(attributes: Map<string, Cell>, prefix: "." | "") {
    super();
    this.attributes = attributes;
    this.prefix = prefix;
  }

  override get size(): number {
    return this.items().length;
  }

  override get(key: string): Cell | undefined {
    return isItem(key) ? this.attributes.get(this.nameOf(key)) : super.get(key);
  }

  override has(key: string): boolean {
    return isItem(key) ? this.attributes.has(this.nameOf(key)) : super.has(key);
  }

  override set(key: string, cell: Cell): this {
    if (!isItem(key)) return super.set(key, cell);
    this.attributes.set(this.nameOf(key), cell);
    return this;
  }

  override keys(): MapIterator<string> {
    return new Map(this.items()).keys();
  }

  override values(): MapIterator<Cell> {
    return new Map(this.items()).values();
  }

  override entries(): MapIterator<[string, Cell]> {
    return new Map(this.items()).entries();
  }

  override [Symbol.iterator](): MapIterator<[string, Cell]> {
    return this.entries();
  }

  private nameOf(key: string): string {
    return attributeOf(key).slice(1 - this.prefix.length);
  }

  private items(): [string, Cell][] {
    const { prefix } = this;
    return [...this.attributes]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, cell]) => [itemOf(`.${name.slice(prefix.length)}`), cell] as [string, Cell]);
  }
}

const ANY = "[*]";
const ANY_ATTRIBUTE = ".*";

const isItem = (key: string) => key.startsWith("[");
const attributeOf = (key: string) => (key === ANY ? ANY_ATTRIBUTE : `.${String(JSON.parse(key.slice(1, -1)))}`);
const itemOf = (name: string) => (name === ANY_ATTRIBUTE ? ANY : `[${JSON.stringify(name.slice(1))}]`);

const dicts = new WeakMap<ObjectValue, ObjectValue>();

export function attributeDict(object: ObjectValue): Value {
  const known = dicts.get(object);
  if (known) return [known];
  const { born, site } = object;
  const dict: ObjectValue = {
    kind: "object",
    type: "builtins.dict",
    cells: new AttributeCells(object.cells, "."),
    born,
    site,
  };
  dicts.set(object, dict);
  return [dict];
}

const moduleDicts = new WeakMap<ModuleValue, ObjectValue>();
const dictsOfModules = new WeakSet<ObjectValue>();

/** `globals()`. */
export function moduleDict({ moment }: Machine, module: ModuleValue, site: Site): Value {
  let dict = moduleDicts.get(module);
  if (!dict) {
    const cells = new AttributeCells(module.cells, "");
    dict = { kind: "object", type: "builtins.dict", cells, born: moment, site };
    moduleDicts.set(module, dict);
    dictsOfModules.add(dict);
  }
  return [dict];
}

export const isModuleDict = (object: Abstract) => object.kind === "object" && dictsOfModules.has(object);

/** `self.__dict__ = state`. */
export function replaceAttributes(machine: Machine, object: ObjectValue, state: Value, site: Site): void {
  for (const each of state) {
    if (each.kind !== "object" || each.type !== "builtins.dict") continue;
    for (const [key, cell] of each.cells) {
      const held = machine.holds(cell);
      if (!key.startsWith("[") || !held || held.form === "deleted") continue;
      machine.bind(cellOf(object.cells, attributeOf(key)), held.value, "outside", site, held.expression, "always");
    }
  }
}
