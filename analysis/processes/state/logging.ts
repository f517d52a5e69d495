/** What is known of a program's logging: who configures which logger, and which calls depend on that. */

import type { Machine } from "../../python/machine.ts";
import { argument, type CallInfo } from "../../python/running/calls.ts";
import { knownConstant, knownText, type ObjectValue, type Value } from "../../python/values.ts";

const LOGGER = "logging.getLogger";
const LEVELS: Readonly<Record<string, number>> = {
  debug: 10,
  info: 20,
  warning: 30,
  warn: 30,
  error: 40,
  exception: 40,
  critical: 50,
  fatal: 50,
  notset: 0,
};
/** Python's own level where nothing is configured; what is at or over it goes to the standard error. */
const DEFAULT_LEVEL = 30;

/** `root`, a name, or the object itself where the name is not known. */
type LoggerKey = string | ObjectValue;

export interface LoggingChange {
  readonly logger: LoggerKey;
  readonly form: "basic" | "level" | "handlers" | "disable";
  /** The level that it sets, or up to which it disables, where it is known. */
  readonly level: number | undefined;
  readonly forced: boolean;
}

export interface LoggingUse {
  readonly logger: LoggerKey;
  /** `undefined` for `log(level, …)` with a level that is not known. */
  readonly level: number | undefined;
}

export class LoggerNames {
  private readonly names = new WeakMap<ObjectValue, string>();

  /** `logging.getLogger(name)` */
  call(machine: Machine, name: string, info: CallInfo): Value | undefined {
    if (name !== LOGGER) return undefined;
    const object = machine.newObject(LOGGER, info.site);
    const given = argument(info, 0, "name");
    const known = given ? knownText(given.value) : "root";
    if (known !== undefined) this.names.set(object, known);
    return [object];
  }

  keyOf(logger: ObjectValue): LoggerKey {
    return this.names.get(logger) ?? logger;
  }
}

/** What a function of the module `logging` configures. */
export function changeBy(name: string, info: CallInfo): LoggingChange | undefined {
  switch (name) {
    case "logging.basicConfig": {
      const level = info.named.get("level")?.value;
      const forced = knownConstant(info.named.get("force")?.value ?? [])?.value === true;
      return { logger: "root", form: "basic", level: level ? levelOf(level) : DEFAULT_LEVEL, forced };
    }
    case "logging.config.dictConfig":
    case "logging.config.fileConfig":
      return { logger: "root", form: "handlers", level: undefined, forced: true };
    case "logging.disable": {
      const upTo = argument(info, 0, "level");
      return { logger: "root", form: "disable", level: upTo ? levelOf(upTo.value) : LEVELS["critical"], forced: true };
    }
    default:
      return undefined;
  }
}

/** What a method of a logger configures. */
export function changeOf(logger: LoggerKey, method: string, info: CallInfo): LoggingChange | undefined {
  if (method === "setLevel") {
    return { logger, form: "level", level: levelOf(info.positional[0]?.value ?? []), forced: true };
  }
  if (method !== "addHandler" && method !== "addFilter") return undefined;
  return { logger, form: "handlers", level: undefined, forced: true };
}

/** `logger.propagate = False` */
export function changeOfAttribute(logger: LoggerKey, name: string): LoggingChange | undefined {
  if (!/^(?:propagate|disabled|level|handlers|filters)$/.test(name)) return undefined;
  return { logger, form: "handlers", level: undefined, forced: true };
}

export const isLogger = ({ type }: ObjectValue) => type === LOGGER || type === "logging.Logger";

/** A call that logs: `logging.info(…)`, `logger.info(…)`. */
export function useBy(name: string, info: CallInfo): LoggingUse | undefined {
  const method = /^logging\.(\w+)$/.exec(name)?.[1];
  return method ? useOf("root", method, info) : undefined;
}

export function useOf(logger: LoggerKey, method: string, info: CallInfo): LoggingUse | undefined {
  if (method === "log") return { logger, level: levelOf(info.positional[0]?.value ?? []) };
  const level = LEVELS[method];
  return level === undefined ? undefined : { logger, level };
}

/** Whether a change can matter to a use: it configures the logger itself or one above it. */
export function concerns(change: LoggingChange, use: LoggingUse): boolean {
  if (change.logger === "root" || change.logger === use.logger) return true;
  if (typeof change.logger !== "string" || typeof use.logger !== "string") return false;
  return use.logger.startsWith(`${change.logger}.`);
}

/** Whether the output of a use differs between a process with the change and one with `without` alone. */
export function matters(change: LoggingChange, without: LoggingChange | undefined, use: LoggingUse): boolean {
  const before = without?.level ?? DEFAULT_LEVEL;
  if (change.form === "basic" && without?.form === "basic" && !change.forced) return false;
  if (change.form === "handlers" || change.level === undefined || use.level === undefined) return true;
  const seen = use.level >= change.level;
  const seenBefore = use.level >= before;
  if (change.form === "disable") return seenBefore && use.level <= change.level;
  // A configuration from nothing changes the form of what is seen in both.
  return seen !== seenBefore || (change.form === "basic" && seen);
}

function levelOf(value: Value): number | undefined {
  const known = knownConstant(value)?.value;
  if (typeof known === "number") return known;
  const [only] = value;
  const name = typeof known === "string" ? known : only?.kind === "external" && value.length === 1 ? only.name : "";
  return LEVELS[name.replace(/^logging\./, "").toLowerCase()];
}
