/** How large values are, where the text says so: `list(range(10**6))`, `bytes(50_000_000)`, `numpy.zeros((4000, 4000))`. */

import type { Comprehension } from "../../syntax/ast.ts";
import type { Machine } from "../machine.ts";
import { elementsOf, positions } from "../names/items.ts";
import { argument, argumentValue, type CallInfo } from "../running/calls.ts";
import { knownConstant, knownText, type ObjectValue, type Value } from "../values.ts";

export interface Extent {
  readonly items: number;
  /** About so many bytes of each item are pickled; a range is pickled as three numbers, however long it is. */
  readonly bytesEach: number;
}

/** What pickle writes for an item of which nothing is known: a small number takes two to five bytes. */
const BYTES_OF_ITEM = 4;

/** Text shorter than this is not worth an object of its own. */
const LARGE_TEXT = 100_000;

const extents = new WeakMap<ObjectValue, Extent>();

export function extentOf(object: ObjectValue): Extent | undefined {
  return extents.get(object);
}

function extentOfValue([only, ...others]: Value): Extent | undefined {
  if (only?.kind === "constant" && typeof only.value === "string") return { items: only.value.length, bytesEach: 1 };
  return only?.kind === "object" && others.length === 0 ? extents.get(only) : undefined;
}

/** Notes the size of a value. */
export function measured(value: Value, extent: Extent | undefined): void {
  const [only] = value;
  if (extent && extent.items > 0 && only?.kind === "object") extents.set(only, extent);
}

/** Notes the size of what a call of a library's function gave. */
export function measureCall(machine: Machine, name: string, info: CallInfo, result: Value): void {
  measured(result, MEASURES[name]?.(machine, info) ?? numpyExtent(name, info));
}

type Measure = (machine: Machine, info: CallInfo) => Extent | undefined;

const known = (value: Value): number | undefined => {
  const constant = knownConstant(value)?.value;
  return typeof constant === "number" ? constant : undefined;
};

const range: Measure = (_, info) => {
  const [first, second, third] = info.positional.map((each) => known(each.value));
  if (first === undefined) return undefined;
  if (info.positional.length === 1) return { items: first, bytesEach: 0 };
  const step = info.positional.length > 2 ? third : 1;
  if (second === undefined || !step) return undefined;
  return { items: Math.ceil((second - first) / step), bytesEach: 0 };
};

/** A container with the items of its argument. */
const copied: Measure = (_, info) => {
  const extent = extentOfValue(info.positional[0]?.value ?? []);
  return extent && { items: extent.items, bytesEach: Math.max(extent.bytesEach, BYTES_OF_ITEM) };
};

const bytes: Measure = (_, info) => {
  const length = known(info.positional[0]?.value ?? []);
  return length === undefined ? undefined : { items: length, bytesEach: 1 };
};

const numbers: Measure = (_, info) => {
  const extent = extentOfValue(argumentValue(info, 1, "initializer"));
  return extent && { items: extent.items, bytesEach: 8 };
};

const MEASURES: Readonly<Record<string, Measure>> = {
  "builtins.range": range,
  "builtins.list": copied,
  "builtins.tuple": copied,
  "builtins.set": copied,
  "builtins.frozenset": copied,
  "builtins.sorted": copied,
  "builtins.dict": copied,
  "builtins.dict.fromkeys": copied,
  "collections.deque": copied,
  "builtins.bytes": bytes,
  "builtins.bytearray": bytes,
  "os.urandom": bytes,
  "secrets.token_bytes": bytes,
  "random.randbytes": bytes,
  "array.array": numbers,
};

const SHAPED = /^numpy\.(?:zeros|ones|empty|full|random\.(?:random|random_sample|standard_normal))$/;
const DIMENSIONS = /^numpy\.random\.(?:rand|randn)$/;
const SIZED = /^numpy\.random\.(?:normal|uniform|randint|integers)$/;
const BYTES_OF_TYPE: Readonly<Record<string, number>> = { int8: 1, uint8: 1, bool: 1, int16: 2, float16: 2 };
const HALF = new Set(["int32", "uint32", "float32"]);

function numpyExtent(name: string, info: CallInfo): Extent | undefined {
  if (!name.startsWith("numpy.")) return undefined;
  const items = numpyItems(name, info);
  return items === undefined ? undefined : { items, bytesEach: bytesOfType(argument(info, 9, "dtype")?.value) };
}

function numpyItems(name: string, info: CallInfo): number | undefined {
  const values = info.positional.map((each) => each.value);
  if (SHAPED.test(name)) return product(values[0] ?? argumentValue(info, 0, "shape"));
  if (DIMENSIONS.test(name)) return values.reduce<number | undefined>((all, each) => times(all, known(each)), 1);
  if (SIZED.test(name)) return product(info.named.get("size")?.value ?? []);
  if (name === "numpy.arange") return values.length === 1 ? known(values[0] ?? []) : undefined;
  return name === "numpy.linspace" ? known(values[2] ?? info.named.get("num")?.value ?? []) : undefined;
}

const times = (left: number | undefined, right: number | undefined) =>
  left === undefined || right === undefined ? undefined : left * right;

/** The number of elements of a shape: a number, or a tuple of them. */
function product(shape: Value): number | undefined {
  const [only] = shape;
  if (only?.kind !== "object") return known(shape);
  let all: number | undefined = 1;
  for (const cell of only.cells.values()) all = times(all, known(cell.history.at(-1)?.value ?? []));
  return only.cells.size > 0 ? all : undefined;
}

function bytesOfType(dtype: Value | undefined): number {
  const [only] = dtype ?? [];
  const name = only?.kind === "external" ? only.name.slice(only.name.lastIndexOf(".") + 1) : knownText(dtype ?? []);
  if (name === undefined) return 8;
  return BYTES_OF_TYPE[name] ?? (HALF.has(name) ? 4 : 8);
}

/** Notes the size of a comprehension over iterables of known length; a condition leaves it open. */
export function measureComprehension(
  node: Comprehension,
  iterables: readonly Value[],
  element: Value,
  result: ObjectValue,
): void {
  if (node.form === "generator" || node.clauses.some((each) => each.ifs.length > 0)) return;
  let items: number | undefined = 1;
  for (const each of iterables) items = times(items, extentOfValue(each)?.items ?? lengthOf(each));
  const inner = extentOfValue(element);
  const bytesOfElement = inner ? Math.max(inner.items * inner.bytesEach, BYTES_OF_ITEM) : BYTES_OF_ITEM;
  const bytesEach = node.value ? bytesOfElement + BYTES_OF_ITEM : bytesOfElement;
  if (items !== undefined) measured([result], { items, bytesEach });
}

/** A list of a few elements is no bigger than the text that spells it. */
function lengthOf([only]: Value): number | undefined {
  return only?.kind === "object" && only.cells.size > 0 && !only.cells.has("[*]") ? only.cells.size : undefined;
}

/** `[0.0] * 1_000_000`, `b"x" * size`: a new sequence, where it is one and its length is known. */
export function repeated(machine: Machine, left: Value, op: string, right: Value): Value | undefined {
  if (op !== "*") return undefined;
  const [sequence, count] = known(right) === undefined ? [right, known(left)] : [left, known(right)];
  const [only, ...others] = sequence;
  if (count === undefined || !only || others.length > 0) return undefined;
  if (only.kind === "constant" && typeof only.value === "string")
    return repeatedText(machine, only.value.length * count);
  if (only.kind !== "object" || !/^builtins\.(?:list|tuple|bytes)$/.test(String(only.type))) return undefined;
  const items = extents.get(only)?.items ?? positions(machine, [only])?.length ?? 1;
  const object = machine.newObject(only.type, only.site);
  const elements = elementsOf(machine, [only]);
  if (only.cells.size > 0) machine.bind(itemCell(object), elements, "outside", only.site);
  measured([object], { items: items * count, bytesEach: only.type === "builtins.bytes" ? 1 : BYTES_OF_ITEM });
  return [object];
}

function itemCell(object: ObjectValue) {
  const cell = { history: [] };
  object.cells.set("[*]", cell);
  return cell;
}

function repeatedText(machine: Machine, length: number): Value | undefined {
  const { statement } = machine.frame;
  if (!statement || length < LARGE_TEXT) return undefined;
  const object = machine.newObject("builtins.str", machine.site(statement));
  measured([object], { items: length, bytesEach: 1 });
  return [object];
}
