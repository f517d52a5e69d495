/** Gathers what the parent sets for its process as a whole, and what child code depends on it. */

import type { Machine } from "../../python/machine.ts";
import type { Arithmetic, ItemRead, Recursion, StateChange } from "../../python/observations.ts";
import type { CallInfo } from "../../python/running/calls.ts";
import { isVisible, type Moment } from "../../python/timeline.ts";
import { type ExternalMethod, knownText, type Site, type Value } from "../../python/values.ts";
import type { Start } from "../facts.ts";
import type { SettingUse } from "./facts.ts";
import {
  changeBy,
  changeOf,
  changeOfAttribute,
  concerns,
  isLogger,
  type LoggerNames,
  type LoggingChange,
  type LoggingUse,
  matters,
  useBy,
  useOf,
} from "./logging.ts";
import { SETTING_KINDS, type SettingKind } from "./settingKinds.ts";

interface Done {
  readonly kind: string;
  readonly key: string | undefined;
  readonly site: Site;
  readonly by: string;
  readonly moment: Moment;
  readonly logging?: LoggingChange;
}

/** A dependence, before it is known whether anybody set what it depends on. */
interface Dependence {
  readonly kind: string;
  readonly label: string;
  readonly otherwise: string;
  readonly key: string | undefined;
  readonly site: Site;
  readonly symbol: string;
}

const ENVIRONMENT = {
  kind: "environment",
  label: "the environment",
  otherwise: "what the fork server had at its start",
};
const LOGGING = { kind: "logging", label: "the configuration of logging", otherwise: "Python's default logging" };
const CONTEXT_TYPES = /^decimal\.(?:getcontext|localcontext)$/;
/** Contexts at whose end the state is as it was before. */
const RESTORES: Readonly<Record<string, string>> = {
  "warnings.catch_warnings": "warnings",
  "decimal.localcontext": "decimal",
};
/** The modules whose functions set or use such state. */
const MODULES =
  /^(?:signal|os|warnings|decimal|locale|socket|urllib|http|smtplib|ftplib|sys|gc|numpy|loguru|logging)\./;
const ARITHMETIC = new Set(["+", "-", "*", "/", "//", "%", "**"]);
const SETS_VARIABLES = /^os\.(?:environ\.(?:setdefault|update|pop)|putenv|unsetenv)$/;
const READS_VARIABLE = /^os\.(?:environ\.get|getenv)$/;

export class Settings {
  readonly uses: SettingUse[] = [];
  private readonly done: Done[] = [];
  private readonly loggers: LoggerNames;
  /** The start of the child that runs; none in the parent. */
  private readonly child: () => Start | undefined;
  private readonly starts: readonly Start[];

  constructor(loggers: LoggerNames, starts: readonly Start[], child: () => Start | undefined) {
    this.loggers = loggers;
    this.starts = starts;
    this.child = child;
  }

  call(machine: Machine, name: string, info: CallInfo): void {
    if (!MODULES.test(name)) return;
    const symbol = symbolOf(info, name);
    for (const each of SETTING_KINDS) {
      const key = each.key?.(name, info);
      if (dependsOn(each, name, info)) this.use(machine, { ...each, key, site: info.site, symbol });
      else if (each.sets.test(name) && (machine.phase === "child" || !each.skips?.(info)))
        this.set(machine, each.kind, key, info.site, symbol);
    }
    this.environmentCall(machine, name, info, symbol);
    const change = changeBy(name, info);
    if (change) this.setLogging(machine, change, info.site, symbol);
    const use = useBy(name, info);
    if (use) this.useLogging(machine, use, info.site, symbol);
  }

  method(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): void {
    if (isLogger(self)) {
      const logger = this.loggers.keyOf(self);
      const symbol = symbolOf(info, name).replace(/\.\w+$/, "");
      const change = changeOf(logger, name, info);
      if (change) this.setLogging(machine, change, info.site, `${symbol}.${name}`);
      const use = useOf(logger, name, info);
      if (use) this.useLogging(machine, use, info.site, symbol);
    }
    if (self.type === "decimal.Decimal" && /^(?:quantize|sqrt|ln|log10|exp|fma)$/.test(name)) {
      this.use(machine, { ...kindOf("decimal"), key: undefined, site: info.site, symbol: symbolOf(info, name) });
    }
  }

  /**
   * The parent ends a child by SIGTERM: what happens is up to the handler that the child has. No code of the child's
   * depends on it, so it is said where the handler is set.
   * https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.terminate
   */
  terminate(start: Start, site: Site): void {
    const handlers = this.done.filter(({ kind, key }) => kind === "signals" && key === "signal.SIGTERM");
    const { timeline, time } = start.moment;
    const done = handlers.findLast((each) => isVisible(each.moment, timeline, time));
    if (done?.moment.phase !== "main" || handlers.some(({ moment }) => moment.phase === "child")) return;
    const { site: set, by } = done;
    const { label, otherwise } = kindOf("signals");
    const use = {
      kind: "signals",
      label,
      otherwise,
      site: set,
      symbol: by,
      function: undefined,
      start,
      set,
      setBy: by,
    };
    this.uses.push({ ...use, forkServerOnly: false, ended: site });
  }

  change(machine: Machine, { holder, part, site, symbol }: StateChange): void {
    if (holder?.kind === "object" && typeof holder.type === "string" && CONTEXT_TYPES.test(holder.type)) {
      this.set(machine, "decimal", undefined, site, symbol.replace(/\(.*$/, ""));
      // The child asked for its context only to set it.
      this.forget(holder.site);
    }
    if (holder?.kind === "object" && isLogger(holder) && part !== undefined) {
      const change = changeOfAttribute(this.loggers.keyOf(holder), part.slice(1));
      if (change) this.setLogging(machine, change, site, symbol);
    }
    if (holder?.kind !== "external" || holder.name !== "os.environ") return;
    if (part?.startsWith('["')) this.set(machine, "environment", JSON.parse(part.slice(1, -1)), site, symbol);
  }

  item(machine: Machine, { holder, key, site, symbol }: ItemRead): void {
    if (holder !== "os.environ" || !key?.startsWith('["')) return;
    this.use(machine, { ...ENVIRONMENT, key: JSON.parse(key.slice(1, -1)), site, symbol });
  }

  arithmetic(machine: Machine, { op, operands, site, symbol }: Arithmetic): void {
    if (!ARITHMETIC.has(op) || !operands.some(isDecimal)) return;
    this.use(machine, { ...kindOf("decimal"), key: undefined, site, symbol });
  }

  recursion(machine: Machine, { site, symbol }: Recursion): void {
    this.use(machine, { ...kindOf("recursion"), key: "deep", site, symbol });
  }

  exit(value: Value): void {
    for (const each of value) {
      if (each.kind !== "object" || typeof each.type !== "string") continue;
      const kind = RESTORES[each.type];
      if (!kind) continue;
      const kept = this.done.filter((one) => one.kind !== kind || one.moment.time < each.born.time);
      this.done.splice(0, this.done.length, ...kept);
    }
  }

  /** Deep recursion counts only where no use says it outright. */
  facts(): SettingUse[] {
    const asked = this.uses.some((each) => each.kind === "recursion" && each.symbol.endsWith("getrecursionlimit"));
    return this.uses.filter((each) => each.kind !== "recursion" || !asked || each.symbol.endsWith("getrecursionlimit"));
  }

  private environmentCall(machine: Machine, name: string, info: CallInfo, symbol: string): void {
    const key = knownText(info.positional[0]?.value ?? []);
    if (SETS_VARIABLES.test(name)) {
      for (const each of name.endsWith(".update") ? namesIn(info) : [key]) {
        if (each !== undefined) this.set(machine, "environment", each, info.site, symbol);
      }
    } else if (READS_VARIABLE.test(name) && key !== undefined) {
      this.use(machine, { ...ENVIRONMENT, key, site: info.site, symbol: symbol.replace(/\.get$/, "") });
    }
  }

  private set(machine: Machine, kind: string, key: string | undefined, site: Site, by: string): void {
    this.done.push({ kind, key, site, by, moment: machine.tick() });
  }

  private setLogging(machine: Machine, logging: LoggingChange, site: Site, by: string): void {
    this.done.push({ kind: "logging", key: undefined, site, by, moment: machine.tick(), logging });
  }

  /** What was done about it in the past of what runs now. */
  private past(machine: Machine, kind: string, key: string | undefined): Done[] {
    return this.done.filter(
      (each) => each.kind === kind && agree(kind, each.key, key) && isVisible(each.moment, machine.timeline),
    );
  }

  private use(machine: Machine, dependence: Dependence): void {
    const start = this.child();
    if (!start || machine.phase !== "child") return;
    const past = this.past(machine, dependence.kind, dependence.key);
    const done = past.findLast((each) => each.moment.phase === "main");
    if (!done || past.some((each) => each.moment.phase === "child")) return;
    const forkServerOnly = dependence.kind === "environment";
    if (forkServerOnly && !this.afterServer(done, start)) return;
    this.report(machine, dependence, done, start, forkServerOnly);
  }

  private useLogging(machine: Machine, use: LoggingUse, site: Site, symbol: string): void {
    const start = this.child();
    if (!start || machine.phase !== "child") return;
    const past = this.past(machine, "logging", undefined).filter((each) => each.logging && concerns(each.logging, use));
    if (past.some((each) => each.moment.phase === "child")) return;
    const imported = past.findLast((each) => each.moment.phase === "import")?.logging;
    const done = past.findLast(
      ({ moment, logging }) => moment.phase === "main" && logging && matters(logging, imported, use),
    );
    if (done) this.report(machine, { ...LOGGING, key: undefined, site, symbol }, done, start, false);
  }

  private report(machine: Machine, dependence: Dependence, done: Done, start: Start, forkServerOnly: boolean): void {
    const { kind, label, otherwise, site, symbol } = dependence;
    const { function: fn } = machine.frame;
    this.uses.push({
      kind,
      label,
      otherwise,
      site,
      symbol,
      function: fn,
      start,
      set: done.site,
      setBy: done.by,
      forkServerOnly,
    });
  }

  /** The fork server starts with the first process that needs it, and keeps the environment of that moment. */
  private afterServer(done: Done, start: Start): boolean {
    const uses = (each: Start) => each.method === undefined || each.method === "forkserver";
    const { timeline, time } = done.moment;
    return uses(start) && this.starts.some((each) => uses(each) && isVisible(each.moment, timeline, time));
  }

  private forget(site: Site): void {
    const index = this.uses.findLastIndex((each) => each.site.span === site.span);
    if (index >= 0) this.uses.splice(index, 1);
  }
}

function dependsOn(kind: SettingKind, name: string, info: CallInfo): boolean {
  if (!kind.uses.test(name) || kind.ignores?.(name, info)) return false;
  if (!kind.freeWith) return true;
  const [position, parameter] = kind.freeWith;
  return !info.named.has(parameter) && info.positional.length <= position;
}

/** A filter of one category says nothing of another; what is not known of a state may be about it. */
function agree(kind: string, done: string | undefined, used: string | undefined): boolean {
  if (kind === "recursion") return true;
  if (done === used || done === undefined) return true;
  return kind === "signals" && used === undefined;
}

function isDecimal(value: Value): boolean {
  return value.some((each) => {
    if (each.kind === "object") return each.type === "decimal.Decimal";
    return each.kind === "unknown" && each.from?.some((one) => one.type === "decimal.Decimal");
  });
}

function kindOf(kind: string): SettingKind {
  const found = SETTING_KINDS.find((each) => each.kind === kind);
  if (!found) throw new Error(`no such state: ${kind}`);
  return found;
}

/** `os.environ.update({"A": "1"}, B="2")` */
function namesIn(info: CallInfo): string[] {
  const keys = (info.positional[0]?.value ?? []).flatMap((each) =>
    each.kind === "object" ? [...each.cells.keys()] : [],
  );
  return [
    ...info.named.keys(),
    ...keys.filter((each) => each.startsWith('["')).map((each) => JSON.parse(each.slice(1, -1))),
  ];
}

/** What is called, as the text spells it. */
function symbolOf({ node, site }: CallInfo, name: string): string {
  if (!node) return name;
  return site.chunk.text.slice(node.func.start, node.func.end).replace(/\s+/g, " ");
}
