/** Whether what arrives of an object is what was sent. */

import type { Timeline } from "../../python/timeline.ts";
import type { Abstract, ObjectValue, Value } from "../../python/values.ts";
import { type Custom, partsOf as crossingParts, heldAt, type Snapshot } from "./customs.ts";

export interface Alteration {
  readonly object: ObjectValue;
  /** The attributes that differ for sure. */
  readonly attributes: readonly string[];
}

/** What differs in an object that crosses in its class's own way; `undefined` where nothing does for sure. */
export function alterationOf({ sent, arrived }: Custom): Alteration | undefined {
  if (!arrived) return undefined;
  const before = crossingParts({ ...sent, timeline: lineBefore(sent.timeline) });
  const after = crossingParts(arrived);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const attributes = names.filter((name) => {
    const [one, other] = [before.get(name), after.get(name)];
    if (!one || !other) return true;
    return compare(one, lineBefore(sent.timeline), other, arrived.timeline) === "different";
  });
  if (hasItems(sent) !== hasItems(arrived)) attributes.push("items");
  return attributes.length > 0 ? { object: sent.object, attributes } : undefined;
}

const hasItems = ({ object, timeline }: Snapshot) =>
  [...object.cells].some(([name, cell]) => name.startsWith("[") && heldAt(cell, timeline));

/** The side line begins where the object was as it is in the parent. */
const lineBefore = (timeline: Timeline): Timeline => timeline.parent?.timeline ?? timeline;

type Likeness = "same" | "different" | "unknown";

const MAX_DEPTH = 4;

function compare(one: Value, before: Timeline, other: Value, after: Timeline, depth = 0): Likeness {
  const pairs = one.flatMap((left) => other.map((right) => compareOne(left, before, right, after, depth)));
  if (one.length === 1 && other.length === 1) return pairs[0] ?? "unknown";
  if (one.length === other.length && one.every((each, index) => each === other[index])) return "same";
  return pairs.every((each) => each === "different") ? "different" : "unknown";
}

function compareOne(one: Abstract, before: Timeline, other: Abstract, after: Timeline, depth: number): Likeness {
  if (one === other) return one.kind === "object" && before !== after ? inside(one, before, one, after, depth) : "same";
  if (other.kind === "unknown") return "unknown";
  // What is put in the place of something unknown on purpose: nothing, or nothing yet.
  if (one.kind === "unknown") return isEmpty(other) ? "different" : "unknown";
  if (one.kind === "constant" && other.kind === "constant") return one.value === other.value ? "same" : "different";
  if (one.kind === "object" && other.kind === "object") return objects(one, before, other, after, depth);
  if (one.kind === "external" && other.kind === "external") return one.name === other.name ? "same" : "different";
  if (computed(one) || computed(other)) return isRounded(one) || isRounded(other) ? "different" : "unknown";
  if (one.kind === other.kind) return "unknown";
  return "different";
}

function objects(one: ObjectValue, before: Timeline, other: ObjectValue, after: Timeline, depth: number): Likeness {
  if (one.type === other.type) return isCompared(one) ? inside(one, before, other, after, depth) : "same";
  return computed(one) || computed(other) ? "unknown" : "different";
}

/** Containers and objects of the program's classes are looked into; two locks are as good as one. */
const isCompared = ({ type }: ObjectValue) =>
  typeof type !== "string" || /^builtins\.(?:list|dict|set|tuple)$/.test(type);

function inside(one: ObjectValue, before: Timeline, other: ObjectValue, after: Timeline, depth: number): Likeness {
  if (depth > MAX_DEPTH) return "unknown";
  const [left, right] = [partsOf(one, before), partsOf(other, after)];
  if (left.has("[*]") !== right.has("[*]")) return left.size === 0 || right.size === 0 ? "different" : "unknown";
  let likeness: Likeness = "same";
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [a, b] = [left.get(name), right.get(name)];
    const part = a && b ? compare(a, before, b, after, depth + 1) : "different";
    if (part === "different") return "different";
    if (part === "unknown") likeness = "unknown";
  }
  return likeness;
}

function partsOf({ cells }: ObjectValue, timeline: Timeline): Map<string, Value> {
  const held = [...cells].flatMap(([name, cell]): [string, Value][] => {
    const value = heldAt(cell, timeline);
    return value ? [[name, value]] : [];
  });
  return new Map(held);
}

function isEmpty(each: Abstract): boolean {
  if (each.kind === "constant") return !each.value;
  return (
    each.kind === "object" && /^builtins\.(?:list|dict|set|tuple)$/.test(String(each.type)) && each.cells.size === 0
  );
}

/** The result of a function of a library, of which the text does not tell the value. */
const computed = (each: Abstract) => each.kind === "object" && typeof each.type === "string" && !isCompared(each);

const isRounded = (each: Abstract) =>
  each.kind === "object" && /^builtins\.round$|^math\.(?:floor|ceil)$/.test(String(each.type));
