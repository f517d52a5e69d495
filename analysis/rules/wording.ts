/** Phrases that several rules use. */

import type { Start } from "../processes/facts.ts";
import type { ChildUse } from "../processes/state/facts.ts";
import type { Binding } from "../python/timeline.ts";
import type { Site } from "../python/values.ts";
import type { RelatedSite } from "./rule.ts";

const MAX_TEXT = 40;

/** Source text on one line, cut where it is long. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT - 1)}…` : line;
}

export function textAt({ chunk, span }: Site): string {
  return chunk.text.slice(span.start, span.end);
}

/** What a binding holds, as the script spells it; `otherwise` where it spells nothing. */
export function valueText(binding: Binding, otherwise: string): string {
  const [only] = binding.value;
  if (binding.value.length === 1 && only?.kind === "constant") return short(pythonText(only.value));
  const { expression, site } = binding;
  return expression ? short(textAt({ chunk: site.chunk, span: expression })) : otherwise;
}

function pythonText(value: string | number | boolean | null): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** 1-based, as people count. */
export function lineOf({ chunk, span }: Site): number {
  return chunk.document.position(chunk.offset + span.start).line + 1;
}

/** `line 3`, with the file's name where it is another than that of `from`. */
export function placeFrom(from: Site, to: Site): string {
  const { file } = to.chunk.document;
  const elsewhere = file !== from.chunk.document.file;
  return `${elsewhere ? `${file.slice(file.lastIndexOf("/") + 1)}, ` : ""}line ${lineOf(to)}`;
}

export function startedAt(start: Start): RelatedSite {
  const what =
    start.kind === "process" ? "the child process is started here" : `${start.what} starts its processes here`;
  return { site: start.kind === "executor" ? start.created : start.site, message: what };
}

/** What is said once for each function of child code, on the first line that it is true of. */
export function oncePerFunction({ site, symbol, function: fn }: ChildUse, what = symbol): string {
  return `${site.chunk.document.file}:${fn?.qualname ?? ""}:${what}`;
}

export const code = (text: string) => `\`${text}\``;
