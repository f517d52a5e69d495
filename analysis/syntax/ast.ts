/**
 * Our own small syntax tree of Python, modelled on the standard `ast` module: statements here, expressions beside.
 * Everything after the lowering reads this and never tree-sitter.
 */

import type { Expr, Keyword, Lambda, Name, Parameter, Span } from "./ast-expressions.ts";

export type * from "./ast-expressions.ts";

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
