/** Methods of text, told by their names alone: what they give, and what they are given. */

import type { Call } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { ANY_ITEM, setItem } from "../names/items.ts";
import { type Place, seenAt } from "../names/places.ts";
import type { CallInfo } from "../running/calls.ts";
import type { Value } from "../values.ts";
import { derived, isUnknown, methodKind } from "./derived.ts";

/**
 * Completes the result of a method call of which nothing is known: where it came from, and that it is text.
 * `receiver` is what the method was looked up on.
 */
export function completed(machine: Machine, node: Call, receiver: Place, info: CallInfo, result: Value): Value {
  const { func } = node;
  if (func.kind !== "Attribute" || !isUnknown(result)) return result;
  const inputs = [receiver.value, result, ...info.positional.map((each) => each.value)];
  if (func.attr === "join" && machine.phase === "child") tellJoin(machine, info);
  const kind = methodKind(func.attr);
  if (kind !== "texts") return derived(inputs, kind === "text");
  const list = machine.newObject("builtins.list", info.site);
  setItem(machine, list, ANY_ITEM, derived(inputs, true), info.site);
  return [list];
}

function tellJoin(machine: Machine, info: CallInfo): void {
  const [joined] = info.positional;
  if (!joined?.node) return;
  const seen = seenAt(machine, joined.node);
  machine.library.observe(machine, { kind: "iteration", ...seen, value: joined.value, by: "join" });
}
