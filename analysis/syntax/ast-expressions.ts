/**
 * Expressions of our syntax tree (see ast.ts).
 *
 * Offsets count UTF-16 code units from the start of the chunk (see chunks.ts) that the node stands in, so that a chunk
 * can move within its file without a change.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Name extends Span {
  readonly kind: "Name";
  readonly id: string;
}

/** `undefined` stands for what has no JavaScript twin: bytes, `...`, complex numbers. `null` is None. */
export interface Constant extends Span {
  readonly kind: "Constant";
  readonly value: string | number | boolean | null | undefined;
}

/** An f-string; `values` are its interpolated expressions. */
export interface JoinedStr extends Span {
  readonly kind: "JoinedStr";
  readonly values: readonly Expr[];
}

export interface Attribute extends Span {
  readonly kind: "Attribute";
  readonly value: Expr;
  readonly attr: string;
}

export interface Subscript extends Span {
  readonly kind: "Subscript";
  readonly value: Expr;
  readonly index: Expr;
}

export interface Slice extends Span {
  readonly kind: "Slice";
  readonly parts: readonly Expr[];
}

export interface Keyword extends Span {
  /** Absent for `**mapping`. */
  readonly name?: string;
  readonly value: Expr;
}

export interface Call extends Span {
  readonly kind: "Call";
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

export interface Starred extends Span {
  readonly kind: "Starred";
  readonly value: Expr;
}

export interface Sequence extends Span {
  readonly kind: "Tuple" | "List" | "Set";
  readonly elements: readonly Expr[];
}

export interface Dict extends Span {
  readonly kind: "Dict";
  /** A missing key stands for `**mapping`. */
  readonly entries: readonly { readonly key?: Expr; readonly value: Expr }[];
}

export interface BinOp extends Span {
  readonly kind: "BinOp";
  readonly left: Expr;
  readonly op: string;
  readonly right: Expr;
}

export interface UnaryOp extends Span {
  readonly kind: "UnaryOp";
  readonly op: string;
  readonly operand: Expr;
}

export interface BoolOp extends Span {
  readonly kind: "BoolOp";
  readonly op: "and" | "or";
  readonly left: Expr;
  readonly right: Expr;
}

export interface Compare extends Span {
  readonly kind: "Compare";
  readonly left: Expr;
  readonly ops: readonly string[];
  readonly comparators: readonly Expr[];
}

export interface IfExp extends Span {
  readonly kind: "IfExp";
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

export interface Parameter extends Span {
  readonly name: string;
  /** `positional` may be passed either way; `keyword` stands after `*`. */
  readonly form: "positional" | "keyword" | "star" | "double-star";
  readonly annotation?: Expr;
  readonly default?: Expr;
}

export interface Lambda extends Span {
  readonly kind: "Lambda";
  readonly params: readonly Parameter[];
  readonly body: Expr;
}

export interface Clause {
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
}

export interface Comprehension extends Span {
  readonly kind: "Comprehension";
  readonly form: "list" | "set" | "dict" | "generator";
  readonly element: Expr;
  /** The value of a dict comprehension, whose key is `element`. */
  readonly value?: Expr;
  readonly clauses: readonly Clause[];
}

export interface Await extends Span {
  readonly kind: "Await";
  readonly value: Expr;
}

export interface Yield extends Span {
  readonly kind: "Yield";
  readonly value?: Expr;
}

export interface NamedExpr extends Span {
  readonly kind: "NamedExpr";
  readonly target: Name;
  readonly value: Expr;
}

/** What could not be read: a syntax error, or a form that carries nothing for us. */
export interface Unreadable extends Span {
  readonly kind: "Unreadable";
}

export type Expr =
  | Name
  | Constant
  | JoinedStr
  | Attribute
  | Subscript
  | Slice
  | Call
  | Starred
  | Sequence
  | Dict
  | BinOp
  | UnaryOp
  | BoolOp
  | Compare
  | IfExp
  | Lambda
  | Comprehension
  | Await
  | Yield
  | NamedExpr
  | Unreadable;
