/** All previews: one panel a script, at most one run of a script at a time. */

import { type ExtensionContext, type LogOutputChannel, ProgressLocation, Uri, type WebviewPanel, window } from "vscode";
import { PreviewError } from "../preview/index.ts";
import { type Comparison, divergenceKey } from "../protocol/comparison.ts";
import type { Finished, LegProgress, PanelJob } from "../protocol/panel.ts";
import { Arguments } from "./arguments.ts";
import { exportComparison } from "./exports.ts";
import { applyFix, fixTitles } from "./fixes.ts";
import { chooseInterpreter, type Interpreter } from "./interpreter.ts";
import { askMethods } from "./methods.ts";
import { PreviewPanel, VIEW_TYPE } from "./panel.ts";
import { type Job, runJob } from "./preview.ts";
import { jobIn, stateIn } from "./restore.ts";
import { chooseScript, nameOf } from "./script.ts";
import { goneSince, sameWay } from "./since.ts";

interface Run {
  readonly stop: AbortController;
  /** Resolves when the run has ended, however it did. */
  readonly ended: Promise<unknown>;
}

interface Preview {
  readonly panel: PreviewPanel;
  job: Job;
  run?: Run;
  /** The last one that ran to its end. */
  last?: Comparison;
}

export class Previews {
  readonly arguments: Arguments;
  readonly #context: ExtensionContext;
  readonly #log: LogOutputChannel;
  /** Script's URI to its preview, as long as its panel is open. */
  readonly #previews = new Map<string, Preview>();

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    this.arguments = new Arguments(context.workspaceState);
    const serializer = {
      deserializeWebviewPanel: async (webview: WebviewPanel, memory: unknown) => this.#restore(webview, memory),
    };
    context.subscriptions.push(window.registerWebviewPanelSerializer(VIEW_TYPE, serializer), {
      dispose: () => this.#stopAll(),
    });
  }

  /**
   * Runs `job` with its panel beside the script; a run of the same script that is still under way is ended first.
   * Undefined: nothing was run or compared, or it was stopped, and the person was told so.
   */
  async run(job: Job): Promise<Comparison | undefined> {
    const interpreter = await chooseInterpreter(job.script);
    if (!interpreter) return undefined;
    const preview = this.#open(job);
    const earlier = preview.run;
    const stop = new AbortController();
    const compared = this.#compare(preview, job, interpreter, stop.signal, earlier);
    const run = { stop, ended: compared };
    preview.run = run;
    const options = { location: ProgressLocation.Notification, title: titleOf(job), cancellable: true };
    await window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => stop.abort());
      return compared;
    });
    if (preview.run === run) delete preview.run;
    return compared;
  }

  /** Never rejects: a failure is shown in the panel, and is an undefined comparison. */
  async #compare(
    preview: Preview,
    job: Job,
    interpreter: Interpreter,
    signal: AbortSignal,
    earlier: Run | undefined,
  ): Promise<Comparison | undefined> {
    const { panel } = preview;
    const script = nameOf(job.script);
    const panelJob = asPanelJob(job);
    try {
      earlier?.stop.abort();
      await earlier?.ended;
      signal.throwIfAborted();
      this.#log.info(`${script}: ${job.methods.join(", ")} with Python ${interpreter.version} (${interpreter.path})`);
      const show = (legs: readonly LegProgress[]) => panel.show({ phase: "running", script, legs }, panelJob);
      const comparison = await runJob(this.#context, job, interpreter, signal, show);
      this.#log.info(`${script}: ${comparison.verdict}`);
      if (signal.aborted) {
        panel.show({ phase: "done", comparison, stopped: true });
        return undefined;
      }
      panel.show(finished(comparison, preview.last));
      preview.last = comparison;
      this.#logged(this.#offerFixes(panel, comparison));
      return comparison;
    } catch (error) {
      const failure = describe(error, signal);
      this.#log.error(`${script}: ${failure.message}`);
      panel.show({ phase: "failed", script, ...failure }, panelJob);
      return undefined;
    }
  }

  async #offerFixes(panel: PreviewPanel, comparison: Comparison): Promise<void> {
    const fixes = await fixTitles(comparison.divergences, (at) => panel.locate(at));
    const isStillShown = panel.state.phase === "done" && panel.state.comparison === comparison;
    if (isStillShown && Object.keys(fixes).length > 0) panel.offer(fixes);
  }

  #open(job: Job): Preview {
    const known = this.#previews.get(job.script.toString());
    if (!known) return this.#add(job);
    known.job = job;
    known.panel.reveal();
    return known;
  }

  #add(job: Job, webview?: WebviewPanel): Preview {
    const key = job.script.toString();
    const actions = {
      runAgain: () => this.#logged(this.#runAgain(job.script)),
      changeArguments: () => this.#logged(this.#changeArguments(job.script)),
      changeMethods: () => this.#logged(this.#changeMethods(job.script)),
      exportComparison: () => this.#logged(this.#export(job.script)),
      fix: (row: string) => this.#logged(this.#fix(job.script, row)),
      stop: () => this.#previews.get(key)?.run?.stop.abort(),
      disposed: () => {
        this.#previews.get(key)?.run?.stop.abort();
        this.#previews.delete(key);
      },
    };
    const panel = new PreviewPanel(this.#context.extensionUri, job.script, asPanelJob(job), actions, webview);
    const preview: Preview = { panel, job };
    this.#previews.set(key, preview);
    return preview;
  }

  /** VS Code has opened a panel again that was open when it was closed. */
  #restore(webview: WebviewPanel, memory: unknown): void {
    const kept = jobIn(memory);
    if (!kept || this.#previews.has(kept.script)) {
      webview.dispose();
      return;
    }
    const { panel } = this.#add({ ...kept, script: Uri.parse(kept.script) }, webview);
    panel.show(stateIn(memory));
  }

  async #runAgain(script: Uri): Promise<void> {
    const job = this.#previews.get(script.toString())?.job;
    if (job && (await chooseScript(script))) await this.run(job);
  }

  async #changeArguments(script: Uri): Promise<void> {
    const job = this.#previews.get(script.toString())?.job;
    const args = job && (await this.arguments.ask(script));
    if (args && (await chooseScript(script))) await this.run({ ...job, args });
  }

  async #changeMethods(script: Uri): Promise<void> {
    const job = this.#previews.get(script.toString())?.job;
    const methods = job && (await askMethods());
    if (methods && (await chooseScript(script))) await this.run({ ...job, methods });
  }

  async #export(script: Uri): Promise<void> {
    const state = this.#previews.get(script.toString())?.panel.state;
    if (state?.phase !== "done") return;
    try {
      await exportComparison(this.#context.extensionUri, script, state.comparison);
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage("The comparison could not be written there. The log (Output: Forkcast) says why.");
    }
  }

  async #fix(script: Uri, key: string): Promise<void> {
    const panel = this.#previews.get(script.toString())?.panel;
    if (panel?.state.phase !== "done") return;
    const row = panel.state.comparison.divergences.find((each) => divergenceKey(each) === key);
    if (!row?.read) return;
    const title = await applyFix(row, (at) => panel.locate(at));
    if (title === undefined) {
      void window.showWarningMessage("That fix does not fit any more: the script has changed since the run.");
      return;
    }
    // The other fixes were worked out for the text before this one. A message may go unseen: the panel says it, too.
    const { fixes: _, ...state } = panel.state;
    panel.show({ ...state, note: `Done: ${title}. Run again to see what that has changed.` });
    await panel.openSource(row.read);
    const again = "Preview Again";
    if ((await window.showInformationMessage(`Done: ${title}.`, again)) === again) await this.#runAgain(script);
  }

  /** For work that a click began: nobody waits for it. */
  #logged(work: Promise<void>): void {
    work.catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)));
  }

  #stopAll(): void {
    for (const { run } of this.#previews.values()) run?.stop.abort();
  }
}

function finished(comparison: Comparison, before: Comparison | undefined): Finished {
  const gone = before && sameWay(before, comparison) ? goneSince(before, comparison) : [];
  return { phase: "done", comparison, ...(gone.length > 0 ? { gone } : {}) };
}

function asPanelJob({ script, methods, args }: Job): PanelJob {
  return { script: script.toString(), methods, args };
}

function titleOf({ script, methods }: Job): string {
  return `Forkcast: running ${nameOf(script)} under ${methods.join(", ")}`;
}

function describe(error: unknown, signal: AbortSignal): { message: string; todo: string } {
  if (signal.aborted) return { message: "Stopped.", todo: "Nothing was run." };
  if (error instanceof PreviewError) return { message: error.message, todo: error.todo };
  const message = error instanceof Error ? error.message : String(error);
  return { message, todo: "This should not happen. The log (Output: Forkcast) says more." };
}
