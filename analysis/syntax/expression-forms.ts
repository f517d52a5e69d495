/** From tree-sitter's tree to our own: one entry for each form of expression, by the grammar's name for it. */

import type { Expr, Span } from "./ast.ts";
import { type Concrete, child, childrenIn, namedChildren } from "./concrete.ts";
import { constantNumber, constantString } from "./literals.ts";
import type { ExpressionLowering } from "./lower-expressions.ts";

type Lower = (to: ExpressionLowering, node: Concrete) => Expr;

const constant =
  (value: string | number | boolean | null | undefined): Lower =>
  (_, { start, end }) => ({ kind: "Constant", value, start, end });

const sequence =
  (kind: "Tuple" | "List" | "Set"): Lower =>
  (to, node) => ({ kind, elements: to.expressions(node.children), start: node.start, end: node.end });

const comprehension =
  (form: "list" | "set" | "dict" | "generator"): Lower =>
  (to, node) => {
    const { start, end } = node;
    const body = child(node, "body");
    const clauses = to.clauses(node);
    if (form !== "dict")
      return { kind: "Comprehension", form, element: to.expression(body, node), clauses, start, end };
    const element = to.expression(body && child(body, "key"), node);
    const value = to.expression(body && child(body, "value"), node);
    return { kind: "Comprehension", form, element, value, clauses, start, end };
  };

const starred: Lower = (to, node) => ({
  kind: "Starred",
  value: to.listed(namedChildren(node), node),
  start: node.start,
  end: node.end,
});

const string: Lower = (to, node) => {
  const { start, end } = node;
  const values = interpolations(node).map((each) => to.expression(child(each, "expression"), each));
  if (values.length > 0) return { kind: "JoinedStr", values, start, end };
  return { kind: "Constant", value: constantString(to.slice(node)), start, end };
};

/** In the order of the text, those within format specifications included. */
function interpolations(node: Concrete): Concrete[] {
  return node.children.flatMap((each) => {
    if (each.type === "interpolation" || each.type === "format_expression") return [each, ...interpolations(each)];
    return each.type === "string" || each.type === "format_specifier" ? interpolations(each) : [];
  });
}

export const EXPRESSIONS: Readonly<Record<string, Lower>> = {
  identifier: (to, node) => to.name(node),
  keyword_identifier: (to, node) => to.name(node),
  none: constant(null),
  true: constant(true),
  false: constant(false),
  ellipsis: constant(undefined),
  integer: (to, node) => ({ ...spanOf(node), kind: "Constant", value: constantNumber(to.slice(node)) }),
  float: (to, node) => ({ ...spanOf(node), kind: "Constant", value: constantNumber(to.slice(node)) }),
  string,
  concatenated_string: string,
  attribute: (to, node) => {
    const attr = child(node, "attribute");
    return {
      ...spanOf(node),
      kind: "Attribute",
      value: to.expression(child(node, "object"), node),
      attr: attr ? to.slice(attr) : "",
    };
  },
  subscript: (to, node) => ({
    ...spanOf(node),
    kind: "Subscript",
    value: to.expression(child(node, "value"), node),
    index: to.listed(childrenIn(node, "subscript"), node),
  }),
  slice: (to, node) => ({ ...spanOf(node), kind: "Slice", parts: to.expressions(node.children) }),
  call: (to, node) => ({
    ...spanOf(node),
    kind: "Call",
    func: to.expression(child(node, "function"), node),
    ...to.arguments(child(node, "arguments")),
  }),
  list_splat: starred,
  list_splat_pattern: starred,
  dictionary_splat: starred,
  dictionary_splat_pattern: starred,
  tuple: sequence("Tuple"),
  tuple_pattern: sequence("Tuple"),
  expression_list: sequence("Tuple"),
  pattern_list: sequence("Tuple"),
  list: sequence("List"),
  list_pattern: sequence("List"),
  set: sequence("Set"),
  dictionary: (to, node) => ({
    ...spanOf(node),
    kind: "Dict",
    entries: namedChildren(node)
      .filter((each) => each.type !== "ERROR")
      .map((each) => {
        if (each.type !== "pair") return { value: to.listed(namedChildren(each), each) };
        return { key: to.expression(child(each, "key"), each), value: to.expression(child(each, "value"), each) };
      }),
  }),
  binary_operator: (to, node) => ({
    ...spanOf(node),
    kind: "BinOp",
    left: to.expression(child(node, "left"), node),
    op: child(node, "operator")?.type ?? "",
    right: to.expression(child(node, "right"), node),
  }),
  unary_operator: (to, node) => ({
    ...spanOf(node),
    kind: "UnaryOp",
    op: child(node, "operator")?.type ?? "",
    operand: to.expression(child(node, "argument"), node),
  }),
  not_operator: (to, node) => ({
    ...spanOf(node),
    kind: "UnaryOp",
    op: "not",
    operand: to.expression(child(node, "argument"), node),
  }),
  boolean_operator: (to, node) => ({
    ...spanOf(node),
    kind: "BoolOp",
    op: child(node, "operator")?.type === "and" ? "and" : "or",
    left: to.expression(child(node, "left"), node),
    right: to.expression(child(node, "right"), node),
  }),
  comparison_operator: (to, node) => {
    const operands = to.expressions(node.children.filter((each) => each.field !== "operators"));
    const ops = node.children.filter((each) => each.field === "operators").map((each) => each.type);
    const left = operands[0] ?? to.expression(undefined, node);
    return { ...spanOf(node), kind: "Compare", left, ops, comparators: operands.slice(1) };
  },
  conditional_expression: (to, node) => {
    const [body, test, orelse] = namedChildren(node);
    return {
      ...spanOf(node),
      kind: "IfExp",
      test: to.expression(test, node),
      body: to.expression(body, node),
      orelse: to.expression(orelse, node),
    };
  },
  lambda: (to, node) => ({
    ...spanOf(node),
    kind: "Lambda",
    params: to.parameters(child(node, "parameters")),
    body: to.expression(child(node, "body"), node),
  }),
  list_comprehension: comprehension("list"),
  set_comprehension: comprehension("set"),
  dictionary_comprehension: comprehension("dict"),
  generator_expression: comprehension("generator"),
  await: (to, node) => ({ ...spanOf(node), kind: "Await", value: to.listed(namedChildren(node), node) }),
  yield: (to, node) => {
    const inner = namedChildren(node);
    return inner.length === 0
      ? { ...spanOf(node), kind: "Yield" }
      : { ...spanOf(node), kind: "Yield", value: to.listed(inner, node) };
  },
  named_expression: (to, node) => {
    const target = child(node, "name");
    const value = to.expression(child(node, "value"), node);
    return target ? { ...spanOf(node), kind: "NamedExpr", target: to.name(target), value } : value;
  },
  as_pattern: (to, node) => to.expression(namedChildren(node)[0], node),
  parenthesized_expression: (to, node) => to.expression(firstSound(node), node),
};

const firstSound = (node: Concrete) => namedChildren(node).find((each) => each.type !== "ERROR");

const spanOf = ({ start, end }: Span): Span => ({ start, end });
