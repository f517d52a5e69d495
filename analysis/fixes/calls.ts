/** The calls that make processes, pools and executors, and where they take what their children run and get. */

import type { Start } from "../processes/facts.ts";
import type { Call, Expr } from "../syntax/ast.ts";
import type { StartSite } from "./state.ts";

interface Form {
  readonly callee: RegExp;
  /** The keywords for the function that a child runs first, and for its arguments. */
  readonly runs: string;
  readonly args: string;
  /** How many arguments may stand before that function. */
  readonly before: number;
}

const INITIALIZED = { runs: "initializer", args: "initargs" };
const FORMS: Readonly<Record<Exclude<Start["kind"], "manager">, Form>> = {
  process: { callee: /^Process$/, runs: "target", args: "args", before: 0 },
  pool: { callee: /^Pool$/, ...INITIALIZED, before: 1 },
  executor: { callee: /^ProcessPoolExecutor$/, ...INITIALIZED, before: 2 },
};

/** What a start's children run first and with which arguments. */
export interface Entry {
  readonly form: Form;
  readonly runs: Expr | undefined;
  readonly args: Expr | undefined;
}

/** `undefined` where it is not plain which argument is which: subclasses, `*args`, arguments by position. */
export function entryOf({ kind, call }: StartSite): Entry | undefined {
  if (kind === "manager") return undefined;
  const form = FORMS[kind];
  const { args, keywords } = call;
  const isPlain = args.length <= form.before && args.every((each) => each.kind !== "Starred");
  const allNamed = keywords.every(({ name }) => name !== undefined && name !== "kwargs");
  if (!form.callee.test(calleeName(call)) || !isPlain || !allNamed) return undefined;
  const named = (wanted: string) => keywords.find(({ name }) => name === wanted)?.value;
  return { form, runs: named(form.runs), args: named(form.args) };
}

/** The last part of what is called: `Pool` in `context.Pool(2)`. */
export function calleeName({ func }: Call): string {
  return func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "";
}
