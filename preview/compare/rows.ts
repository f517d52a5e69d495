/** A row in the making: what the comparators of the several kinds produce. */

import type { Divergence, DivergenceKind } from "../../protocol/comparison.ts";
import type { StartMethod } from "../../protocol/methods.ts";
import type { SourceRef, ValueNode } from "../../protocol/trace.ts";
import type { LegModel } from "../trace/model.ts";

export type PerMethod<T> = Readonly<Partial<Record<StartMethod, T>>>;

export interface Row {
  readonly kind: DivergenceKind;
  readonly name: string;
  readonly module?: string;
  /** The script has put it into a module that is not its own. */
  readonly isPatch?: boolean;
  readonly process: string;
  /** How many processes the row stands for, where it is not one. */
  readonly processes?: number;
  readonly texts: PerMethod<string>;
  /** For kinds that compare a child with its parent: the relation under each method. */
  readonly relations?: string;
  readonly why: string;
  readonly read?: SourceRef;
  readonly set?: SourceRef;
  readonly values?: PerMethod<ValueNode>;
  /** Child code reaches it, or someone sees it. */
  readonly noticeable: boolean;
  /** It rests on comparing raw values of two runs: a control run must show that it does not vary anyway. */
  readonly uncertain: boolean;
}

/** The legs that are compared, by method, in the order of the request. */
export type Legs = ReadonlyMap<StartMethod, LegModel>;

/** What a row is recognised by in another comparison of the same script; lines of output have their own way. */
export function rowKey(row: Pick<Row, "kind" | "module" | "name">): string {
  return `${row.kind}|${row.module ?? ""}|${row.name}`;
}

export function divergenceOf(row: Row, varies: boolean): Divergence {
  const { kind, name, module, process, texts, why, read, set, values } = row;
  return {
    kind,
    name,
    ...(module === undefined ? {} : { module }),
    process,
    ...texts,
    varies,
    ...(read ? { read } : {}),
    ...(set ? { set } : {}),
    why,
    ...(values ? { values } : {}),
  };
}

/** Whether the values are not all equal. */
export function areDifferent(values: Iterable<unknown>): boolean {
  return new Set(values).size > 1;
}

export function perMethod<T, U>(
  legs: ReadonlyMap<StartMethod, T>,
  of: (leg: T, method: StartMethod) => U,
): PerMethod<U> {
  return Object.fromEntries([...legs].map(([method, leg]) => [method, of(leg, method)]));
}
