/** `self.__dict__`: an object's attributes as a dict that shares its cells. */

import { cellOf, type Machine } from "../machine.ts";
import type { Cell } from "../timeline.ts";
import type { ObjectValue, Site, Value } from "../values.ts";

/** Items `["name"]` are the attributes `.name`. */
class AttributeCells extends Map<string, Cell> {
  private readonly attributes: Map<string, Cell>;

  constructor(attributes: Map<string, Cell>) {
    super();
    this.attributes = attributes;
  }

  override get size(): number {
    return this.items().length;
  }

  override get(key: string): Cell | undefined {
    return isItem(key) ? this.attributes.get(attributeOf(key)) : super.get(key);
  }

  override has(key: string): boolean {
    return isItem(key) ? this.attributes.has(attributeOf(key)) : super.has(key);
  }

  override set(key: string, cell: Cell): this {
    if (!isItem(key)) return super.set(key, cell);
    this.attributes.set(attributeOf(key), cell);
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

  private items(): [string, Cell][] {
    return [...this.attributes]
      .filter(([name]) => name.startsWith("."))
      .map(([name, cell]) => [itemOf(name), cell] as [string, Cell]);
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
    cells: new AttributeCells(object.cells),
    born,
    site,
  };
  dicts.set(object, dict);
  return [dict];
}

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
