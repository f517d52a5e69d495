/** What a preview runs, and how a person changes it from the panel. */

import { Uri } from "vscode";
import type { StartMethod } from "../protocol/methods.ts";
import type { PanelAction, PanelJob } from "../protocol/panel.ts";
import { type Arguments, askOnce } from "./arguments.ts";
import { askInterpreter } from "./interpreters.ts";
import { askMethods } from "./methods.ts";
import { askPlatform } from "./platforms.ts";

export interface Job {
  readonly script: Uri;
  readonly methods: readonly StartMethod[];
  readonly args: readonly string[];
  /** What `python -m` runs instead of the script, which is then one of its files: a runner of tests. */
  readonly module?: string;
  /** The interpreter's path, where another than the workspace's was chosen. */
  readonly python?: string;
  /** The platform to behave as, where another than this one was chosen. */
  readonly platform?: "windows";
}

export type Change = Extract<PanelAction["type"], `change-${string}`>;

export function isChange(type: PanelAction["type"]): type is Change {
  return type.startsWith("change-");
}

/** The job as the person wants it. Undefined: the person has turned back. */
export async function askForChange(job: Job, change: Change, args: Arguments): Promise<Job | undefined> {
  const { python, platform, ...rest } = job;
  switch (change) {
    case "change-arguments": {
      const typed = await (job.module === undefined ? args.ask(job.script) : askOnce(job.module, job.args));
      return typed && { ...job, args: typed };
    }
    case "change-methods": {
      const methods = await askMethods();
      return methods && { ...job, methods };
    }
    case "change-python": {
      const chosen = await askInterpreter(job.script);
      return chosen && { ...rest, ...chosen, ...(platform ? { platform } : {}) };
    }
    case "change-platform": {
      const chosen = await askPlatform(platform);
      return chosen && { ...rest, ...chosen, ...(python === undefined ? {} : { python }) };
    }
  }
}

/** Asked from elsewhere than the panel, it is still run as the panel says. */
export function withChoices(job: Job, { python, platform }: Partial<Job> = {}): Job {
  return { ...(python === undefined ? {} : { python }), ...(platform ? { platform } : {}), ...job };
}

export function asPanelJob(job: Job): PanelJob {
  return { ...job, script: job.script.toString() };
}

export function fromPanelJob(job: PanelJob): Job {
  return { ...job, script: Uri.parse(job.script) };
}
