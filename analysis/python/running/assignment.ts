/** Binding targets: names, attributes, items, and tuples of them. */

import type { Attribute, Expr, Subscript } from "../../syntax/ast.ts";
import { nameFunction } from "../builtins/functionNames.ts";
import { tellNameChange, tellPartChange } from "../changes.ts";
import type { Machine } from "../machine.ts";
import { replaceAttributes } from "../names/attributeDict.ts";
import { removeItem } from "../names/dicts.ts";
import { functionAttributes } from "../names/functionAttributes.ts";
import { ANY_ITEM, elementsOf, itemKey, libraryItem, positions, setItem } from "../names/items.ts";
import { store } from "../names/names.ts";
import { placeOf } from "../names/places.ts";
import { type BindingForm, cellOf } from "../timeline.ts";
import { type Abstract, type Site, UNKNOWN, type Value } from "../values.ts";
import { evaluate } from "./expressions.ts";
import { measureItem } from "./growth.ts";

/** `target = value`; `expression` is where the value came from, for its text. */
export function assign(machine: Machine, node: Expr, value: Value, site: Site, expression?: Expr): void {
  switch (node.kind) {
    case "Name":
      tellNameChange(machine, node, value, expression);
      store(machine, node.id, value, "name", site, expression);
      break;
    case "Starred":
      assign(machine, node.value, UNKNOWN, site);
      break;
    case "Tuple":
    case "List":
      unpack(machine, node.elements, value, site, expression);
      break;
    case "Attribute":
      assignAttribute(machine, node, value, site, expression);
      break;
    case "Subscript":
      assignItem(machine, node, value, site, expression);
      break;
    default:
      evaluate(machine, node);
  }
}

function unpack(machine: Machine, targets: readonly Expr[], value: Value, site: Site, expression?: Expr): void {
  const parts = positions(machine, value);
  const exact = parts?.length === targets.length && !targets.some((each) => each.kind === "Starred");
  const sources = expression?.kind === "Tuple" || expression?.kind === "List" ? expression.elements : [];
  const any = exact ? UNKNOWN : elementsOf(machine, value);
  for (const [index, each] of targets.entries()) {
    const part = (exact ? parts[index] : undefined) ?? any;
    assign(machine, each, part, site, exact ? sources[index] : undefined);
  }
}

function assignAttribute(machine: Machine, node: Attribute, value: Value, site: Site, expression?: Expr): void {
  const base = placeOf(machine, node.value);
  setAttribute(machine, base.value, node.attr, value, site, expression);
  tellPartChange(machine, node, base, `.${node.attr}`, value, expression);
}

/** `setattr`: on every value that the base may be; on none where it may be something else that the text does not tell. */
export function setAttribute(
  machine: Machine,
  bases: Value,
  attr: string,
  value: Value,
  site: Site,
  expression?: Expr,
  form?: BindingForm,
): void {
  const known = bases.some(({ kind }) => kind === "unknown") ? [] : bases.filter(canHaveAttributes);
  const certainty = known.length === 1 ? machine.certainty : "perhaps";
  for (const base of known) {
    // `sys.modules[__name__].name = …` binds the module's own name.
    const usual = base === machine.frame.module ? "name" : "outside";
    if (attr === "__qualname__" && base.kind === "function") nameFunction(base, value);
    const whole = attr === "__dict__" && base.kind === "object";
    if (whole) replaceAttributes(machine, base, value, site);
    const cell = whole ? undefined : attributeCell(machine, base, attr);
    if (cell) machine.bind(cell, value, form ?? usual, site, expression, certainty);
  }
}

/** `[].name = 1` and `(1).name = 1` raise AttributeError. */
function canHaveAttributes(value: Abstract): boolean {
  if (value.kind !== "object") return value.kind !== "constant";
  return typeof value.type !== "string" || !value.type.startsWith("builtins.");
}

/** The cell of an attribute; none where the value has no attributes that we keep. */
export function attributeCell(machine: Machine, base: Abstract, attr: string) {
  if (base.kind === "module" || base.kind === "class") return cellOf(base.cells, attr);
  if (base.kind === "object") return cellOf(base.cells, `.${attr}`);
  if (base.kind === "function") return cellOf(functionAttributes(machine, base.node), attr);
  return base.kind === "external" ? machine.externalCell(`${base.name}.${attr}`) : undefined;
}

function assignItem(machine: Machine, node: Subscript, value: Value, site: Site, expression?: Expr): void {
  const place = placeOf(machine, node.value);
  const key = itemKey(evaluate(machine, node.index)) ?? ANY_ITEM;
  for (const base of place.value) {
    if (base.kind === "object") {
      setItem(machine, base, key, value, site, expression);
      measureItem(machine, base, node.index);
    } else if (base.kind === "external") {
      const cell = libraryItem(machine, base.name, key);
      if (cell) machine.bind(cell, value, "outside", site, expression);
    }
  }
  tellPartChange(machine, node, place, key, value, expression);
}

function deleteItem(machine: Machine, node: Subscript, site: Site): void {
  const place = placeOf(machine, node.value);
  const key = evaluate(machine, node.index);
  const removed = place.value.every((each) => each.kind === "object" && removeItem(machine, each, key, site));
  if (removed) tellPartChange(machine, node, place, itemKey(key) ?? ANY_ITEM, UNKNOWN, undefined);
  else assignItem(machine, node, UNKNOWN, site);
}

/** `del target`. */
export function deleteTarget(machine: Machine, node: Expr, site: Site): void {
  if (node.kind === "Name") store(machine, node.id, UNKNOWN, "deleted", site);
  else if (node.kind === "Attribute")
    setAttribute(machine, placeOf(machine, node.value).value, node.attr, UNKNOWN, site, undefined, "deleted");
  else if (node.kind === "Tuple" || node.kind === "List")
    for (const each of node.elements) deleteTarget(machine, each, site);
  else if (node.kind === "Subscript") deleteItem(machine, node, site);
}
