/** Objects of the standard library and of NumPy that hold data: the methods that change what they hold. */

import type { Machine } from "../machine.ts";
import { ANY_ITEM, setItem } from "../names/items.ts";
import type { CallInfo } from "../running/calls.ts";
import { type ExternalMethod, UNKNOWN } from "../values.ts";

const CHANGING: readonly (readonly [type: RegExp, methods: RegExp])[] = [
  [
    /^configparser\.\w*ConfigParser$/,
    /^(?:read|read_dict|read_string|read_file|set|add_section|remove_option|remove_section)$/,
  ],
  [/^array\.array$/, /^(?:append|extend|insert|pop|remove|reverse|fromlist|frombytes|fromfile)$/],
  [/^collections\.(?:Counter|ChainMap)$/, /^(?:update|subtract|clear|pop|setdefault)$/],
  [/^contextvars\.ContextVar$/, /^set$/],
  [/^queue\.\w*Queue$/, /^put(?:_nowait)?$/],
  [/^numpy\.\w+$/, /^(?:fill|sort|put|resize)$/],
];

/** Notes that such a method was called: what the object held from an import is not all that it holds now. */
export function changeLibraryObject(machine: Machine, { self, name }: ExternalMethod, info: CallInfo): undefined {
  const { type } = self;
  if (typeof type !== "string") return;
  if (type === "contextvars.ContextVar" && name === "reset") reset(machine, self, info);
  else if (CHANGING.some(([types, methods]) => types.test(type) && methods.test(name)))
    setItem(machine, self, ANY_ITEM, UNKNOWN, info.site);
}

/** `variable.reset(token)` */
function reset(machine: Machine, { cells }: ExternalMethod["self"], { site }: CallInfo): void {
  for (const cell of cells.values()) machine.bind(cell, UNKNOWN, "deleted", site);
}
