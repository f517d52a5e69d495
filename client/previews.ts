/** All previews: one panel a script, at most one run of a script at a time. */

import { type ExtensionContext, type LogOutputChannel, ProgressLocation, type Uri, window } from "vscode";
import { PreviewError } from "../preview/index.ts";
import type { Comparison } from "../protocol/comparison.ts";
import type { LegProgress } from "../protocol/panel.ts";
import { Arguments } from "./arguments.ts";
import { chooseInterpreter } from "./interpreter.ts";
import { PreviewPanel } from "./panel.ts";
import { type Job, runJob } from "./preview.ts";
import { chooseScript, nameOf } from "./script.ts";

interface Preview {
  readonly panel: PreviewPanel;
  job: Job;
  /** Of the run under way. */
  stop?: AbortController;
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
   * Runs `job` with its panel beside the script; a run of the same script that is still under way ends first.
   * Undefined: nothing was run or compared, and the person was told why.
   */
  async run(job: Job): Promise<Comparison | undefined> {
    const interpreter = await chooseInterpreter(job.script);
    if (!interpreter) return undefined;
    const preview = this.#open(job);
    preview.stop?.abort();
    const stop = new AbortController();
    preview.stop = stop;
    const script = nameOf(job.script);
    this.#log.info(`${script}: ${job.methods.join(", ")} with Python ${interpreter.version} (${interpreter.path})`);
    try {
      const comparison = await withProgress(job, stop, (report) =>
        runJob(this.#context, job, interpreter, stop.signal, (legs) => {
          report(legs);
          if (preview.stop === stop) preview.panel.show({ phase: "running", script, legs });
        }),
      );
      this.#log.info(`${script}: ${comparison.verdict}`);
      if (preview.stop === stop) preview.panel.show({ phase: "done", comparison });
      return comparison;
    } catch (error) {
      const failure = describe(error, stop.signal);
      this.#log.error(`${script}: ${failure.message}`);
      if (preview.stop === stop) preview.panel.show({ phase: "failed", script, ...failure });
      return undefined;
    } finally {
      if (preview.stop === stop) delete preview.stop;
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
      stop: () => this.#previews.get(key)?.stop?.abort(),
      disposed: () => {
        this.#previews.get(key)?.stop?.abort();
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
    for (const { stop } of this.#previews.values()) stop?.abort();
  }
}

/** A notification with Cancel while `work` runs. */
function withProgress<T>(
  { script }: Job,
  stop: AbortController,
  work: (report: (legs: readonly LegProgress[]) => void) => Promise<T>,
): Thenable<T> {
  const options = {
    location: ProgressLocation.Notification,
    title: `Forkcast: previewing ${nameOf(script)}`,
    cancellable: true,
  };
  return window.withProgress(options, (progress, token) => {
    token.onCancellationRequested(() => stop.abort());
    return work((legs) => progress.report({ message: sentence(legs) }));
  });
}

function sentence(legs: readonly LegProgress[]): string {
  const running = legs.find(({ phase }) => phase === "running");
  if (!running) return "";
  return `under ${running.method}, ${Math.floor(running.seconds)} s`;
}

function describe(error: unknown, signal: AbortSignal): { message: string; todo: string } {
  if (signal.aborted)
    return { message: "The preview was stopped.", todo: "Every process that it had started has ended." };
  if (error instanceof PreviewError) return { message: error.message, todo: error.todo };
  const message = error instanceof Error ? error.message : String(error);
  return { message, todo: "This should not happen. The log (Output: Forkcast) says more." };
}
