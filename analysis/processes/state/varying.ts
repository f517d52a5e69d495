/** Values that no two imports give alike: clocks, random numbers, process numbers, temporary names. */

import { sourcesOf } from "../../python/builtins/derived.ts";
import { argumentValue, type CallInfo } from "../../python/running/calls.ts";
import { type Abstract, knownText, type ObjectValue } from "../../python/values.ts";

const VARYING = new RegExp(
  `^(?:${[
    "time\\.(?:time|monotonic|perf_counter|process_time|thread_time)(?:_ns)?",
    "time\\.(?:localtime|gmtime|ctime|asctime|strftime)",
    "datetime\\.datetime\\.(?:now|utcnow|today)",
    "pandas\\.Timestamp\\.(?:now|utcnow|today)",
    "uuid\\.uuid[14]",
    "secrets\\.\\w+",
    "os\\.(?:getpid|getppid|urandom|times)",
    "tempfile\\.(?:mkdtemp|mkstemp|mktemp|TemporaryDirectory)",
    "threading\\.(?:get_ident|get_native_id)",
    "multiprocessing\\.(?:process\\.)?current_process",
    "random\\.(?!Random$|SystemRandom$|seed$)\\w+",
    "numpy\\.random\\.(?!seed$|default_rng$|RandomState$|SeedSequence$|Generator$|[A-Z])\\w+",
  ].join("|")})$`,
);
/** Parts of a moment that change once a day at most. */
const COARSE = /^(?:year|month|day|date|weekday|isoweekday|tzinfo|tzname)$/;
const TIME_OF_DAY = /%[HIMSfTXcrRs+]/;

/** Tells the sources of values that vary from import to import. */
export class VaryingSources {
  /** Modules whose own generator was seeded while importing: what it draws there is the same each time. */
  private readonly seeded = new Set<string>();
  /** Lists that were put in a random order. */
  private readonly shuffled = new WeakMap<ObjectValue, string>();

  /** `random.shuffle(order)`, `random.seed(1)` while importing. */
  call(name: string, info: CallInfo, seedVaries: () => boolean): void {
    const [, module, what] = /^(random|numpy\.random)\.(seed|shuffle)$/.exec(name) ?? [];
    if (!module) return;
    if (what === "seed") {
      if (!seedVaries()) this.seeded.add(module);
    } else if (!this.seeded.has(module)) {
      for (const each of info.positional[0]?.value ?? []) if (each.kind === "object") this.shuffled.set(each, name);
    }
  }

  /** What a reader calls the source. */
  nameOf(source: ObjectValue): string {
    return this.shuffled.get(source) ?? String(source.type).replace(/^builtins\./, "");
  }

  /** The source that makes a value vary. */
  of(each: Abstract, drawsFreely: (generator: ObjectValue) => boolean): ObjectValue | undefined {
    if (each.kind === "external-method" && COARSE.test(each.name)) return undefined;
    if (each.kind === "object" && this.shuffled.has(each)) return each;
    return sourcesOf(each).find((source) => this.varies(source) || drawsFreely(source));
  }

  private varies({ type }: ObjectValue): boolean {
    if (typeof type !== "string" || !VARYING.test(type)) return false;
    const module = /^(random|numpy\.random)\./.exec(type)?.[1];
    return module === undefined || !this.seeded.has(module);
  }
}

/** A date without the time of day, which all processes of a run agree on. */
export function isDateOnly(name: string, info: CallInfo): boolean {
  if (name === "date") return true;
  if (name !== "strftime") return false;
  const format = knownText(argumentValue(info, 0, "format"));
  return format !== undefined && !TIME_OF_DAY.test(format);
}
