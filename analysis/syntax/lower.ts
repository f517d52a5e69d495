/** From tree-sitter's tree to our own: statements. What has a syntax error is left out; the rest is kept. */

import type { Alias, Case, Expr, Handler, ImportFrom, Stmt, WithItem } from "./ast.ts";
import { type Concrete, child, childOfType, childrenIn, hasToken, namedChildren } from "./concrete.ts";
import { ExpressionLowering } from "./lower-expressions.ts";

/** The statements of a parsed text; offsets are those of the text. */
export function lower(root: Concrete, text: string): Stmt[] {
  return new Lowering(text).statements(root.children);
}

class Lowering extends ExpressionLowering {
  statements(nodes: readonly Concrete[]): Stmt[] {
    return nodes.flatMap((node) => {
      if (!node.named) return [];
      const lowered = STATEMENTS[node.type]?.(this, node) ?? this.broken(node);
      return lowered ? [lowered] : [];
    });
  }

  block(node: Concrete | undefined): Stmt[] {
    return node ? this.statements(node.children) : [];
  }

  /** A statement that cannot be read still binds its names, so that nobody takes them for missing. */
  private broken(node: Concrete): Stmt | undefined {
    const { start, end } = node;
    const names = this.slice(node).matchAll(/^[ \t]*(?:(?:async[ \t]+)?def|class)?[ \t]*([^\W\d]\w*)[ \t]*(?=[=:(])/gm);
    return { kind: "Broken", names: [...names].flatMap((match) => match[1] ?? []), start, end };
  }

  expressionStatement(node: Concrete): Stmt | undefined {
    const { start, end } = node;
    const inner = namedChildren(node);
    const [first] = inner;
    if (first?.type === "assignment") return this.assignment(first, start, end);
    if (first?.type === "augmented_assignment") {
      const target = this.expression(child(first, "left"), first);
      const value = this.expression(child(first, "right"), first);
      return { kind: "AugAssign", target, op: child(first, "operator")?.type ?? "", value, start, end };
    }
    return { kind: "Expr", value: this.listed(inner, node), start, end };
  }

  private assignment(node: Concrete, start: number, end: number): Stmt {
    const targets: Expr[] = [];
    let value: Concrete | undefined = node;
    while (value?.type === "assignment") {
      targets.push(this.expression(child(value, "left"), value));
      value = child(value, "right");
    }
    const lowered = this.optional(value);
    return { kind: "Assign", targets, ...this.annotation(node), ...(lowered && { value: lowered }), start, end };
  }

  aliases(node: Concrete): Alias[] {
    return childrenIn(node, "name").map((each) => {
      const { start, end } = each;
      const name = this.dotted(child(each, "name") ?? each);
      const alias = child(each, "alias");
      return alias ? { name, asname: this.slice(alias), start, end } : { name, start, end };
    });
  }

  dotted(node: Concrete): string {
    return this.slice(node).replace(/[\s\\]+/g, "");
  }

  importFrom(node: Concrete): ImportFrom {
    const { start, end } = node;
    const from = child(node, "module_name");
    const prefix = from && childOfType(from, "import_prefix");
    const named = from?.type === "relative_import" ? childOfType(from, "dotted_name") : from;
    return {
      kind: "ImportFrom",
      module: named ? this.dotted(named) : "__future__",
      level: prefix ? this.dotted(prefix).length : 0,
      names: this.aliases(node),
      star: childOfType(node, "wildcard_import") !== undefined,
      start,
      end,
      ...(named === undefined && prefix ? { module: "" } : {}),
    };
  }

  /** `elif` is an `if` within `else`, as in Python's own tree. */
  conditional(node: Concrete, alternatives: readonly Concrete[]): Stmt {
    const [next, ...rest] = alternatives;
    let orelse: Stmt[] = [];
    if (next?.type === "elif_clause") orelse = [this.conditional(next, rest)];
    else if (next) orelse = this.block(child(next, "body"));
    const test = this.expression(child(node, "condition"), node);
    const { start, end } = node;
    return { kind: "If", test, body: this.block(child(node, "consequence")), orelse, start, end };
  }

  elseOf(node: Concrete): Stmt[] {
    const clause = childOfType(node, "else_clause");
    return clause ? this.block(child(clause, "body")) : [];
  }

  withItem(node: Concrete): WithItem[] {
    const value = child(node, "value");
    if (!value) return [];
    if (value.type === "tuple" && namedChildren(value).some((each) => each.type === "as_pattern")) {
      return namedChildren(value).flatMap((each) => this.contextItem(each));
    }
    return [this.contextItem(value)];
  }

  private contextItem(value: Concrete): WithItem {
    if (value.type !== "as_pattern") return { context: this.expression(value, value) };
    const context = this.expression(namedChildren(value)[0], value);
    const alias = child(value, "alias");
    return alias ? { context, target: this.listed(namedChildren(alias), alias) } : { context };
  }

  handler(node: Concrete): Handler {
    const { start, end } = node;
    const body = this.block(childOfType(node, "block"));
    const values = childrenIn(node, "value");
    const [value] = values;
    if (value?.type === "as_pattern") {
      const alias = child(value, "alias");
      const type = this.expression(namedChildren(value)[0], value);
      return alias ? { type, name: this.slice(alias), body, start, end } : { type, body, start, end };
    }
    const alias = child(node, "alias");
    if (!value) return { body, start, end };
    return { type: this.listed(values, node), ...(alias && { name: this.slice(alias) }), body, start, end };
  }

  definition(node: Concrete, decorators: readonly Expr[], start: number): Stmt | undefined {
    const { end } = node;
    const name = child(node, "name");
    if (!name) return undefined;
    const common = { name: this.slice(name), nameSpan: { start: name.start, end: name.end }, decorators, start, end };
    const body = this.block(child(node, "body"));
    if (node.type === "class_definition") {
      const { args, keywords } = this.arguments(child(node, "superclasses"));
      return { kind: "ClassDef", ...common, bases: args, keywords, body };
    }
    const params = this.parameters(child(node, "parameters"));
    return { kind: "FunctionDef", ...common, params, body, isAsync: hasToken(node, "async") };
  }

  matchCase(node: Concrete): Case {
    const captures = node.children
      .filter((each) => each.type === "case_pattern")
      .flatMap((each) => this.captures(each));
    const guard = child(node, "guard");
    const body = this.block(child(node, "consequence"));
    return guard ? { captures, guard: this.listed(namedChildren(guard), guard), body } : { captures, body };
  }
}

type Lower = (to: Lowering, node: Concrete) => Stmt | undefined;

const simple =
  (kind: "Pass" | "Break" | "Continue"): Lower =>
  (_, { start, end }) => ({ kind, start, end });

const declaration =
  (kind: "Global" | "Nonlocal"): Lower =>
  (to, node) => ({
    kind,
    names: namedChildren(node).map((each) => to.slice(each)),
    start: node.start,
    end: node.end,
  });

const STATEMENTS: Readonly<Record<string, Lower>> = {
  expression_statement: (to, node) => to.expressionStatement(node),
  // Python 2's print and exec statements: kept as expressions, so that what they read is seen.
  print_statement: (to, { children, start, end }) => ({
    kind: "Expr",
    value: to.listed(children, { start, end }),
    start,
    end,
  }),
  return_statement: (to, node) => {
    const { start, end } = node;
    const inner = namedChildren(node);
    return inner.length > 0
      ? { kind: "Return", value: to.listed(inner, node), start, end }
      : { kind: "Return", start, end };
  },
  delete_statement: (to, node) => {
    const { start, end } = node;
    const inner = namedChildren(node);
    const [only] = inner;
    const targets = only?.type === "expression_list" ? namedChildren(only) : inner;
    return { kind: "Delete", targets: to.expressions(targets), start, end };
  },
  raise_statement: (to, { children, start, end }) => ({ kind: "Raise", values: to.expressions(children), start, end }),
  assert_statement: (to, { children, start, end }) => ({
    kind: "Assert",
    values: to.expressions(children),
    start,
    end,
  }),
  pass_statement: simple("Pass"),
  break_statement: simple("Break"),
  continue_statement: simple("Continue"),
  global_statement: declaration("Global"),
  nonlocal_statement: declaration("Nonlocal"),
  import_statement: (to, node) => ({ kind: "Import", names: to.aliases(node), start: node.start, end: node.end }),
  import_from_statement: (to, node) => to.importFrom(node),
  future_import_statement: (to, node) => to.importFrom(node),
  if_statement: (to, node) =>
    to.conditional(
      node,
      node.children.filter((each) => each.field === "alternative"),
    ),
  for_statement: (to, node) => ({
    kind: "For",
    target: to.expression(child(node, "left"), node),
    iter: to.listed(childrenIn(node, "right"), node),
    body: to.block(child(node, "body")),
    orelse: to.elseOf(node),
    start: node.start,
    end: node.end,
  }),
  while_statement: (to, node) => ({
    kind: "While",
    test: to.expression(child(node, "condition"), node),
    body: to.block(child(node, "body")),
    orelse: to.elseOf(node),
    start: node.start,
    end: node.end,
  }),
  try_statement: (to, node) => {
    const final = childOfType(node, "finally_clause");
    return {
      kind: "Try",
      body: to.block(child(node, "body")),
      handlers: node.children.filter((each) => each.type === "except_clause").map((each) => to.handler(each)),
      orelse: to.elseOf(node),
      finalbody: final ? to.block(childOfType(final, "block")) : [],
      start: node.start,
      end: node.end,
    };
  },
  with_statement: (to, node) => {
    const clause = childOfType(node, "with_clause");
    const items = (clause?.children ?? []).filter((each) => each.type === "with_item");
    return {
      kind: "With",
      items: items.flatMap((each) => to.withItem(each)),
      body: to.block(child(node, "body")),
      start: node.start,
      end: node.end,
    };
  },
  function_definition: (to, node) => to.definition(node, [], node.start),
  class_definition: (to, node) => to.definition(node, [], node.start),
  decorated_definition: (to, node) => {
    const decorators = node.children.filter((each) => each.type === "decorator");
    const definition = child(node, "definition");
    return (
      definition &&
      to.definition(
        definition,
        decorators.map((each) => to.listed(namedChildren(each), each)),
        node.start,
      )
    );
  },
  match_statement: (to, node) => {
    const block = child(node, "body");
    return {
      kind: "Match",
      subject: to.listed(childrenIn(node, "subject"), node),
      cases: (block?.children ?? []).filter((each) => each.type === "case_clause").map((each) => to.matchCase(each)),
      start: node.start,
      end: node.end,
    };
  },
  // `type X = …` is lazy: nothing runs, one name is bound.
  type_alias_statement: (to, node) => {
    const name = child(node, "left");
    const target = name && to.expression(name, name);
    return target && { kind: "Assign", targets: [target], start: node.start, end: node.end };
  },
};
