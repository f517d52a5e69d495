/** What classes of libraries hand down to those that derive from them, as far as pickling goes. */

import { ancestors } from "../../python/names/attributes.ts";
import type { ClassValue } from "../../python/values.ts";

/**
 * nothing: an object's attributes are pickled one by one. by-name: its members are found by their names. unknown: it
 * may have a say in its pickling.
 */
export type Bequest = "nothing" | "by-name" | "unknown";

const BY_NAME = /^enum\.(?:Enum|IntEnum|StrEnum|Flag|IntFlag)$/;
const NEUTRAL =
  /^(?:builtins\.\w+|abc\.\w+|typing\.\w+|typing_extensions\.\w+|collections\.abc\.\w+|collections\.(?:UserDict|UserList|OrderedDict|defaultdict|deque|Counter)|threading\.\w+|multiprocessing\.(?:context\.|process\.)?\w*Process|torch\.multiprocessing\.Process|torch\.utils\.data\.(?:Dataset|IterableDataset)|logging\.(?:\w+\.)?\w*Handler|socketserver\.\w+|string\.\w+|contextlib\.(?:AbstractContextManager|ContextDecorator)|json\.JSONEncoder|unittest\.mock\.\w+)$/;

export function bequest(base: string): Bequest {
  if (BY_NAME.test(base)) return "by-name";
  return NEUTRAL.test(base) ? "nothing" : "unknown";
}

/** Whether a class has an ancestor of which nothing is known; `Generic[T]` and the like are none. */
export function isOpenEnded(cls: ClassValue): boolean {
  return ancestors(cls).some((each) => {
    if (typeof each === "string") return false;
    const written = each.node.bases.filter((base) => base.kind !== "Subscript").length;
    const known = each.bases.filter((base) => base.kind === "class" || base.kind === "external").length;
    return known < written;
  });
}
