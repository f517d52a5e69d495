/**
 * State that belongs to a process as a whole, and is not sent along when one is started: by whom it is set, and what
 * depends on it. Logging, which has levels and names, is in logging.ts.
 */

import { argument, type CallInfo } from "../../python/running/calls.ts";
import { knownConstant, knownText, type Value } from "../../python/values.ts";

export interface SettingKind {
  readonly kind: string;
  /** `the recursion limit` */
  readonly label: string;
  /** What a fresh process has. */
  readonly otherwise: string;
  readonly sets: RegExp;
  readonly uses: RegExp;
  /** An argument with which a call does not depend on it, by position and name. */
  readonly freeWith?: readonly [position: number, name: string];
  /** Which of several states of the kind a call is about; `undefined` for all or for one that is not known. */
  readonly key?: (name: string, call: CallInfo) => string | undefined;
  /** Whether a call of the parent that could set it does not: a query, or a change that travels. */
  readonly skips?: (call: CallInfo) => boolean;
  /** Whether a call that could depend on it does not. */
  readonly ignores?: (name: string, call: CallInfo) => boolean;
}

export const SETTING_KINDS: readonly SettingKind[] = [
  {
    kind: "signals",
    label: "the signal handler",
    otherwise: "the default handler",
    sets: /^signal\.signal$/,
    uses: /^(?:signal\.(?:getsignal|raise_signal|alarm|setitimer|pause)|os\.kill)$/,
    key: signalOf,
    skips: (call) => externalName(argument(call, 1, "handler")?.value) !== undefined,
    ignores: (name, call) => name === "os.kill" && !isOwnNumber(call.positional[0]?.value ?? []),
  },
  {
    kind: "warnings",
    label: "the warnings filters",
    otherwise: "Python's default filters",
    sets: /^warnings\.(?:simplefilter|filterwarnings|resetwarnings)$/,
    uses: /^warnings\.(?:warn|warn_explicit)$/,
    key: categoryOf,
    skips: (call) => call.named.has("message") || call.named.has("module"),
  },
  {
    kind: "decimal",
    label: "the decimal context",
    otherwise: "the default context with 28 digits",
    sets: /^decimal\.setcontext$/,
    uses: /^decimal\.(?:getcontext|localcontext)$/,
  },
  {
    kind: "locale",
    label: "the locale",
    otherwise: "the locale C",
    sets: /^locale\.setlocale$/,
    uses: /^locale\.(?:format_string|format|currency|str|atof|atoi|localeconv|getlocale|strcoll|strxfrm|delocalize|localize|nl_langinfo|setlocale)$/,
    skips: isLocaleQuery,
    ignores: (name, call) => name === "locale.setlocale" && !isLocaleQuery(call),
  },
  {
    kind: "socket",
    label: "the default timeout of sockets",
    otherwise: "no timeout",
    sets: /^socket\.setdefaulttimeout$/,
    uses: /^(?:socket\.(?:getdefaulttimeout|socket))$/,
  },
  {
    kind: "socket",
    label: "the default timeout of sockets",
    otherwise: "no timeout",
    sets: /^socket\.setdefaulttimeout$/,
    uses: /^socket\.create_connection$/,
    freeWith: [1, "timeout"],
  },
  {
    kind: "socket",
    label: "the default timeout of sockets",
    otherwise: "no timeout",
    sets: /^socket\.setdefaulttimeout$/,
    uses: /^(?:urllib\.request\.urlopen|http\.client\.HTTPS?Connection|smtplib\.SMTP(?:_SSL)?|ftplib\.FTP)$/,
    freeWith: [2, "timeout"],
  },
  {
    kind: "recursion",
    label: "the recursion limit",
    otherwise: "the default limit",
    sets: /^sys\.setrecursionlimit$/,
    uses: /^sys\.getrecursionlimit$/,
  },
  {
    kind: "switch interval",
    label: "the switch interval",
    otherwise: "the default interval",
    sets: /^sys\.setswitchinterval$/,
    uses: /^sys\.getswitchinterval$/,
  },
  {
    kind: "garbage collector",
    label: "the setting of the garbage collector",
    otherwise: "a collector that is on",
    sets: /^gc\.(?:disable|set_threshold|set_debug)$/,
    uses: /^gc\.(?:isenabled|get_threshold|get_debug)$/,
  },
  {
    kind: "numpy errors",
    label: "NumPy's error handling",
    otherwise: "NumPy's defaults",
    sets: /^numpy\.(?:seterr|seterrcall)$/,
    uses: /^numpy\.(?:geterr|geterrcall)$/,
  },
  {
    kind: "loguru",
    label: "the configuration of loguru",
    otherwise: "loguru's default handler",
    sets: /^loguru\.logger\.(?:add|remove|configure|level)$/,
    uses: /^loguru\.logger\.(?:trace|debug|info|success|warning|error|critical|exception|log)$/,
  },
];

/** `signal.signal(signal.SIGTERM, …)`, `os.kill(os.getpid(), signal.SIGTERM)`; a timer gives SIGALRM. */
function signalOf(name: string, call: CallInfo): string | undefined {
  if (name === "signal.alarm" || name === "signal.setitimer") return "signal.SIGALRM";
  const position = name === "os.kill" ? 1 : 0;
  return externalName(call.positional[position]?.value);
}

/** The category that a filter or a warning is about. */
function categoryOf(name: string, call: CallInfo): string | undefined {
  const position = name === "warnings.filterwarnings" ? 2 : 1;
  const category = className(argument(call, position, "category")?.value);
  if (name.startsWith("warnings.warn")) return category ?? warnedCategory(call);
  return category === "builtins.Warning" ? undefined : category;
}

/** `warnings.warn("text")` is a UserWarning. */
function warnedCategory(call: CallInfo): string | undefined {
  const given = argument(call, 1, "category");
  return !given && knownText(call.positional[0]?.value ?? []) !== undefined ? "builtins.UserWarning" : undefined;
}

/** `locale.setlocale(category)` only asks. */
function isLocaleQuery(call: CallInfo): boolean {
  const given = argument(call, 1, "locale");
  return given === undefined || knownConstant(given.value)?.value === null;
}

/** `os.getpid()` of the child itself; the parent's number may have been handed over. */
function isOwnNumber(value: Value): boolean {
  return value.some((each) => each.kind === "object" && each.type === "os.getpid" && each.born.phase === "child");
}

function className(value: Value | undefined): string | undefined {
  const [only] = value ?? [];
  return only?.kind === "class" ? `${only.module.name}.${only.qualname}` : externalName(value);
}

function externalName(value: Value | undefined): string | undefined {
  const [only] = value ?? [];
  return value?.length === 1 && only?.kind === "external" ? only.name : undefined;
}
