/** Calls that someone outside of the program notices: what must not happen at every import. */

import { argument, argumentValue, type CallInfo } from "../python/running/calls.ts";
import { type ExternalMethod, knownConstant, knownText, type Site, type Value } from "../python/values.ts";
import type { Expr } from "../syntax/ast.ts";
import { childExpressions } from "../syntax/walk.ts";
import type { Effect, EffectKind } from "./facts.ts";
import { remembered } from "./remembered.ts";

const EFFECTS: readonly (readonly [EffectKind, RegExp])[] = [
  ["output", /^(?:builtins\.print|sys\.(?:stdout|stderr)\.write|pprint\.pprint|traceback\.print_\w+)$/],
  ["input", /^(?:builtins\.input|getpass\.getpass|sys\.stdin\.read\w*)$/],
  ["wait", /^time\.sleep$/],
  [
    "write",
    /^(?:os\.(?:mkdir|makedirs|remove|unlink|rmdir|removedirs|rename|renames|replace|symlink|truncate)|shutil\.(?:rmtree|copy\w*|move|make_archive)|json\.dump|pickle\.dump|numpy\.save\w*|joblib\.dump|torch\.save)$/,
  ],
  [
    "process",
    /^(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|os\.(?:system|popen|spawn\w+))$/,
  ],
  [
    "network",
    /^(?:requests\.(?:get|post|put|patch|delete|head|request)|urllib\.request\.(?:urlopen|urlretrieve)|httpx\.(?:get|post|put|patch|delete|request)|socket\.create_connection|smtplib\.SMTP(?:_SSL)?)$/,
  ],
];

/** Methods by the type of their object, as `type.method`. */
const METHOD_EFFECTS: readonly (readonly [EffectKind, RegExp])[] = [
  ["arguments", /^argparse\.ArgumentParser\.parse_(?:args|known_args|intermixed_args)$/],
  ["write", /^builtins\.open\.write(?:lines)?$/],
  ["network", /^socket\.socket\.(?:bind|connect)$/],
  ["write", /^pathlib\.Path\.(?:write_text|write_bytes|mkdir|unlink|rmdir|touch|rename|replace)$/],
];

const kindOf = remembered((name) => EFFECTS.find(([, pattern]) => pattern.test(name))?.[0]);

export type NoticedCall = Pick<Effect, "kind" | "what" | "file">;

/** What a call of a library's function does to the outside; `undefined` where it does nothing that is known. */
export function effectOf(name: string, info: CallInfo): NoticedCall | undefined {
  if (name === "builtins.open") {
    const mode = knownText(argumentValue(info, 1, "mode")) ?? "r";
    if (!/[wax+]/.test(mode) || isNowhere(argumentValue(info, 0, "file"))) return undefined;
    return { kind: "write", what: "open", file: { opened: info.site, empties: /[wx]/.test(mode) } };
  }
  if (name === "os.open") return makesFile(info) ? { kind: "write", what: name } : undefined;
  const kind = kindOf(name);
  if (kind === "output" && argumentValue(info, 9, "file").some((each) => each.kind === "object")) return undefined;
  if (!kind || isAgreeable(info)) return undefined;
  const file = kind === "write" ? openedAmong(info) : undefined;
  return { kind, what: name.replace(/^builtins\./, ""), ...(file && { file: { opened: file, empties: false } }) };
}

/** `os.open(path, os.O_CREAT | os.O_WRONLY)` */
function makesFile(info: CallInfo): boolean {
  const flags = argument(info, 1, "flags")?.node;
  return flags !== undefined && spells(flags, "O_CREAT");
}

/** The null device keeps nothing. */
const isNowhere = ([path, ...others]: Value) =>
  others.length === 0 &&
  ((path?.kind === "external" && path.name === "os.devnull") ||
    (path?.kind === "constant" && path.value === "/dev/null"));

/** `json.dump(data, file)` */
function openedAmong(info: CallInfo): Site | undefined {
  const given = [...info.positional, ...info.named.values()].flatMap(({ value }) => value);
  return given.flatMap((each) => (each.kind === "object" && each.type === "builtins.open" ? [each.site] : []))[0];
}

export function methodEffectOf({ self, name }: ExternalMethod, info: CallInfo): NoticedCall | undefined {
  const { type } = self;
  const kind = METHOD_EFFECTS.find(([, pattern]) => pattern.test(`${type}.${name}`))?.[0];
  if (!kind || isAgreeable(info) || (kind === "arguments" && !readsCommandLine(info))) return undefined;
  return { kind, what: name, ...(type === "builtins.open" && { file: { opened: self.site, empties: false } }) };
}

/** `makedirs(path, exist_ok=True)`: done again, it changes nothing. */
function isAgreeable({ named }: CallInfo): boolean {
  return knownConstant(named.get("exist_ok")?.value ?? [])?.value === true;
}

/** Without a list of its own, or with None, a parser takes `sys.argv`; which list it has is not known otherwise. */
function readsCommandLine(info: CallInfo): boolean {
  const given = argument(info, 0, "args");
  if (!given) return info.spread.length === 0;
  return knownConstant(given.value)?.value === null || (given.node !== undefined && spells(given.node, "argv"));
}

/** Whether the name stands in the expression, alone or as an attribute. */
function spells(node: Expr, name: string): boolean {
  if (node.kind === "Attribute" && node.attr === name) return true;
  return (node.kind === "Name" && node.id === name) || childExpressions(node).some((each) => spells(each, name));
}

/**
 * One statement for what a file has to suffer: a block that opens it speaks for all that is written in it; where
 * opening empties the file, that; else the writing. To open a file for what will be appended changes nothing.
 */
export function withoutEchoes(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter((each) => {
    const { file, site, topLevel } = each;
    if (!file) return true;
    const others = effects.filter((other) => other !== each && other.file?.opened.span === file.opened.span);
    const isOpening = file.opened.span === site.span;
    if (isOpening)
      return file.empties || (others.length > 0 && others.every((other) => contains(topLevel, other.topLevel)));
    return !others.some((other) => other.file?.empties || contains(other.topLevel, topLevel, false));
  });
}

/** Whether a statement stands in another one, or is that one. */
function contains(outer: Site, inner: Site, orIs = true): boolean {
  const { start, end } = inner.span;
  if (outer.chunk !== inner.chunk || outer.span.start > start || end > outer.span.end) return false;
  return orIs || outer.span.start < start || end < outer.span.end;
}
