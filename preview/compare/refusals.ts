/** What could not be pickled on its way to a child, by the name under which the script has it. */

import type { ValueNode } from "../../protocol/trace.ts";
import type { ProcessModel } from "../trace/model.ts";
import { type Group, isWorker, labelOf } from "./groups.ts";
import { nodeAt } from "./relations.ts";
import type { Row } from "./rows.ts";

/** What is said where a value did not get to the child. */
export const REFUSED = "cannot be pickled";

/** Of the arguments of `multiprocessing.pool.worker` and `concurrent.futures.process._process_worker`, the script's. */
const OF_WORKERS: Readonly<Record<string, string>> = { "args[2]": "initializer", "args[3]": "initargs" };

export function refusalRows(group: Group): Row[] {
  const byMethod = [...group.members].map(([method, members]) => [method, members.find(isRefused)] as const);
  const refused = byMethod.flatMap(([, process]) => process ?? [])[0];
  const culprit = refused?.payload?.culprit;
  if (refused === undefined || culprit === undefined || byMethod.every(([, process]) => process)) return [];
  const { name, text } = nameOf(refused, culprit);
  return [
    {
      kind: "argument",
      name,
      process: labelOf(group),
      texts: Object.fromEntries(byMethod.map(([method, process]) => [method, process ? REFUSED : text])),
      why: `\`${name}\` is handed to a forked process as it is, and must be pickled for one that is started afresh.`,
      noticeable: true,
      uncertain: false,
    },
  ];
}

function isRefused({ payload }: ProcessModel): boolean {
  return payload?.error !== undefined;
}

interface Named {
  readonly name: string;
  /** What it is where nothing is pickled. */
  readonly text: string;
}

const INHERITED = "handed over as it is";
const SUFFIX = /\.[^.[]+|\[(?:'[^']*'|[^\]]*)\]/g;

/** `culprit`: the path within the process object: `target`, `target.__self__.lock`, `args[0]['rows']`, `self.lock`. */
function nameOf(process: ProcessModel, culprit: string): Named {
  const { target = "", args = [] } = process.start ?? {};
  const [root = "", ...suffixes] = [/^\w+/.exec(culprit)?.[0] ?? "", ...(culprit.match(SUFFIX) ?? [])];
  if (root === "target") {
    if (suffixes[0] === ".__self__") return { name: ["self", ...suffixes.slice(1)].join(""), text: INHERITED };
    return { name: target.replace(/^__main__\./, "") + suffixes.join(""), text: INHERITED };
  }
  const [first = "", ...path] = suffixes;
  if (isWorker(process)) return { name: (OF_WORKERS[root + first] ?? root + first) + path.join(""), text: INHERITED };
  const [name, node] = argumentOf(args, root, first) ?? [root + first, undefined];
  return { name: name + path.join(""), text: nodeAt(node, path)?.r ?? INHERITED };
}

type Arguments = readonly (readonly [string, ValueNode])[];

/** `args[0]`, `kwargs['name']` or `self.name`, as the target's parameters or the object's attributes are named. */
function argumentOf(args: Arguments, root: string, suffix: string): readonly [string, ValueNode] | undefined {
  const inner = suffix.slice(1, -1);
  if (root === "args") return args[Number(inner)];
  const name = root === "kwargs" ? inner.slice(1, -1) : root + suffix;
  return args.find(([each]) => each === name);
}
