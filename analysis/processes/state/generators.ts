/** Random generators: which are seeded and where, and who draws from them. */

import type { Machine } from "../../python/machine.ts";
import { argumentValue, type CallInfo } from "../../python/running/calls.ts";
import { isVisible, type Moment } from "../../python/timeline.ts";
import { knownConstant, type ObjectValue, type Site, type Value } from "../../python/values.ts";

const MAKES =
  /^(?:random\.Random|numpy\.random\.(?:default_rng|RandomState|Generator|SeedSequence|PCG64(?:DXSM)?|MT19937|Philox|SFC64))$/;
const SEEDS = /^(?:random|numpy\.random)\.(?:seed|setstate|set_state)$/;
const DRAWS =
  /^(random|numpy\.random)\.(?!seed$|getstate$|setstate$|get_state$|set_state$|default_rng$|get_bit_generator$|[A-Z])\w+$/;
const SEED_METHODS = new Set(["seed", "setstate", "set_state"]);
const LOOKS = new Set(["getstate", "get_state", "spawn", "bit_generator"]);

/** An object, or the name of a module that has a generator of its own. */
export type Generator = ObjectValue | string;

interface Seeding {
  readonly generator: Generator;
  readonly moment: Moment;
  readonly site: Site;
}

export interface Draw {
  readonly generator: Generator;
  readonly what: string;
}

export class Generators {
  private readonly seedings: Seeding[] = [];
  /** Those that were made with a seed that is the same at every import. */
  private readonly fixed = new WeakSet<ObjectValue>();
  private readonly made = new WeakSet<ObjectValue>();

  /** `varies`: whether a seed is another at each import. */
  call(machine: Machine, name: string, info: CallInfo, varies: (seed: Value) => boolean): Value | undefined {
    if (SEEDS.test(name) && !(machine.phase === "import" && info.positional.some((each) => varies(each.value)))) {
      this.seed(machine, moduleOf(name), info);
    }
    if (!MAKES.test(name)) return undefined;
    const object = machine.newObject(name, info.site);
    this.made.add(object);
    const [seed] = [...info.positional, ...info.named.values()];
    if (seed && this.isFixedSeed(seed.value, varies)) this.fixed.add(object);
    return [object];
  }

  /** The draw that a call of a module's own function is. */
  drawBy(name: string): Draw | undefined {
    const module = DRAWS.exec(name)?.[1];
    return module === undefined ? undefined : { generator: module, what: name };
  }

  /** The draw that a call of a generator's method is; seeding is noted. */
  drawFrom(machine: Machine, self: ObjectValue, method: string, info: CallInfo): Draw | undefined {
    if (!this.made.has(self)) return undefined;
    if (SEED_METHODS.has(method)) {
      this.seed(machine, self, info);
      return undefined;
    }
    return LOOKS.has(method) ? undefined : { generator: self, what: String(self.type) };
  }

  isFixed(generator: Generator): boolean {
    return typeof generator !== "string" && this.fixed.has(generator);
  }

  isMade(generator: ObjectValue): boolean {
    return this.made.has(generator);
  }

  /** Its latest seeding in the past of what runs now. */
  seeding(machine: Machine, generator: Generator): Seeding | undefined {
    return this.seedings.findLast((each) => each.generator === generator && isVisible(each.moment, machine.timeline));
  }

  private seed(machine: Machine, generator: Generator, info: CallInfo): void {
    const seed = argumentValue(info, 0, "a");
    // `random.seed()` takes fresh noise of the system: that is the same as no seed at all, but for a child.
    const fresh = info.positional.length + info.named.size === 0 || isNone(seed);
    if (fresh && machine.phase !== "child") return;
    this.seedings.push({ generator, moment: machine.tick(), site: info.site });
  }

  /** NumPy's generators are made around others, whose seed is theirs. */
  private isFixedSeed(seed: Value, varies: (seed: Value) => boolean): boolean {
    if (isNone(seed) || varies(seed)) return false;
    return seed.every((each) => each.kind !== "object" || !this.made.has(each) || this.fixed.has(each));
  }
}

const moduleOf = (name: string) => name.slice(0, name.lastIndexOf("."));
const isNone = (value: Value) => knownConstant(value)?.value === null;
