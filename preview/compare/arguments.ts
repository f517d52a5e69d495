/** Arguments: what the child was handed, against what the parent handed over. */

import type { StartMethod } from "../../protocol/methods.ts";
import type { ValueNode } from "../../protocol/trace.ts";
import { type Group, labelOf } from "./groups.ts";
import { relationOf, type Sight } from "./relations.ts";
import type { PerMethod, Row } from "./rows.ts";
import { nodesAt, pathsOf, relationsText } from "./variables.ts";
import { textsOf } from "./wording.ts";

export function argumentRows(group: Group): Row[] {
  const given = new Map<string, Map<StartMethod, Sight>>();
  for (const [method, members] of group.members) {
    const process = members.find(({ start, begin }) => start && begin);
    const received = new Map(process?.begin?.args ?? []);
    for (const [name, parent] of process?.start?.args ?? []) {
      const sights = given.get(name) ?? new Map<StartMethod, Sight>();
      given.set(name, sights.set(method, sightOf(parent, received.get(name))));
    }
  }
  return [...given].flatMap(([name, sights]) => argumentRow(group, name, sights));
}

function sightOf(parent: ValueNode, child: ValueNode | undefined): Sight {
  return { relation: relationOf(parent, child), parent, child };
}

function argumentRow(group: Group, name: string, sights: ReadonlyMap<StartMethod, Sight>): Row[] {
  const relations = new Set([...sights.values()].map(({ relation }) => relation));
  if (relations.size < 2) return [];
  const sight = Object.fromEntries(sights) as PerMethod<Sight>;
  return pathsOf([...sights.values()]).map((path) => ({
    kind: "argument",
    name: name + path.join(""),
    process: labelOf(group),
    texts: textsOf(sight, path),
    relations: relationsText(sight),
    why: `The argument \`${name}\` is pickled on its way to a spawned process, and pickling does not give the same object back.`,
    values: nodesAt(sight, path),
    noticeable: true,
    uncertain: false,
  }));
}
