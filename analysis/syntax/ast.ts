/**
 * Our own small syntax tree of Python, modelled on the standard `ast` module. Everything after the lowering reads this
 * and never tree-sitter.
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

export interface ExprStmt extends Span {
  readonly kind: "Expr";
  readonly value: Expr;
}

/** `targets` in the order of the text: `a = b = value`. An annotated name without a value has `value` missing. */
export interface Assign extends Span {
  readonly kind: "Assign";
  readonly targets: readonly Expr[];
  readonly annotation?: Expr;
  readonly value?: Expr;
}

export interface AugAssign extends Span {
  readonly kind: "AugAssign";
  readonly target: Expr;
  readonly op: string;
  readonly value: Expr;
}

export interface Return extends Span {
  readonly kind: "Return";
  readonly value?: Expr;
}

export interface Delete extends Span {
  readonly kind: "Delete";
  readonly targets: readonly Expr[];
}

export interface Raise extends Span {
  readonly kind: "Raise";
  readonly values: readonly Expr[];
}

export interface Assert extends Span {
  readonly kind: "Assert";
  readonly values: readonly Expr[];
}

export interface ScopeDeclaration extends Span {
  readonly kind: "Global" | "Nonlocal";
  readonly names: readonly string[];
}

export interface Alias extends Span {
  /** Dotted for `import a.b`. */
  readonly name: string;
  readonly asname?: string;
}

export interface Import extends Span {
  readonly kind: "Import";
  readonly names: readonly Alias[];
}

export interface ImportFrom extends Span {
  readonly kind: "ImportFrom";
  /** Empty for `from . import x`. */
  readonly module: string;
  /** The number of leading dots. */
  readonly level: number;
  readonly names: readonly Alias[];
  readonly star: boolean;
}

export interface If extends Span {
  readonly kind: "If";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface For extends Span {
  readonly kind: "For";
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface While extends Span {
  readonly kind: "While";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

export interface WithItem {
  readonly context: Expr;
  readonly target?: Expr;
}

export interface With extends Span {
  readonly kind: "With";
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}

export interface Handler extends Span {
  readonly type?: Expr;
  readonly name?: string;
  readonly body: readonly Stmt[];
}

export interface Try extends Span {
  readonly kind: "Try";
  readonly body: readonly Stmt[];
  readonly handlers: readonly Handler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

export interface FunctionDef extends Span {
  readonly kind: "FunctionDef";
  readonly name: string;
  readonly nameSpan: Span;
  readonly params: readonly Parameter[];
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
  readonly isAsync: boolean;
}

export interface ClassDef extends Span {
  readonly kind: "ClassDef";
  readonly name: string;
  readonly nameSpan: Span;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly decorators: readonly Expr[];
  readonly body: readonly Stmt[];
}

export interface Case {
  /** Names that the pattern binds. */
  readonly captures: readonly Name[];
  readonly guard?: Expr;
  readonly body: readonly Stmt[];
}

export interface Match extends Span {
  readonly kind: "Match";
  readonly subject: Expr;
  readonly cases: readonly Case[];
}

export interface Simple extends Span {
  readonly kind: "Pass" | "Break" | "Continue";
}

/** A statement with a syntax error; `names` are those that it seems to bind. */
export interface Broken extends Span {
  readonly kind: "Broken";
  readonly names: readonly string[];
}

export type Stmt =
  | ExprStmt
  | Assign
  | AugAssign
  | Return
  | Delete
  | Raise
  | Assert
  | ScopeDeclaration
  | Import
  | ImportFrom
  | If
  | For
  | While
  | With
  | Try
  | FunctionDef
  | ClassDef
  | Match
  | Simple
  | Broken;

export type FunctionNode = FunctionDef | Lambda;
