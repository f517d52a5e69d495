/** The output as lines, each of one process, without what belongs to tracebacks and warnings of Python itself. */

import type { OutputChunk } from "../../protocol/comparison.ts";
import type { LegModel, ProcessModel } from "../trace/model.ts";

export interface Line {
  readonly process: string | null;
  readonly stream: "stdout" | "stderr";
  readonly text: string;
}

/** Chunks of a process are put together before they are cut: processes write between each other's pieces. */
export function linesOf({ output, processes }: Pick<LegModel, "output" | "processes">): Line[] {
  const told = new Set(processes.flatMap(messageLines));
  const whole = new Map<string, { readonly chunk: OutputChunk; text: string }>();
  for (const chunk of output) {
    const key = `${chunk.stream}|${chunk.process}`;
    const known = whole.get(key);
    if (known) known.text += chunk.text;
    else whole.set(key, { chunk, text: chunk.text });
  }
  return [...whole.values()].flatMap(({ chunk: { process, stream }, text }) => {
    const lines = text.split(/\r?\n/).map(lastDrawn);
    // The last piece is empty, or a line that its writer did not live to end: a pool terminates idle workers.
    if (lines.at(-1) === "" || process !== "main") lines.pop();
    return (stream === "stderr" ? withoutTracebacks(lines, told) : lines).map((line) => ({
      process,
      stream,
      text: line,
    }));
  });
}

/** What a terminal shows in the end: a progress bar returns to the beginning of its line and draws over itself. */
function lastDrawn(line: string): string {
  return line.split("\r").findLast((drawn) => drawn !== "") ?? "";
}

/** The lines of the messages of a process's exceptions, which may be many; of one without a message its type. */
function messageLines({ exceptions, results }: ProcessModel): string[] {
  const errors = [...exceptions, ...results.flatMap(({ error }) => error ?? [])];
  const texts = errors.flatMap(({ type, message, notes = [] }) => [message || type, ...notes]);
  return texts.flatMap((text) => text.split("\n").map((line) => line.trim()));
}

const TRACEBACK = /^(?:\s*[|+]\s*)*Traceback \(most recent call last\):|^"""$|^[\w.]*RemoteTraceback:/;
/** Raised where nobody can catch it: in a thread, in a finalizer. */
const IGNORED = /^Exception (?:in|ignored)/;
const RAISED = /^[\w.]+(?:Error|Exception|Interrupt|Exit|Warning|Empty|Full|Pool)?(?::|$)/;
const PROCESS = /^Process [\w:-]+:$/;
const JOINT = /^(?:The above exception was|During handling of the above)/;
/**
 * Python's own remarks on how the run ended and on its way to what cannot be pickled, and its warning of fork with
 * threads, which the method explains.
 */
const REMARK =
  /resource_tracker|^when serializing |multi-threaded, use of fork\(\) may lead|^\s+self\.pid = os\.fork\(\)|^\s+(?:warnings\.warn|pid = os\.fork)/;

/**
 * An exception is told as an exception: of its printed form nothing is left. Of one that the script caught and printed
 * itself, the last line is left, the first that is not indented.
 */
function withoutTracebacks(lines: readonly string[], told: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  let inside: "traceback" | "remark" | undefined;
  let raised: number | undefined;
  for (const line of lines) {
    // What was raised before is the cause of what comes now.
    if (JOINT.test(line) && raised !== undefined) kept.splice(raised, 1);
    if (JOINT.test(line)) raised = undefined;
    if (IGNORED.test(line)) inside = "remark";
    else if (TRACEBACK.test(line) || PROCESS.test(line) || JOINT.test(line)) inside ??= "traceback";
    else if (inside && /^\S/.test(line)) {
      if (!RAISED.test(line)) continue;
      const isNew = inside === "traceback" && !told.has(messageOf(line));
      raised = isNew ? kept.push(line) - 1 : undefined;
      inside = undefined;
    } else if (!inside && !REMARK.test(line)) kept.push(line);
  }
  return kept.filter((line) => line.trim() !== "" && !told.has(line.trim()));
}

/** What Python appends when it prints an exception, and the exception itself does not hold. */
const SUGGESTION = /\. (?:Did you (?:mean|forget)|Or did you)\b.*$/;

/** `NameError: name 'x' is not defined` without the exception's name, which events hold apart. */
function messageOf(line: string): string {
  return line
    .slice(line.indexOf(":") + 1)
    .replace(SUGGESTION, "")
    .trim();
}
