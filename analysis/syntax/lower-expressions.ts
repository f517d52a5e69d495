/** From tree-sitter's tree to our own: expressions, parameters and patterns. */

import type { Clause, Expr, Keyword, Name, Parameter, Span } from "./ast.ts";
import { type Concrete, child, childrenIn, namedChildren } from "./concrete.ts";
import { constantNumber, constantString } from "./literals.ts";

/** Lowers the nodes of one parsed text. Offsets of the result are those of the text. */
export class ExpressionLowering {
  protected readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  expression(node: Concrete | undefined, fallback: Span): Expr {
    if (!node) return { kind: "Unreadable", start: fallback.start, end: fallback.end };
    const lower = EXPRESSIONS[node.type];
    return lower && node.named ? lower(this, node) : this.other(node);
  }

  optional(node: Concrete | undefined): Expr | undefined {
    return node && this.expression(node, node);
  }

  expressions(nodes: readonly Concrete[]): Expr[] {
    return nodes.filter((each) => each.named && each.type !== "ERROR").map((each) => this.expression(each, each));
  }

  /** Several expressions in one place, as in `return a, b`, are a tuple. */
  listed(nodes: readonly Concrete[], span: Span): Expr {
    const elements = this.expressions(nodes);
    const [only] = elements;
    if (elements.length === 1 && only) return only;
    return { kind: "Tuple", elements, start: elements[0]?.start ?? span.start, end: elements.at(-1)?.end ?? span.end };
  }

  slice(node: Span): string {
    return this.text.slice(node.start, node.end);
  }

  name(node: Concrete): Name {
    return { kind: "Name", id: this.slice(node), start: node.start, end: node.end };
  }

  /** Wrappers that carry one expression are looked through; what is left carries nothing for us. */
  private other(node: Concrete): Expr {
    const { start, end } = node;
    const inner = namedChildren(node);
    const [only] = inner;
    if (inner.length === 1 && only && node.type !== "ERROR") return this.expression(only, node);
    return { kind: "Unreadable", start, end };
  }

  parameters(node: Concrete | undefined): Parameter[] {
    let form: Parameter["form"] = "positional";
    const params: Parameter[] = [];
    for (const each of node ? namedChildren(node) : []) {
      if (each.type === "keyword_separator") form = "keyword";
      const param = this.parameter(each, form);
      if (param) params.push(param);
      if (param?.form === "star") form = "keyword";
    }
    return params;
  }

  private parameter(node: Concrete, form: Parameter["form"]): Parameter | undefined {
    const { start, end } = node;
    switch (node.type) {
      case "identifier":
        return { name: this.slice(node), form, start, end };
      case "list_splat_pattern":
        return { name: this.slice(node).replace(/^\*\s*/, ""), form: "star", start, end };
      case "dictionary_splat_pattern":
        return { name: this.slice(node).replace(/^\*\*\s*/, ""), form: "double-star", start, end };
      case "typed_parameter": {
        const [inner] = namedChildren(node);
        const bare = inner && this.parameter(inner, form);
        return bare && { ...bare, start, end, ...this.annotation(node) };
      }
      case "default_parameter":
      case "typed_default_parameter": {
        const name = child(node, "name");
        const value = this.expression(child(node, "value"), node);
        return name && { name: this.slice(name), form, default: value, start, end, ...this.annotation(node) };
      }
      default:
        return undefined;
    }
  }

  annotation(node: Concrete): { annotation?: Expr } {
    const annotation = this.optional(child(node, "type"));
    return annotation ? { annotation } : {};
  }

  keyword(node: Concrete): Keyword {
    const { start, end } = node;
    const name = child(node, "name");
    const value = this.expression(child(node, "value"), node);
    return name ? { name: this.slice(name), value, start, end } : { value, start, end };
  }

  /** The arguments of a call or of a class statement. */
  arguments(node: Concrete | undefined): { args: Expr[]; keywords: Keyword[] } {
    const args: Expr[] = [];
    const keywords: Keyword[] = [];
    if (node?.type === "generator_expression") return { args: [this.expression(node, node)], keywords };
    for (const each of node ? namedChildren(node) : []) {
      const { start, end } = each;
      if (each.type === "keyword_argument") keywords.push(this.keyword(each));
      else if (each.type === "dictionary_splat") keywords.push({ value: this.listed(each.children, each), start, end });
      else if (each.type !== "ERROR") args.push(this.expression(each, each));
    }
    return { args, keywords };
  }

  clauses(node: Concrete): Clause[] {
    const clauses: { target: Expr; iter: Expr; ifs: Expr[] }[] = [];
    for (const each of node.children) {
      if (each.type === "for_in_clause") {
        const target = this.expression(child(each, "left"), each);
        clauses.push({ target, iter: this.listed(childrenIn(each, "right"), each), ifs: [] });
      } else if (each.type === "if_clause") {
        clauses.at(-1)?.ifs.push(this.listed(namedChildren(each), each));
      }
    }
    return clauses;
  }

  /** The names that a `case` pattern binds. */
  captures(node: Concrete): Name[] {
    const names: Name[] = [];
    const visit = (each: Concrete, parent: Concrete) => {
      const [first] = each.children;
      if (each.type === "dotted_name") {
        const isType = parent.type === "class_pattern" && parent.children[0] === each;
        if (each.children.length === 1 && first && !isType) names.push(this.name(first));
      } else if (each.type === "identifier" && (parent.type === "splat_pattern" || parent.type === "as_pattern")) {
        names.push(this.name(each));
      } else {
        for (const inner of each.children) visit(inner, each);
      }
    };
    visit(node, node);
    return names.filter((name) => name.id !== "_");
  }
}

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

const EXPRESSIONS: Readonly<Record<string, Lower>> = {
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
