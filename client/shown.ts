/** What is done with a comparison that a panel shows: written to a file, compared with traces, one of its rows mended. */

import { env, type LogOutputChannel, l10n, Uri, window } from "vscode";
import { PreviewError } from "../preview/index.ts";
import { type Comparison, divergenceKey } from "../protocol/comparison.ts";
import type { PanelState } from "../protocol/panel.ts";
import { exportComparison } from "./exports.ts";
import { applyFix, remediesFor } from "./fixes.ts";
import type { PreviewPanel } from "./panel.ts";
import { OLD } from "./restore.ts";
import { askTraces, compareSaved, described, readFolder, readSaved } from "./traces.ts";

export async function exportShown(
  { state }: PreviewPanel,
  script: Uri,
  extension: Uri,
  log: LogOutputChannel,
): Promise<void> {
  if (state.phase !== "done") return;
  try {
    await exportComparison(extension, script, state.comparison);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage(
      l10n.t("The comparison could not be written there. The log (Output: Forkcast) says why."),
    );
  }
}

/** The last run's traces, in `folder`, beside those that are chosen; of two under one method the chosen one counts. */
export async function compareShown(panel: PreviewPanel, script: Uri, folder: Uri): Promise<void> {
  const files = await askTraces(Uri.joinPath(script, ".."));
  if (!files) return;
  try {
    const chosen = await Promise.all(files.map(readSaved));
    const comparison = compareSaved([...(await readFolder(folder)), ...chosen]);
    panel.show({ phase: "done", comparison, note: l10n.t("Compared with {0}.", chosen.map(described).join(", ")) });
  } catch (error) {
    if (!(error instanceof PreviewError)) throw error;
    void window.showErrorMessage(`${error.message} ${error.todo}`);
  }
}

/** What was shown before VS Code was closed, from the last run's traces in `folder`; undefined where there are none. */
export async function shownFrom(folder: Uri): Promise<PanelState | undefined> {
  try {
    const traces = await readFolder(folder);
    if (traces.length === 0) return undefined;
    return { phase: "done", comparison: compareSaved(traces), note: OLD };
  } catch (error) {
    // Of a run that was cut, or by another version.
    if (error instanceof PreviewError) return undefined;
    throw error;
  }
}

/** Finds out what can be done about which rows, and offers that while they are shown. */
export async function offerFixes(panel: PreviewPanel, comparison: Comparison): Promise<void> {
  const { fixes, pages } = await remediesFor(comparison.divergences, (at) => panel.locate(at));
  const isStillShown = panel.state.phase === "done" && panel.state.comparison === comparison;
  if (isStillShown && Object.keys(fixes).length + pages.size > 0) panel.offer(fixes, [...pages.keys()]);
}

/** Opens the page of the rule that foresaw the row with this key. */
export async function explainShown(panel: PreviewPanel, key: string): Promise<void> {
  if (panel.state.phase !== "done") return;
  const row = panel.state.comparison.divergences.find((each) => divergenceKey(each) === key);
  const page = row && (await remediesFor([row], (at) => panel.locate(at))).pages.get(key);
  if (page) await env.openExternal(page);
}

/** Applies the fix of the row with this key, and shows its line. Resolves with its title; undefined: nothing was done. */
export async function fixShown(panel: PreviewPanel, key: string): Promise<string | undefined> {
  if (panel.state.phase !== "done") return undefined;
  const row = panel.state.comparison.divergences.find((each) => divergenceKey(each) === key);
  if (!row?.read) return undefined;
  const title = await applyFix(row, (at) => panel.locate(at));
  if (title === undefined) {
    void window.showWarningMessage(l10n.t("That fix does not fit any more: the script has changed since the run."));
    return undefined;
  }
  await panel.openSource(row.read);
  return title;
}
