/** Snapshots are written as differences (protocol/trace.ts, StateRecord); here they become whole again. */

import type { StateRecord, StateSnapshot, ValueNode } from "../../protocol/trace.ts";

type Variables = Readonly<Record<string, ValueNode>>;

export class States {
  readonly #whole = new Map<string, StateSnapshot>();

  /** The whole snapshot. What an unknown `base` held is missing: its event was lost with the process that wrote it. */
  whole(record: StateRecord): StateSnapshot {
    const known = this.#whole.get(record.id);
    if (known) return known;
    const base = (record.base === undefined ? undefined : this.#whole.get(record.base)) ?? {};
    const snapshot = applied(base, record);
    this.#whole.set(record.id, snapshot);
    return snapshot;
  }
}

function applied(base: StateSnapshot, { set, gone = [] }: StateRecord): StateSnapshot {
  if (Object.keys(set).length === 0 && gone.length === 0) return base;
  const modules: Record<string, Variables> = { ...base };
  for (const [module, variables] of Object.entries(set)) modules[module] = { ...modules[module], ...variables };
  for (const [module, name] of gone) {
    const { [name]: _, ...rest } = modules[module] ?? {};
    modules[module] = rest;
  }
  return modules;
}
