/** Values that are not known but whose origin is: `uuid4().hex[:8]` comes from a UUID, `f"run {n}"` is text. */

import type { Machine } from "../machine.ts";
import { type Abstract, type ObjectValue, UNKNOWN, type Unknown, type Value } from "../values.ts";

const TEXT: Value = [{ kind: "unknown", text: true }];
const MAX_SOURCES = 4;
const MAX_NESTING = 2;
const TEXT_TYPES = /^builtins\.(?:str|bytes|bytearray|repr|ascii|format|chr|hex|input)$/;

/** The result of computing something of these values. */
export function derived(inputs: readonly Value[], text = false): Value {
  const found = new Set<ObjectValue>();
  for (const input of inputs) for (const each of input) for (const source of sourcesOf(each)) found.add(source);
  if (found.size === 0) return text ? TEXT : UNKNOWN;
  const sources = [...found].slice(0, MAX_SOURCES);
  const value: Unknown = { kind: "unknown", from: sources, ...(text && { text }) };
  return [value];
}

/** The objects of external types that a value is, or was computed from. */
export function sourcesOf(each: Abstract): readonly ObjectValue[] {
  if (each.kind === "unknown") return each.from ?? [];
  if (each.kind === "external-method") return sourcesOf(each.self);
  return each.kind === "object" && typeof each.type === "string" ? [each] : [];
}

/** Whether it is text or bytes for sure, or a tuple that holds some. */
export function isText(machine: Machine, each: Abstract, nesting = 0): boolean {
  if (each.kind === "constant") return typeof each.value === "string";
  if (each.kind === "unknown") return each.text === true;
  if (each.kind !== "object" || typeof each.type !== "string") return false;
  if (TEXT_TYPES.test(each.type)) return true;
  if (each.type !== "builtins.tuple" || nesting >= MAX_NESTING) return false;
  return [...each.cells.values()].some((cell) =>
    (machine.holds(cell)?.value ?? []).some((one) => isText(machine, one, nesting + 1)),
  );
}

const TEXT_METHODS = new Set(
  (
    "capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix " +
    "rjust rstrip strip swapcase title upper zfill encode decode hexdigest isoformat strftime read_text getvalue"
  ).split(" "),
);
const LISTS_OF_TEXT = new Set(["split", "rsplit", "splitlines"]);

/** What a method gives of which only the name is known: those of text are unmistakable. */
export function methodKind(attr: string): "text" | "texts" | undefined {
  if (TEXT_METHODS.has(attr)) return "text";
  return LISTS_OF_TEXT.has(attr) ? "texts" : undefined;
}

/** Whether nothing is known of a value but perhaps where it came from. */
export const isUnknown = (value: Value) => value.every((each) => each.kind === "unknown");

/** All that it may be besides None. */
export const present = (value: Value) => value.filter((each) => each.kind !== "constant" || each.value !== null);
