/**
 * Which statements of a module may have to do with processes, told from the words in them: they name what starts
 * processes, something of the program's other modules or of a library that is not harmless, or a name that such a
 * statement of the module binds. What the others define need not be tried out.
 */

import type { Machine } from "../python/machine.ts";
import { boundNames } from "../python/names/scopes.ts";
import type { Abstract, ModuleValue } from "../python/values.ts";
import type { Chunk, SourceDocument } from "../syntax/document.ts";
import { namesProcesses } from "./vocabulary.ts";

export function concernedChunks(document: SourceDocument, module: ModuleValue, machine: Machine): ReadonlySet<Chunk> {
  const concerned = new Set<Chunk>();
  const mentioning = new Map<string, Chunk[]>();
  for (const chunk of document.chunks) {
    if (chunk.table !== undefined) continue;
    if (namesProcesses(chunk.text)) concerned.add(chunk);
    for (const word of wordsOf(chunk)) {
      const others = mentioning.get(word);
      if (others) others.push(chunk);
      else mentioning.set(word, [chunk]);
    }
  }
  for (const name of seeds(module, machine)) for (const chunk of mentioning.get(name) ?? []) concerned.add(chunk);
  // A set is walked in the order of insertion, with what is added on the way.
  for (const chunk of concerned) {
    for (const name of boundNames(chunk.body)) for (const other of mentioning.get(name) ?? []) concerned.add(other);
  }
  return concerned;
}

const words = new WeakMap<Chunk, ReadonlySet<string>>();

function wordsOf(chunk: Chunk): ReadonlySet<string> {
  let found = words.get(chunk);
  if (!found) {
    found = new Set(chunk.text.match(/[^\W\d]\w*/g));
    words.set(chunk, found);
  }
  return found;
}

/** Names of the module whose values may have to do with processes, wherever they are used. */
function seeds(module: ModuleValue, machine: Machine): string[] {
  return [...module.cells.notable()].flatMap(([name, cell]) => {
    const value = machine.holds(cell)?.value ?? [];
    return value.some((each) => isSeed(each, name, module)) ? [name] : [];
  });
}

/** Libraries through which processes are started or forked; under its own name, `os.fork` is seen in the text. */
const STARTING = /^(?:multiprocess(?:ing)?|billiard|concurrent|pathos|joblib|torch)(?:\.|$)/;
const FORKING = /^(?:os|pty|subprocess|asyncio)(?:\.|$)/;

function isSeed(each: Abstract, name: string, module: ModuleValue): boolean {
  switch (each.kind) {
    case "module":
      return true;
    case "function":
    case "class":
      return each.module !== module;
    case "external":
      return STARTING.test(each.name) || (FORKING.test(each.name) && each.name !== name);
    case "object":
      return typeof each.type !== "string" || !each.type.startsWith("builtins.");
    case "unknown":
      return each.from !== undefined;
    default:
      return each.kind !== "constant";
  }
}
