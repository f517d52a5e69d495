/**
 * Which start method a program asks for: by `set_start_method`, by contexts, by an executor's `mp_context`; and what
 * settles the default context, after which `set_start_method` raises RuntimeError
 * (https://github.com/python/cpython/blob/3.13/Lib/multiprocessing/context.py).
 */

import { isStartMethod, type StartMethod } from "../../protocol/methods.ts";
import type { Frame } from "../python/frames.ts";
import type { Machine } from "../python/machine.ts";
import { argument, argumentValue, type CallInfo } from "../python/running/calls.ts";
import { isVisible, type Moment } from "../python/timeline.ts";
import {
  type ExternalValue,
  knownConstant,
  knownText,
  type ObjectValue,
  type Site,
  type Value,
} from "../python/values.ts";
import type { Expr } from "../syntax/ast.ts";
import { childExpressions } from "../syntax/walk.ts";
import type { MethodChoice, Start } from "./facts.ts";
import { asksForPlatform } from "./platforms.ts";
import { calleeText } from "./spelling.ts";
import { isCaught, type Surrounding, surroundingsOf } from "./surroundings.ts";
import { meaningOf, ownName, packageOf } from "./vocabulary.ts";

/** The method that a start is to use. `asked` says whether the program names one, be it known here or not. */
export interface Asked {
  readonly method: StartMethod | undefined;
  readonly asked: boolean;
  /** It is asked for only where the platform has been looked at. */
  readonly byPlatform?: boolean | undefined;
}

const DEFAULT: Asked = { method: undefined, asked: false };

/** The default context of a package was put to use. */
interface Settling {
  readonly package: string;
  readonly site: Site;
  readonly what: string;
  readonly moment: Moment;
  readonly branchPath: readonly number[];
  readonly root: Frame | undefined;
}

/** Names that make something without asking the default context. */
const CONTEXT_FREE = new Set(["Pipe", "RawValue", "RawArray", "SharedMemory", "ShareableList"]);
const SETTLING = new Set(["BaseManager", "SyncManager", "SharedMemoryManager", "ThreadPool"]);

export class MethodChoices {
  readonly choices: MethodChoice[] = [];
  private readonly contexts = new WeakMap<ObjectValue, Asked>();
  private readonly settlings: Settling[] = [];
  private chosen = DEFAULT;

  /** What a process, pool or executor uses that a call of `callee` makes. */
  of(kind: Start["kind"], callee: ExternalValue, info: CallInfo): Asked {
    return kind === "executor" ? this.ofExecutor(callee, info) : this.ofCallee(callee);
  }

  ofCallee({ name, via }: ExternalValue): Asked {
    const pinned = /\.(Spawn|ForkServer|Fork)Process$/.exec(name)?.[1]?.toLowerCase();
    if (pinned && isStartMethod(pinned)) return { method: pinned, asked: true };
    return (via && this.contexts.get(via)) ?? this.chosen;
  }

  /** What a context means that is given by its name or itself. */
  byContext(value: Value): Asked {
    const [only] = value;
    const known = only?.kind === "object" ? this.contexts.get(only) : undefined;
    if (known) return known;
    if (isNone(value)) return this.chosen;
    const method = knownText(value);
    return { method: method && isStartMethod(method) ? method : undefined, asked: true };
  }

  /** `ProcessPoolExecutor(mp_context=…)`; with `max_tasks_per_child` and no context it uses spawn. */
  private ofExecutor(callee: ExternalValue, info: CallInfo): Asked {
    const context = argument(info, 1, "mp_context");
    if (context) return this.byContext(context.value);
    return info.named.has("max_tasks_per_child") ? { method: "spawn", asked: true } : this.ofCallee(callee);
  }

  /** `get_context(…)`, `SpawnContext()`: notes what the made object stands for. */
  context(machine: Machine, object: ObjectValue, name: string, info: CallInfo): void {
    const given = argument(info, 0, "method");
    const asked = given && knownText(given.value);
    const method = /(Spawn|ForkServer|Fork)Context$/.exec(name)?.[1]?.toLowerCase() ?? asked;
    const byPlatform = asksForPlatform(machine, surroundingsOf(machine, info.site.span));
    if (method && isStartMethod(method)) this.contexts.set(object, { method, asked: true, byPlatform });
    else if (given && !isNone(given.value)) this.contexts.set(object, { method: undefined, asked: true });
    else if (this.chosen.asked) this.contexts.set(object, this.chosen);
  }

  /** `set_start_method(…)`, in the child of `child` if in one. */
  choose(machine: Machine, callee: ExternalValue, info: CallInfo, child: Start | undefined): void {
    const method = knownText(argumentValue(info, 0, "method"));
    const around = surroundingsOf(machine, info.site.span);
    const byPlatform = asksForPlatform(machine, around);
    const asked: Asked = { method: method && isStartMethod(method) ? method : undefined, asked: true, byPlatform };
    const force = argument(info, 1, "force");
    const forced = force !== undefined && knownConstant(force.value)?.value !== false;
    const settled = this.settled(machine, packageOf(callee.name));
    this.choices.push({
      site: info.site,
      symbol: calleeText(info) ?? "set_start_method",
      method: asked.method,
      forced,
      caught: isCaught(around, "RuntimeError") || around.some(asksIfSettled),
      byPlatform,
      asksFirst: around.some((each) => each.kind === "test" && each.near && asksForMethod(each.test)),
      phase: machine.phase,
      child,
      settled: settled && { site: settled.site, what: settled.what },
    });
    if (machine.phase !== "child" && machine.branches === 0 && (forced || !settled)) this.chosen = asked;
    this.settle(machine, callee.name, info.site, "set_start_method");
  }

  /** A call of something of the library, which may put the default context to use. */
  notice(machine: Machine, { name, via }: ExternalValue, info: CallInfo): void {
    if (via && this.contexts.has(via)) return;
    if (this.asksDefault(name, info)) this.settle(machine, name, info.site, calleeText(info) ?? name);
  }

  /** The default context is put to use: no other method can be chosen any more. */
  settle(machine: Machine, name: string, site: Site, what: string): void {
    const { branchPath } = machine;
    const moment = machine.tick();
    this.settlings.push({ package: packageOf(name), site, what, moment, branchPath, root: rootOf(machine) });
  }

  private asksDefault(name: string, info: CallInfo): boolean {
    const own = ownName(name);
    if (/(?:^|\.)(?:ThreadPool|dummy\.Pool)$/.test(name)) return true;
    switch (meaningOf(name)) {
      case "primitive":
        return !CONTEXT_FREE.has(own ?? "") && !info.named.has("ctx");
      case "pool":
        return !info.named.has("context");
      case "manager":
        return true;
      case "executor":
        return !argument(info, 1, "mp_context") && !info.named.has("max_tasks_per_child");
      case "context": {
        const given = argument(info, 0, "method");
        return own === "get_context" && (!given || isNone(given.value));
      }
      default:
        if (own === "get_start_method") return argument(info, 0, "allow_none") === undefined;
        return own !== undefined && SETTLING.has(own);
    }
  }

  /** What has settled the default context for sure: not in another branch, nor in a call that need not come first. */
  private settled(machine: Machine, name: string): Settling | undefined {
    const root = rootOf(machine);
    return this.settlings.find(
      (each) =>
        each.package === name &&
        isVisible(each.moment, machine.timeline) &&
        each.branchPath.every((branch, index) => machine.branchPath[index] === branch) &&
        (each.root === undefined || each.root === root),
    );
  }
}

const isNone = (value: Value) => knownConstant(value)?.value === null;

/** Where functions are called that the file only offers, each stands for itself. */
function rootOf(machine: Machine): Frame | undefined {
  return machine.frames[0]?.module.name === "" ? machine.frames[1] : undefined;
}

/** `if get_start_method(allow_none=True) is None:` */
function asksIfSettled(each: Surrounding): boolean {
  return each.kind === "test" && callsOf(each.test).some(([name, args]) => name === "get_start_method" && args > 0);
}

function asksForMethod(test: Expr): boolean {
  return callsOf(test).some(([name]) => name === "get_start_method");
}

/** The calls in an expression: the callee's last name, and how many arguments it gets. */
function callsOf(node: Expr): (readonly [string, number])[] {
  const inner = childExpressions(node).flatMap(callsOf);
  if (node.kind !== "Call") return inner;
  const { func } = node;
  const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
  return [[name, node.args.length + node.keywords.length], ...inner];
}
