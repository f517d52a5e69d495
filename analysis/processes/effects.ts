/** Calls that someone outside of the program notices: what must not happen at every import. */

import type { CallInfo } from "../python/calls.ts";
import { argumentValue } from "../python/calls.ts";
import { knownText } from "../python/values.ts";
import type { EffectKind } from "./facts.ts";

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
  ["write", /^pathlib\.Path\.(?:write_text|write_bytes|mkdir|unlink|rmdir|touch|rename|replace)$/],
];

export interface NoticedCall {
  readonly kind: EffectKind;
  readonly what: string;
}

/** What a call of a library's function does to the outside; `undefined` where it does nothing that is known. */
export function effectOf(name: string, info: CallInfo): NoticedCall | undefined {
  if (name === "builtins.open") return opensForWriting(info) ? { kind: "write", what: "open" } : undefined;
  const kind = EFFECTS.find(([, pattern]) => pattern.test(name))?.[0];
  if (kind === "output" && argumentValue(info, 9, "file").some((each) => each.kind === "object")) return undefined;
  return kind && { kind, what: name.replace(/^builtins\./, "") };
}

export function methodEffectOf(type: string, method: string): NoticedCall | undefined {
  const kind = METHOD_EFFECTS.find(([, pattern]) => pattern.test(`${type}.${method}`))?.[0];
  return kind && { kind, what: method };
}

function opensForWriting(info: CallInfo): boolean {
  const mode = knownText(argumentValue(info, 1, "mode"));
  return mode !== undefined && /[wax+]/.test(mode);
}
