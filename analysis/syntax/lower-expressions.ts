/** From tree-sitter's tree to our own: expressions, parameters and patterns. */

import type { Clause, Expr, Keyword, Name, Parameter, Span } from "./ast.ts";
import { type Concrete, child, childrenIn, namedChildren } from "./concrete.ts";
import { EXPRESSIONS } from "./expression-forms.ts";

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
