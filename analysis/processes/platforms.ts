/** Whether code runs only where the program has made sure of its platform. */

import type { Frame } from "../python/frames.ts";
import type { Machine } from "../python/machine.ts";
import type { Expr } from "../syntax/ast.ts";
import { childExpressions } from "../syntax/walk.ts";
import { SKIPS, type Surrounding } from "./surroundings.ts";

/** Attributes that tell the platform, or what it offers. */
const TELLS = /^(?:sys\.platform|sys\.getwindowsversion|os\.name|os\.uname|platform\.\w+|sysconfig\.get_platform)$/;
const ASKS = /^(?:get_all_start_methods|get_start_method|hasattr|getattr)$/;
/** What people call a flag that holds such an answer: `IS_WINDOWS`, `on_linux`, `HAS_FORK`, `psutil.POSIX`. */
const FLAG =
  /(?:^|_)(?:win|windows|win32|nt|posix|unix|linux|darwin|mac|macos|osx|ha(?:s|ve)_?fork|can_?fork|fork_?available|supports?_?fork|requires?_?fork)(?:_|\d|$)/i;
const NAMES = new Set(["win32", "cygwin", "nt", "posix", "linux", "darwin", "Windows", "Linux", "Darwin"]);
/** What is there only where there is fork: `os.fork` itself, modules for POSIX alone. */
const FORKS = /^(?:os\.(?:fork|forkpty|register_at_fork)|fcntl|termios|tty|pty|pwd|grp|resource|posix|syslog)$/;
const MAX_STEPS = 3;

/** Whether one of the conditions around asks which platform this is, or whether there is a fork. */
export function asksForPlatform(machine: Machine, surroundings: readonly Surrounding[]): boolean {
  const asked = surroundings.some((each) => {
    if (each.kind === "test") return tellsPlatform(machine, each.frame, each.test);
    if (each.kind !== "decorator") return false;
    return namesFork(each.expression) || tellsPlatform(machine, each.frame, each.expression);
  });
  return asked || leavesItToCallers(machine);
}

/** A module that somebody else imports may keep the answer for them: `available = os.name == "posix"`, not used here. */
function leavesItToCallers(machine: Machine): boolean {
  const [frame] = machine.frames;
  if (frame?.module.name !== "") return false;
  const { text } = frame.chunk.document;
  return [...frame.module.cells].some(([name, { history }]) => {
    const [only, ...others] = history;
    const answers = only?.expression && others.length === 0 && tellsPlatform(machine, frame, only.expression);
    return answers && text.split(new RegExp(`(?<!\\w)${name}(?!\\w)`)).length === 2;
  });
}

function tellsPlatform(machine: Machine, frame: Frame, node: Expr, steps = 0): boolean {
  if (node.kind === "Constant") return typeof node.value === "string" && NAMES.has(node.value);
  if (node.kind === "Name") return FLAG.test(camelSplit(node.id)) || flagTells(machine, frame, node.id, steps);
  if (node.kind === "Attribute") {
    const dotted = node.value.kind === "Name" ? `${node.value.id}.${node.attr}` : "";
    if (TELLS.test(dotted) || FLAG.test(camelSplit(node.attr))) return true;
  }
  if (node.kind === "Call" && asksForFork(node.func, node.args)) return true;
  return childExpressions(node).some((each) => tellsPlatform(machine, frame, each, steps));
}

/** `@skip_unless_reliable_fork`, `@support.requires_fork()` */
function namesFork(node: Expr): boolean {
  if (node.kind === "Call") return namesFork(node.func);
  return /fork/i.test(node.kind === "Attribute" ? node.attr : node.kind === "Name" ? node.id : "");
}

/** `hasattr(os, "fork")`, `"fork" in multiprocessing.get_all_start_methods()` */
function asksForFork(func: Expr, args: readonly Expr[]): boolean {
  const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
  if (SKIPS.test(name)) return args[0]?.kind === "Constant" && FORKS.test(String(args[0].value));
  if (!ASKS.test(name)) return false;
  if (name.startsWith("get_")) return true;
  const [, attribute] = args;
  return attribute?.kind === "Constant" && typeof attribute.value === "string" && /fork|setsid/.test(attribute.value);
}

/** A variable that was given such an answer: `can = hasattr(os, "fork")`. */
function flagTells(machine: Machine, frame: Frame, name: string, steps: number): boolean {
  if (steps >= MAX_STEPS) return false;
  const cell = frame.cells.get(name) ?? frame.module.cells.get(name);
  if (cell?.history.some((each) => each.value.some((one) => one.kind === "external" && FORKS.test(one.name))))
    return true;
  const expression = cell?.history.findLast((each) => each.expression)?.expression;
  return expression !== undefined && tellsPlatform(machine, frame, expression, steps + 1);
}

/** `isWindows` as `is_Windows`. */
const camelSplit = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2");
