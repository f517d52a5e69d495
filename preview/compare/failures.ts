/** What exceptions around process starts mean, for someone who reads Python's message for the first time. */

import type { RaisedException } from "../../protocol/trace.ts";

interface Known {
  readonly type: RegExp;
  readonly message: RegExp;
  /** Without capital and full stop; `$1` is what the message's first group holds. */
  readonly meaning: string;
}

/** The texts are CPython's own, of 3.8 to 3.15: Lib/multiprocessing/spawn.py, context.py, reduction.py, Lib/pickle.py. */
const KNOWN: readonly Known[] = [
  {
    type: /^RuntimeError$/,
    message: /before the\s+current process has finished its bootstrapping/,
    meaning: "a child may not start processes while it is still importing the script: the main guard is missing",
  },
  {
    type: /^RuntimeError$/,
    message: /only be shared between processes through inheritance/,
    meaning: "locks, queues and shared values can be handed over when a process is started, not with a task",
  },
  {
    type: /^RuntimeError$/,
    message: /context has already been set/,
    meaning: "the start method can be chosen once only",
  },
  {
    type: /^ValueError$/,
    message: /cannot find context for '([^']+)'/,
    meaning: "the start method `$1` does not exist",
  },
  {
    type: /PicklingError$|^AttributeError$|^TypeError$/,
    message: /^Can't (?:pickle|get) local (?:object|class|function)|pickle/i,
    meaning: "what a process is handed is pickled unless it is forked, and this cannot be pickled",
  },
  {
    type: /^AttributeError$/,
    message: /^Can't get attribute '([^']+)' on <module '__(?:mp_)?main__'/,
    meaning: "the child looks for `$1` in the imported script, and importing it does not make `$1`",
  },
  {
    // The same from Python 3.14 on.
    type: /^AttributeError$/,
    message: /^module '__(?:mp_)?main__' has no attribute '([^']+)'/,
    meaning: "the child looks for `$1` in the imported script, and importing it does not make `$1`",
  },
  {
    type: /^NameError$/,
    message: /^name '([^']+)' is not defined/,
    meaning: "child code reads `$1`, which importing the script does not make",
  },
  {
    type: /BrokenProcessPool$/,
    message: /./,
    meaning: "the executor's processes died before they had done their work",
  },
];

export function meaningOf({ type, message }: Pick<RaisedException, "type" | "message">): string | undefined {
  for (const known of KNOWN) {
    const found = known.type.test(type) ? known.message.exec(message) : null;
    if (found) return known.meaning.replaceAll("$1", found[1] ?? "");
  }
  return undefined;
}

/** With its capital and full stop. */
export function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** The message's first paragraph, on one line. */
export function shortMessage({ message }: Pick<RaisedException, "message">): string {
  const [paragraph = ""] = message.trim().split(/\n\s*\n/);
  return paragraph.replaceAll(/\s*\n\s*/g, " ");
}
