/** All previews: one panel a script, at most one run of a script at a time. */

import { type ExtensionContext, type LogOutputChannel, ProgressLocation, type Uri, window } from "vscode";
import { PreviewError } from "../preview/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { LegProgress } from "../protocol/panel.ts";
import { Arguments } from "./arguments.ts";
import { chooseInterpreter, type Interpreter } from "./interpreter.ts";
import { PreviewPanel } from "./panel.ts";
import { type Job, runJob } from "./preview.ts";
import { chooseScript, nameOf } from "./script.ts";

interface Run {
  readonly stop: AbortController;
  /** Resolves when the run has ended, however it did. */
  readonly ended: Promise<unknown>;
}

interface Preview {
  readonly panel: PreviewPanel;
  job: Job;
  run?: Run;
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
    context.subscriptions.push({ dispose: () => this.#stopAll() });
  }

  /**
   * Runs `job` with its panel beside the script; a run of the same script that is still under way is ended first.
   * Undefined: nothing was run or compared, and the person was told why.
   */
  async run(job: Job): Promise<Comparison | undefined> {
    const interpreter = await chooseInterpreter(job.script);
    if (!interpreter) return undefined;
    const preview = this.#open(job);
    const earlier = preview.run;
    const stop = new AbortController();
    const compared = this.#compare(preview.panel, job, interpreter, stop.signal, earlier);
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
    panel: PreviewPanel,
    job: Job,
    interpreter: Interpreter,
    signal: AbortSignal,
    earlier: Run | undefined,
  ): Promise<Comparison | undefined> {
    const script = nameOf(job.script);
    try {
      earlier?.stop.abort();
      await earlier?.ended;
      signal.throwIfAborted();
      this.#log.info(`${script}: ${job.methods.join(", ")} with Python ${interpreter.version} (${interpreter.path})`);
      const show = (legs: readonly LegProgress[]) => panel.show({ phase: "running", script, legs });
      const comparison = await runJob(this.#context, job, interpreter, signal, show);
      signal.throwIfAborted();
      this.#log.info(`${script}: ${comparison.verdict}`);
      panel.show({ phase: "done", comparison });
      return comparison;
    } catch (error) {
      const failure = describe(error, signal);
      this.#log.error(`${script}: ${failure.message}`);
      panel.show({ phase: "failed", script, ...failure });
      return undefined;
    }
  }

  #open(job: Job): Preview {
    const key = job.script.toString();
    const known = this.#previews.get(key);
    if (known) {
      known.job = job;
      known.panel.reveal();
      return known;
    }
    const panel = new PreviewPanel(this.#context.extensionUri, job.script, {
      runAgain: () => this.#logged(this.#runAgain(job.script)),
      changeArguments: () => this.#logged(this.#changeArguments(job.script)),
      stop: () => this.#previews.get(key)?.run?.stop.abort(),
      disposed: () => {
        this.#previews.get(key)?.run?.stop.abort();
        this.#previews.delete(key);
      },
    });
    const preview = { panel, job };
    this.#previews.set(key, preview);
    return preview;
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

  /** For work that a click began: nobody waits for it. */
  #logged(work: Promise<void>): void {
    work.catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)));
  }

  #stopAll(): void {
    for (const { run } of this.#previews.values()) run?.stop.abort();
  }
}

function titleOf({ script, methods }: Job): string {
  return `Forkcast: running ${nameOf(script)} under ${methods.join(", ")}`;
}

function describe(error: unknown, signal: AbortSignal): { message: string; todo: string } {
  if (signal.aborted)
    return { message: "The preview was stopped.", todo: "Nothing is compared from a run that was cut short." };
  if (error instanceof PreviewError) return { message: error.message, todo: error.todo };
  const message = error instanceof Error ? error.message : String(error);
  return { message, todo: "This should not happen. The log (Output: Forkcast) says more." };
}
