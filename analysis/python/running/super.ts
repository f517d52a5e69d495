/** `super().method(…)`: the next class in line, which may be one of a library. */

import type { Call } from "../../syntax/ast.ts";
import { callContainerMethod, constructContainer } from "../builtins/containers.ts";
import type { Machine } from "../machine.ts";
import { externalAncestors, lookUpSuper } from "../names/attributes.ts";
import { type ExternalMethod, NONE, type ObjectValue, type Value } from "../values.ts";
import { argumentsOf } from "./arguments.ts";
import { evaluate } from "./expressions.ts";
import { call } from "./functions.ts";

/** The result of a call through `super()`; `undefined` where the call is none. */
export function runSuperCall(machine: Machine, node: Call): Value | undefined {
  const { func } = node;
  if (func.kind !== "Attribute" || func.value.kind !== "Call") return undefined;
  const callee = func.value.func;
  if (callee.kind !== "Name" || callee.id !== "super") return undefined;
  const frame = machine.frames.findLast((each) => each.kind === "function");
  const owner = frame?.function?.owner;
  const [first] = frame?.function?.node.params ?? [];
  const self = first && frame?.cells.get(first.name) && evaluate(machine, { ...first, kind: "Name", id: first.name });
  const [object] = self ?? [];
  if (!owner || !object) return undefined;
  const found = lookUpSuper(machine, object, owner, func.attr);
  const info = argumentsOf(machine, node);
  if (found) return call(machine, found, info);
  if (func.attr === "__new__" && object.kind === "class") return [machine.newObject(object, info.site)];
  if (object.kind !== "object") return undefined;
  return inherited(machine, object, func.attr, info) ?? NONE;
}

function inherited(machine: Machine, object: ObjectValue, name: string, info: ReturnType<typeof argumentsOf>) {
  const [base] = typeof object.type === "string" ? [] : externalAncestors(object.type);
  if (!base) return undefined;
  if (name !== "__init__") {
    const callee: ExternalMethod = { kind: "external-method", self: object, name };
    return machine.library.method(machine, callee, info) ?? callContainerMethod(machine, callee, info);
  }
  machine.library.construct(machine, object, base, info);
  constructContainer(machine, object, info);
  return NONE;
}
