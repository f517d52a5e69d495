/** Saved traces (docs/trace.md): chosen, read and compared. */

import { l10n, type Uri, window, workspace } from "vscode";
import { compareTraces, PreviewError, readTrace } from "../preview/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { StartMethod } from "../protocol/methods.ts";
import type { LegEvent, TraceEvent } from "../protocol/trace.ts";
import { nameOf } from "./script.ts";

type Trace = readonly TraceEvent[];

/** Where a trace came from, beside what it recorded. */
export interface SavedTrace {
  readonly file: Uri;
  readonly events: Trace;
  readonly method: StartMethod;
  /** A second run under its method: what differs there is chance. */
  readonly isControl: boolean;
}

/** Undefined: the person has turned back. `folder`: where the choice begins. */
export async function askTraces(folder: Uri | undefined): Promise<readonly Uri[] | undefined> {
  const files = await window.showOpenDialog({
    title: l10n.t("Forkcast: compare with which traces? (forkcast run --trace writes them)"),
    openLabel: l10n.t("Compare"),
    canSelectMany: true,
    ...(folder ? { defaultUri: folder } : {}),
    filters: { [l10n.t("Traces")]: ["jsonl"], [l10n.t("All files")]: ["*"] },
  });
  return files?.length ? files : undefined;
}

/** Rejects with a `PreviewError` for what is no trace. */
export async function readSaved(file: Uri): Promise<SavedTrace> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const events = readTrace(text, nameOf(file));
  return { file, events, method: headerOf(events).method, isControl: nameOf(file).startsWith("control-") };
}

/** The traces that `folder` holds; none where there is no such folder. */
export async function readFolder(folder: Uri): Promise<SavedTrace[]> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (found) => found,
    () => [],
  );
  const names = entries.map(([name]) => name).filter((name) => name.endsWith(".jsonl"));
  return await Promise.all(names.map((name) => readSaved(folder.with({ path: `${folder.path}/${name}` }))));
}

/**
 * Compares them; of two under one method the later counts, and a control run only beside the trace it controls. Throws a
 * `PreviewError` where they are of different scripts.
 */
export function compareSaved(traces: readonly SavedTrace[]): Comparison {
  const byMethod = new Map<StartMethod, SavedTrace>();
  for (const trace of traces.filter(({ isControl }) => !isControl)) byMethod.set(trace.method, trace);
  const [only, ...others] = byMethod.values();
  if (!only)
    throw new PreviewError(l10n.t("These are traces of control runs alone."), l10n.t("Choose those of start methods."));
  if (others.length === 0 && traces.length > 1) {
    throw new PreviewError(
      l10n.t("All of these were recorded under {0}.", only.method),
      l10n.t("Choose traces of different methods."),
    );
  }
  refuseStrangers(only, others);
  const controls = traces.filter(({ isControl, file, method }) => {
    const controlled = byMethod.get(method)?.file;
    return isControl && controlled && folderOf(controlled) === folderOf(file);
  });
  return compareTraces(
    [...byMethod.values()].map(({ events }) => events),
    controls.map(({ events }) => events),
  );
}

/** `spawn.jsonl (spawn, Python 3.12.1 on win32)` */
export function described({ file, events }: SavedTrace): string {
  const { method, python, platform } = headerOf(events);
  return `${nameOf(file)} (${method}, Python ${python.version} on ${platform})`;
}

function refuseStrangers(first: SavedTrace, others: readonly SavedTrace[]): void {
  const script = ({ events }: SavedTrace) => lastPart(headerOf(events).script);
  const stranger = others.find((other) => script(other) !== script(first));
  if (!stranger) return;
  throw new PreviewError(
    l10n.t(
      "{0} is of {1}, and {2} of {3}.",
      nameOf(first.file),
      script(first),
      nameOf(stranger.file),
      script(stranger),
    ),
    l10n.t("Choose traces of one script."),
  );
}

/** The last part of a path of any system. */
function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

function folderOf({ path }: Uri): string {
  return path.slice(0, path.lastIndexOf("/"));
}

function headerOf(events: Trace): LegEvent {
  const header = events.find((event) => event.event === "leg");
  if (!header) throw new RangeError("a trace without its header");
  return header;
}
