/** Running statements in their order. */

import type { Expr, For, If, Match, Stmt, Try, While } from "../../syntax/ast.ts";
import { childStatements } from "../../syntax/walk.ts";
import { runForked } from "../conditions/forked.ts";
import { outcomeOf } from "../conditions/guard.ts";
import { lazily } from "../conditions/lazily.ts";
import type { Machine } from "../machine.ts";
import { runImport, runImportFrom } from "../modules/imports.ts";
import { resolve, store } from "../names/names.ts";
import { placeOf } from "../names/places.ts";
import { knownConstant, UNKNOWN, type Value } from "../values.ts";
import { assign, deleteTarget } from "./assignment.ts";
import { defineClass, defineFunction } from "./definitions.ts";
import { evaluate, iterate } from "./expressions.ts";
import { inRounds } from "./growth.ts";
import { functionsAmong } from "./rounds.ts";
import { runWith } from "./with.ts";

/** How a block ended: it ran to its end; it left its loop; it left its function, or the program. */
export type Flow = "next" | "jump" | "leave";

export function runStatements(machine: Machine, statements: readonly Stmt[]): Flow {
  const { frame } = machine;
  const outer = frame.statement;
  for (const each of statements) {
    if (!machine.step() || frame.pause === "stopped") return "leave";
    frame.statement = each;
    const flow = run(machine, each);
    frame.statement = outer;
    if (flow !== "next" && frame.pause !== "skip-to-yield") return flow;
  }
  return "next";
}

function run(machine: Machine, node: Stmt): Flow {
  if (machine.frame.pause === "skip-to-yield" && !COMPOUND.has(node.kind)) return skip(machine, node);
  switch (node.kind) {
    case "Expr":
      evaluate(machine, node.value);
      return leavesProgram(machine, node.value);
    case "Assign": {
      if (!node.value) return "next";
      const value = evaluate(machine, node.value);
      for (const each of node.targets) assign(machine, each, value, machine.site(node), node.value);
      return "next";
    }
    case "AugAssign":
      return runAugmented(machine, node.target, node.value, node);
    case "Return":
      if (node.value) machine.frame.returned.push(...evaluate(machine, node.value));
      return "leave";
    case "Delete":
      for (const each of node.targets) deleteTarget(machine, each, machine.site(node));
      return "next";
    case "Raise":
      for (const each of node.values) evaluate(machine, each);
      return "leave";
    case "Assert":
      for (const each of node.values) evaluate(machine, each);
      return "next";
    case "Import":
      runImport(machine, node);
      return "next";
    case "ImportFrom":
      runImportFrom(machine, node);
      return "next";
    case "FunctionDef":
      defineFunction(machine, node);
      return "next";
    case "ClassDef":
      defineClass(machine, node);
      return "next";
    case "If":
      return runIf(machine, node);
    case "For":
    case "While":
      return runLoop(machine, node);
    case "With":
      return runWith(machine, node);
    case "Try":
      return runTry(machine, node);
    case "Match":
      return runMatch(machine, node);
    case "Broken":
      for (const each of node.names) store(machine, each, UNKNOWN, "name", machine.site(node));
      return "next";
    case "Break":
    case "Continue":
      return "jump";
    case "Global":
    case "Nonlocal":
    case "Pass":
      return "next";
  }
}

const COMPOUND = new Set(["If", "For", "While", "With", "Try", "Match"]);

/** Before the `yield` of a context manager that was entered already: only the `yield` itself counts. */
function skip(machine: Machine, node: Stmt): Flow {
  const yields = node.kind === "Expr" && node.value.kind === "Yield";
  const assigned = node.kind === "Assign" && node.value?.kind === "Yield";
  if (yields || assigned) machine.frame.pause = "none";
  return "next";
}

const EXITS = new Set(["sys.exit", "builtins.exit", "builtins.quit", "os._exit", "os.abort"]);

/** `sys.exit()` ends a block as `raise` does. */
function leavesProgram(machine: Machine, node: Expr): Flow {
  if (node.kind !== "Call") return "next";
  const { func } = node;
  if (func.kind !== "Attribute" && func.kind !== "Name") return "next";
  const name = func.kind === "Name" ? func.id : func.attr;
  if (!name.includes("exit") && name !== "quit" && name !== "abort") return "next";
  const callee = evaluate(machine, func);
  return callee.some((each) => each.kind === "external" && EXITS.has(each.name)) ? "leave" : "next";
}

/** `x += 1` reads before it binds. */
function runAugmented(machine: Machine, target: Expr, value: Expr, node: Stmt): Flow {
  if (target.kind === "Name" || target.kind === "Attribute" || target.kind === "Subscript") evaluate(machine, target);
  if (target.kind === "Attribute" && target.value.kind === "Name") {
    for (const each of placeOf(machine, target.value).value) {
      if (each.kind === "object") machine.buildUpon(each, target.attr);
    }
  }
  evaluate(machine, value);
  assign(machine, target, UNKNOWN, machine.site(node));
  return "next";
}

function runIf(machine: Machine, node: If): Flow {
  const { holds, exact } = outcomeOf(node.test, (name) => meaningOf(machine, name));
  const entry = machine.frame.module.name === "__main__";
  const inParent = entry ? holds : holds === "parent" ? "never" : holds === "child" ? "always" : holds;
  if (holds === "unknown") {
    const given = givenFlag(machine, node.test);
    if (given !== undefined) return runStatements(machine, given ? node.body : node.orelse);
    return lazily(machine, node, () => {
      evaluate(machine, node.test);
      return runForked(machine, node) ?? either(machine, node.body, node.orelse);
    });
  }
  if (!exact) evaluate(machine, node.test);
  if (inParent === "always") return runStatements(machine, node.body);
  if (inParent === "never") return exact ? runStatements(machine, node.orelse) : either(machine, [], node.orelse);
  if (inParent === "parent") {
    runStatements(machine, node.orelse);
    return inMain(machine, () => runStatements(machine, node.body));
  }
  return runChildOnly(machine, node);
}

/** The expression that a module's own name was bound to, once and for all. */
function meaningOf(machine: Machine, name: string): Expr | undefined {
  const found = resolve(machine, name);
  const [only, ...others] = found?.global ? found.cell.history : [];
  return only && !only.conditional && others.length === 0 ? only.expression : undefined;
}

/** A parameter that is given, or has by default, a plain yes or no in this call; callers that are not known give anything. */
function givenFlag(machine: Machine, test: Expr): boolean | undefined {
  const { frame, frames } = machine;
  const isCalledBlindly = frames[0]?.module.name === "" && frames[1] === frame;
  if (test.kind === "UnaryOp" && test.op === "not") {
    const opposite = givenFlag(machine, test.operand);
    return opposite === undefined ? undefined : !opposite;
  }
  if (test.kind !== "Name" || frame.kind !== "function" || isCalledBlindly) return undefined;
  const [only, ...others] = frame.cells.get(test.id)?.history ?? [];
  if (only?.form !== "parameter" || others.length > 0) return undefined;
  const known = knownConstant(only.value)?.value;
  return typeof known === "boolean" ? known : undefined;
}

/** What stands under the guard runs in the parent alone; code of a child keeps being a child's. */
function inMain(machine: Machine, runBody: () => Flow): Flow {
  return machine.phase === "import" ? machine.during("main", runBody) : runBody();
}

/** `if __name__ != "__main__": sys.exit()` makes a guard of the rest of the module. */
function runChildOnly(machine: Machine, node: If): Flow {
  const last = node.body.at(-1);
  const leaves = last?.kind === "Return" || last?.kind === "Raise" || endsProgram(last);
  if (leaves && machine.phase === "import") machine.phase = "main";
  else if (!leaves) runStatements(machine, node.body);
  return inMain(machine, () => runStatements(machine, node.orelse));
}

function endsProgram(node: Stmt | undefined): boolean {
  if (node?.kind !== "Expr" || node.value.kind !== "Call") return false;
  const { func } = node.value;
  if (func.kind === "Name") return func.id === "exit" || func.id === "quit";
  return func.kind === "Attribute" && /^_?exit$/.test(func.attr);
}

function either(machine: Machine, body: readonly Stmt[], orelse: readonly Stmt[]): Flow {
  const one = runBranch(machine, body);
  const other = runBranch(machine, orelse);
  if ([body, orelse].some(returns)) machine.frame.mayHaveReturned = true;
  if (one === "next" || other === "next") return "next";
  return one === "leave" && other === "leave" ? "leave" : "jump";
}

function runBranch(machine: Machine, body: readonly Stmt[]): Flow {
  return machine.maybe(() => {
    const flow = runStatements(machine, body);
    if (flow === "leave") machine.leave();
    return flow;
  });
}

/** Whether running the statements may end the function; what handlers do is no ordinary course. */
function returns(body: readonly Stmt[]): boolean {
  return body.some((each) => {
    if (each.kind === "Return") return true;
    if (each.kind === "Try") return [each.body, each.orelse, each.finalbody].some(returns);
    return COMPOUND.has(each.kind) && returns(childStatements(each));
  });
}

/** A loop in which something was started runs once more: what it changes then comes before the next start. */
function runLoop(machine: Machine, node: For | While): Flow {
  const started = machine.library.starts;
  runRound(machine, node);
  if (machine.library.starts > started) runRound(machine, node);
  const endless = node.kind === "While" && outcomeOf(node.test).holds === "always";
  const flow = runStatements(machine, node.orelse);
  return endless && !containsBreak(node.body) ? "leave" : flow;
}

function runRound(machine: Machine, node: For | While): void {
  if (node.kind === "While") {
    evaluate(machine, node.test);
    runStatements(machine, node.body);
    return;
  }
  const sources: Value[] = [];
  const elements = iterate(machine, node.iter, "loop", sources);
  for (const each of functionsAmong(machine, sources[0]) ?? [elements]) {
    assign(machine, node.target, each, machine.site(node.target));
    inRounds(machine, node, sources[0], () => runStatements(machine, node.body));
  }
}

function containsBreak(body: readonly Stmt[]): boolean {
  return body.some((each) => {
    if (each.kind === "Break") return true;
    if (each.kind === "If") return containsBreak(each.body) || containsBreak(each.orelse);
    if (each.kind === "With") return containsBreak(each.body);
    if (each.kind === "Match") return each.cases.some((one) => containsBreak(one.body));
    if (each.kind !== "Try") return false;
    return [each.body, each.orelse, each.finalbody, ...each.handlers.map((one) => one.body)].some(containsBreak);
  });
}

function runTry(machine: Machine, node: Try): Flow {
  let flow = runStatements(machine, node.body);
  for (const each of node.handlers) {
    const handled = machine.maybe(() => {
      if (each.name) store(machine, each.name, UNKNOWN, "name", machine.site(each));
      return runStatements(machine, each.body);
    });
    if (handled === "next") flow = flow === "leave" ? "next" : flow;
  }
  if (flow === "next") flow = runStatements(machine, node.orelse);
  const final = runStatements(machine, node.finalbody);
  return final === "next" ? flow : final;
}

function runMatch(machine: Machine, node: Match): Flow {
  evaluate(machine, node.subject);
  for (const each of node.cases) {
    machine.maybe(() => {
      for (const name of each.captures) assign(machine, name, UNKNOWN, machine.site(name));
      if (each.guard) evaluate(machine, each.guard);
      return runStatements(machine, each.body);
    });
  }
  return "next";
}
