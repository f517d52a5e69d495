/** All previews: one panel a script, at most one run of a script at a time. */

import {
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  Uri,
  type WebviewPanel,
  window,
} from "vscode";
import { isLoaded } from "../evidence/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { PanelAction } from "../protocol/panel.ts";
import { Arguments } from "./arguments.ts";
import { Edits } from "./edits.ts";
import { chooseInterpreter, type Interpreter } from "./interpreter.ts";
import { askForChange, asPanelJob, fromPanelJob, isChange, type Job, withChoices } from "./jobs.ts";
import { KeptTraces } from "./keptTraces.ts";
import { openBeside, PreviewPanel, VIEW_TYPE } from "./panel.ts";
import { type Report, runJob } from "./preview.ts";
import { jobIn, stateIn } from "./restore.ts";
import { chooseScript, nameOf } from "./script.ts";
import { compareShown, explainShown, exportShown, fixShown, offerFixes, shownFrom } from "./shown.ts";
import { finishedSince } from "./since.ts";
import { failureOf, titleOf } from "./words.ts";

interface Run {
  readonly stop: AbortController;
  /** Resolves when the run has ended, however it did. */
  readonly ended: Promise<unknown>;
}

/** A run that came to its end. */
export interface Compared {
  readonly script: Uri;
  readonly comparison: Comparison;
  /** Documents that are not what was run. */
  readonly edited: readonly string[];
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
  readonly #traces: KeptTraces;
  readonly #compared = new EventEmitter<Compared>();
  readonly onDidCompare = this.#compared.event;
  /** Script's URI to its preview, as long as its panel is open. */
  readonly #previews = new Map<string, Preview>();
  readonly #running = new EventEmitter<void>();
  readonly onDidChangeRunning = this.#running.event;

  constructor(context: ExtensionContext, log: LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    this.#traces = new KeptTraces(context);
    this.arguments = new Arguments(context.workspaceState);
    const serializer = {
      deserializeWebviewPanel: async (webview: WebviewPanel, memory: unknown) => this.#restore(webview, memory),
    };
    context.subscriptions.push(window.registerWebviewPanelSerializer(VIEW_TYPE, serializer), {
      dispose: () => this.stopAll(),
    });
  }

  /** The scripts that run now. */
  get running(): readonly Uri[] {
    return [...this.#previews.values()].flatMap(({ job, run }) => (run ? [job.script] : []));
  }

  stopAll(): void {
    for (const { run } of this.#previews.values()) run?.stop.abort();
  }

  stop(script: Uri): void {
    this.#previews.get(script.toString())?.run?.stop.abort();
  }

  /**
   * Runs `job` with its panel beside the script; a run of the same script that is still under way is ended first. The
   * interpreter and the platform that were chosen in its panel stay chosen.
   * Undefined: nothing was run or compared, or it was stopped, and the person was told so.
   */
  async run(job: Job): Promise<Comparison | undefined> {
    return await this.#run(withChoices(job, this.#previews.get(job.script.toString())?.job));
  }

  async #run(job: Job): Promise<Comparison | undefined> {
    const interpreter = await chooseInterpreter(job.script, job.python);
    if (!interpreter) return undefined;
    const preview = this.#open(job);
    const earlier = preview.run;
    const stop = new AbortController();
    const compared = this.#compare(preview, job, interpreter, stop.signal, earlier);
    const run = { stop, ended: compared };
    preview.run = run;
    this.#running.fire();
    const options = {
      location: ProgressLocation.Notification,
      title: titleOf(nameOf(job.script), job.methods),
      cancellable: true,
    };
    await window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => stop.abort());
      return compared;
    });
    if (preview.run === run) delete preview.run;
    this.#running.fire();
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
    const edits = new Edits();
    try {
      earlier?.stop.abort();
      await earlier?.ended;
      signal.throwIfAborted();
      this.#log.info(`${script}: ${job.methods.join(", ")} with Python ${interpreter.version} (${interpreter.path})`);
      const show: Report = (legs, soFar) => {
        panel.show({ phase: "running", script, legs }, panelJob);
        if (soFar) panel.showSoFar(soFar);
      };
      const traces = await this.#traces.emptied(job.script);
      const comparison = await runJob(this.#context, job, traces, interpreter, signal, show);
      this.#log.info(`${script}: ${comparison.verdict}`);
      if (signal.aborted) {
        panel.show({ phase: "done", comparison, stopped: true });
        return undefined;
      }
      panel.show(finishedSince(preview.last, comparison));
      preview.last = comparison;
      this.#compared.fire({ script: job.script, comparison, edited: edits.end() });
      this.#logged(offerFixes(panel, comparison));
      return comparison;
    } catch (error) {
      const failure = failureOf(error, signal);
      this.#log.error(`${script}: ${failure.message}`);
      panel.show({ phase: "failed", script, ...failure }, panelJob);
      return undefined;
    } finally {
      edits.end();
    }
  }

  #open(job: Job): Preview {
    const known = this.#previews.get(job.script.toString());
    if (!known) return this.#add(job);
    known.job = job;
    known.panel.reveal();
    return known;
  }

  #add(job: Job, kept?: WebviewPanel): Preview {
    const { script } = job;
    const key = script.toString();
    const webview = kept ?? openBeside(`Preview: ${nameOf(script)}`);
    const panel = new PreviewPanel({
      extension: this.#context.extensionUri,
      webview,
      file: script,
      onAction: (action) => this.#logged(this.#act(script, action)),
      onClosed: () => {
        this.#previews.get(key)?.run?.stop.abort();
        this.#previews.delete(key);
        this.#running.fire();
      },
    });
    const preview: Preview = { panel, job };
    this.#previews.set(key, preview);
    return preview;
  }

  async #act(script: Uri, action: PanelAction): Promise<void> {
    const preview = this.#previews.get(script.toString());
    if (!preview) return;
    if (isChange(action.type)) {
      const job = await askForChange(preview.job, action.type, this.arguments);
      if (job) await this.#runAgain(preview, job);
      return;
    }
    switch (action.type) {
      case "run-again":
        return await this.#runAgain(preview);
      case "compare-trace":
        return await this.#compareWith(preview);
      case "export":
        return await exportShown(preview.panel, script, this.#context.extensionUri, this.#log);
      case "fix":
        return await this.#fix(preview, action.row);
      case "explain":
        return await explainShown(preview.panel, action.row);
      case "stop":
        preview.run?.stop.abort();
    }
  }

  /** VS Code has opened a panel again that was open when it was closed. */
  #restore(webview: WebviewPanel, memory: unknown): void {
    const kept = jobIn(memory);
    if (!kept || this.#previews.has(kept.script)) {
      webview.dispose();
      return;
    }
    const { panel } = this.#add(fromPanelJob(kept), webview);
    const state = stateIn(memory);
    panel.show(state, kept);
    // A large comparison was not kept, but its traces were.
    if (state.phase === "empty") this.#logged(this.#restoreFromTraces(panel, Uri.parse(kept.script)));
  }

  async #restoreFromTraces(panel: PreviewPanel, script: Uri): Promise<void> {
    const state = await shownFrom(this.#traces.of(script));
    if (state && panel.state.phase === "empty") panel.show(state);
  }

  async #runAgain(preview: Preview, job: Job = preview.job): Promise<void> {
    if (!(await chooseScript(job.script))) return;
    // What another platform shows otherwise is not gone from the script.
    if (job.platform !== preview.job.platform) delete preview.last;
    await this.#run(job);
  }

  /** Compares the preview that a person looks at, or that of the script in the active editor. False: there is none. */
  async compareWithTraces(): Promise<boolean> {
    const script = window.activeTextEditor?.document.uri.toString() ?? "";
    const preview = [...this.#previews.values()].find(({ panel }) => panel.isActive) ?? this.#previews.get(script);
    if (preview) await this.#compareWith(preview);
    return preview !== undefined;
  }

  async #compareWith({ panel, job: { script } }: Preview): Promise<void> {
    await compareShown(panel, script, this.#traces.of(script));
  }

  async #fix(preview: Preview, key: string): Promise<void> {
    const title = await fixShown(preview.panel, key);
    if (title !== undefined) await this.#offerAgain(preview, title);
  }

  /** A fix was applied in the editor: offers another preview where one has run the file. */
  async offerAgain(file: Uri, title: string): Promise<void> {
    const all = [...this.#previews.values()].filter(({ last }) => last && isLoaded(file.fsPath, last));
    const own = all.find(({ job }) => job.script.toString() === file.toString());
    const preview = own ?? all.at(-1);
    if (preview) await this.#offerAgain(preview, title);
  }

  /** A message may go unseen: the panel says it, too. */
  async #offerAgain(preview: Preview, title: string): Promise<void> {
    preview.panel.fixed(title);
    const again = l10n.t("Preview Again");
    if ((await window.showInformationMessage(l10n.t("Done: {0}.", title), again)) === again)
      await this.#runAgain(preview);
  }

  /** For work that a click began: nobody waits for it. */
  #logged(work: Promise<void>): void {
    work.catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)));
  }
}
