/** Gathers where child code draws from random generators whose state it has a copy of. */

import type { Machine } from "../../python/machine.ts";
import type { CallInfo } from "../../python/running/calls.ts";
import type { ExternalMethod, ObjectValue } from "../../python/values.ts";
import { knownConstant } from "../../python/values.ts";
import type { Start } from "../facts.ts";
import type { ChildUse, DrawUse } from "./facts.ts";
import type { Draw, Generator, Generators } from "./generators.ts";

/**
 * Its workers seed the generators of the modules themselves, each with a seed of its own
 * (https://github.com/pytorch/pytorch/blob/main/torch/utils/data/_utils/worker.py).
 */
const LOADER = "torch.utils.data.DataLoader";

interface ChildDraw extends DrawUse {
  readonly generator: Generator;
}

export class Draws {
  private readonly draws: ChildDraw[] = [];
  /** Where the running child reached a generator through a global. */
  private readonly reached = new WeakMap<ObjectValue, ChildUse>();
  /** Generators that the parent draws from as well. */
  private readonly parents = new Set<Generator>();
  /** Pools and executors of a single worker, by the span of the call. */
  private readonly alone = new Set<unknown>();
  private readonly generators: Generators;
  private readonly child: () => Start | undefined;

  constructor(generators: Generators, child: () => Start | undefined) {
    this.generators = generators;
    this.child = child;
  }

  call(machine: Machine, name: string, info: CallInfo): void {
    if (/(?:Pool|Executor)$/.test(name)) this.pool(info);
    const draw = this.generators.drawBy(name);
    if (!draw) return;
    const start = this.child();
    const symbol = info.node ? info.site.chunk.text.slice(info.node.func.start, info.node.func.end) : name;
    this.drawn(machine, draw, start && { site: info.site, symbol, function: machine.frame.function, start });
  }

  method(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): void {
    const draw = this.generators.drawFrom(machine, self, name, info);
    if (!draw) return;
    const use = this.reached.get(self);
    this.drawn(machine, draw, use && use.start === this.child() ? use : undefined);
  }

  reach(object: ObjectValue, use: ChildUse): void {
    if (this.generators.isMade(object)) this.reached.set(object, use);
  }

  /** Copies do harm where there are several, or where the parent's is one more. */
  facts(): DrawUse[] {
    return this.draws.filter((each) => {
      if (each.form === "seeded-by-parent" || this.parents.has(each.generator)) return true;
      const starts = new Set(this.draws.filter((one) => one.generator === each.generator).map((one) => one.start));
      return starts.size > 1 || (startsMany(each.start) && !this.alone.has(each.start.created.span));
    });
  }

  private drawn(machine: Machine, { generator, what }: Draw, use: ChildUse | undefined): void {
    if (machine.phase !== "child") {
      if (generator !== "random" && machine.phase === "main") this.parents.add(generator);
      return;
    }
    if (!use || (typeof generator === "string" && use.start.what === LOADER)) return;
    const seeding = this.generators.seeding(machine, generator);
    const form = this.formOf(generator, seeding?.moment.phase);
    if (form) this.draws.push({ ...use, what, form, generator, made: seeding?.site ?? madeAt(generator) });
  }

  private formOf(generator: Generator, seeded: "import" | "main" | "child" | undefined): DrawUse["form"] | undefined {
    if (seeded === "child") return undefined;
    if (generator === "random") return seeded === "import" ? "seeded-at-import" : undefined;
    if (seeded === "main") return "seeded-by-parent";
    return seeded === "import" || this.generators.isFixed(generator) ? undefined : "copied";
  }

  private pool(info: CallInfo): void {
    const workers = info.named.get("processes") ?? info.named.get("max_workers") ?? info.positional[0];
    if (knownConstant(workers?.value ?? [])?.value === 1) this.alone.add(info.site.span);
  }
}

const startsMany = ({ kind, what }: Start) => kind !== "process" || what === LOADER;

const madeAt = (generator: Generator) => (typeof generator === "string" ? undefined : generator.site);
