/**
 * What stands around the running code, in its own function and in those that called it: the conditions that let it
 * run, the handlers that would catch what it raises, the decorators that may skip it.
 */

import type { Frame } from "../python/frames.ts";
import type { Machine } from "../python/machine.ts";
import type { ModuleValue } from "../python/values.ts";
import type { Expr, Span, Stmt, Try, With } from "../syntax/ast.ts";
import { childExpressions, childStatements, expressionsOf } from "../syntax/walk.ts";

export type Surrounding = SurroundingForm & {
  readonly frame: Frame;
  /** Whether it stands in the function that is running, not in one that called it. */
  readonly near: boolean;
};

type SurroundingForm =
  /** The code runs only where the test has one of its outcomes. */
  | { readonly kind: "test"; readonly test: Expr }
  /** What the code raises is caught if it is of this type; `undefined` catches all. */
  | { readonly kind: "handler"; readonly type: Expr | undefined }
  | { readonly kind: "decorator"; readonly expression: Expr };

/** From the outermost caller to the innermost block. `span` is what is running, in the innermost frame's chunk. */
export function surroundingsOf(machine: Machine, span: Span): readonly Surrounding[] {
  const last = machine.frames.length - 1;
  return machine.frames.flatMap((frame, index): Surrounding[] => {
    const running = index === last ? span : frame.statement;
    const behind = (node: Stmt) => passed(node, frame.module);
    const forms = [...exitsBefore(frame, behind), ...(running ? around(frame.chunk.body, running, behind) : [])];
    return forms.map((form) => ({ ...form, frame, near: index === last }));
  });
}

/** Tests at the module's own level, before the running part of it, that end the program with one outcome. */
function exitsBefore({ chunk }: Frame, behind: Behind): SurroundingForm[] {
  const { chunks } = chunk.document;
  const before = chunks.slice(0, Math.max(0, chunks.indexOf(chunk)));
  return before.flatMap((each) => (each.table === undefined ? each.body.flatMap(behind) : []));
}

/** What a statement that lies behind says of the code after it. */
type Behind = (node: Stmt) => readonly SurroundingForm[];

function passed(node: Stmt, module: ModuleValue): readonly SurroundingForm[] {
  if (node.kind === "Expr" || node.kind === "Assign") return node.value ? checkedBy(node.value, module) : [];
  if (node.kind === "Assert") return node.values.slice(0, 1).map((test) => ({ kind: "test", test }));
  if (node.kind !== "If") return [];
  return leaves(node.body) || leaves(node.orelse) ? [{ kind: "test", test: node.test }] : [];
}

/**
 * `require_posix()`: a function of the module that raises, or exits, with one outcome of a test. And a call that
 * skips what follows.
 */
function checkedBy(node: Expr, module: ModuleValue): readonly SurroundingForm[] {
  if (node.kind !== "Call") return [];
  if (SKIPS.test(node.func.kind === "Attribute" ? node.func.attr : node.func.kind === "Name" ? node.func.id : ""))
    return [{ kind: "test", test: node }];
  if (node.func.kind !== "Name") return [];
  const called = module.cells.get(node.func.id)?.history.at(-1)?.value ?? [];
  return called.flatMap((each) => {
    if (each.kind !== "function" || each.node.kind !== "FunctionDef") return [];
    return each.node.body.flatMap((inner) =>
      inner.kind === "If" && inner.body.at(-1)?.kind !== "Return" ? passed(inner, module) : [],
    );
  });
}

/** `import_module("termios")`, `pytest.importorskip("fcntl")`: a test that is skipped where there is no such module. */
export const SKIPS = /^(?:import_module|importorskip)$/;

const ENDS = new Set(["Return", "Raise", "Continue", "Break"]);
const EXITS = /^(?:_?exit|quit|abort|skip|skipTest|fail|error)$/;

function leaves(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (!last) return false;
  if (ENDS.has(last.kind)) return true;
  if (last.kind !== "Expr" || last.value.kind !== "Call") return false;
  const { func } = last.value;
  return EXITS.test(func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "");
}

function around(statements: readonly Stmt[], span: Span, behind: Behind): SurroundingForm[] {
  const index = statements.findIndex((each) => holds(each, span));
  const node = statements[index];
  if (!node) return [];
  const inner = childStatements(node).some((each) => holds(each, span))
    ? around(blockOf(node, span), span, behind)
    : expressionsOf(node).flatMap((each) => aroundExpression(each, span));
  return [...statements.slice(0, index).flatMap(behind), ...formsOf(node, span), ...inner];
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** The block of a compound statement that holds the span. */
function blockOf(node: Stmt, span: Span): readonly Stmt[] {
  return blocksOf(node).find((block) => block.some((each) => holds(each, span))) ?? [];
}

function blocksOf(node: Stmt): readonly (readonly Stmt[])[] {
  switch (node.kind) {
    case "If":
    case "For":
    case "While":
      return [node.body, node.orelse];
    case "Try":
      return [node.body, ...node.handlers.map((each) => each.body), node.orelse, node.finalbody];
    case "Match":
      return node.cases.map((each) => each.body);
    default:
      return [childStatements(node)];
  }
}

function formsOf(node: Stmt, span: Span): SurroundingForm[] {
  switch (node.kind) {
    case "If":
    case "While":
      return childStatements(node).some((each) => holds(each, span)) ? [{ kind: "test", test: node.test }] : [];
    case "Match":
      return [{ kind: "test", test: node.subject }];
    case "Try":
      return handlersOf(node, span);
    case "With":
      return node.body.some((each) => holds(each, span)) ? expectedIn(node) : [];
    case "FunctionDef":
    case "ClassDef":
      return node.decorators.map((expression) => ({ kind: "decorator", expression }));
    default:
      return [];
  }
}

/** A handler that only raises again handles nothing. */
function handlersOf(node: Try, span: Span): SurroundingForm[] {
  if (!node.body.some((each) => holds(each, span))) return [];
  return node.handlers
    .filter(({ body }) => {
      const last = body.at(-1);
      return last?.kind !== "Raise" || last.values.length > 0;
    })
    .map(({ type }) => ({ kind: "handler", type }));
}

const EXPECTS = /^(?:suppress|raises|assertRaises\w*)$/;

/** `with suppress(ValueError):`, `with pytest.raises(RuntimeError):` */
function expectedIn(node: With): SurroundingForm[] {
  return node.items.flatMap(({ context }) => {
    if (context.kind !== "Call") return [];
    const { func } = context;
    const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
    return EXPECTS.test(name) ? context.args.map((type): SurroundingForm => ({ kind: "handler", type })) : [];
  });
}

/** `a if test else b` and `test and a` choose within an expression. */
function aroundExpression(node: Expr, span: Span): SurroundingForm[] {
  if (!holds(node, span)) return [];
  const inner = childExpressions(node).flatMap((each) => aroundExpression(each, span));
  if (node.kind === "IfExp" && !holds(node.test, span)) return [{ kind: "test", test: node.test }, ...inner];
  if (node.kind === "BoolOp" && holds(node.right, span)) return [{ kind: "test", test: node.left }, ...inner];
  return inner;
}

const CATCH_ALL = new Set(["Exception", "BaseException"]);

/**
 * Whether an exception of that type would be handled. Handlers of everything count only in the function itself: around
 * a whole program they report an error, and do not expect one.
 */
export function isCaught(surroundings: readonly Surrounding[], exception: string): boolean {
  return surroundings.some((each) => {
    if (each.kind !== "handler") return false;
    if (!each.type) return each.near;
    const types = each.type.kind === "Tuple" ? each.type.elements : [each.type];
    return types.some((type) => {
      const name = type.kind === "Attribute" ? type.attr : type.kind === "Name" ? type.id : "";
      return name === exception || (each.near && CATCH_ALL.has(name));
    });
  });
}
