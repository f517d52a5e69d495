/** Messages between the preview panel (browser) and its host (extension). The direction is in the type's name. */

import type { Comparison, Divergence, ProcessReport } from "./comparison.ts";
import type { StartMethod } from "./methods.ts";
import type { SourceRef } from "./trace.ts";

/** A leg while it runs; `again`: it is over, and run once more to tell what differs from chance. */
export interface LegProgress {
  readonly method: StartMethod;
  readonly phase: "waiting" | "running" | "done" | "again";
  readonly processes: number;
  readonly seconds: number;
}

/** A comparison to look at, and what the host knows beside it. */
export interface Finished {
  readonly phase: "done";
  readonly comparison: Comparison;
  /** A person ended the run before its own end. */
  readonly stopped?: boolean;
  /** What the run before this one, of the same script in the same way, showed and this one does not. */
  readonly gone?: readonly Divergence[];
  /** Where a fix is known: `divergenceKey` of the row to the fix's title. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** Where a finding of the analysis foresaw it, and no fix is known: the row's `divergenceKey`. */
  readonly explained?: readonly string[];
  /** A sentence about the comparison itself, such as its age. */
  readonly note?: string;
  /** The processes' variables were left out, being many: the panel asks for those that it shows. */
  readonly partial?: boolean;
}

/** A process's own variables and its parent's, under each method. */
export type Variables = Readonly<Partial<Record<StartMethod, Pick<ProcessReport, "state" | "parentState">>>>;

/** Everything that the panel shows; a new one replaces the old one whole. */
export type PanelState =
  | { readonly phase: "empty" }
  | { readonly phase: "running"; readonly script: string; readonly legs: readonly LegProgress[] }
  | { readonly phase: "failed"; readonly script: string; readonly message: string; readonly todo: string }
  | Finished;

/** What the panel was opened for, as the host wants it back when VS Code opens the panel again. */
export interface PanelJob {
  /** The script's URI. */
  readonly script: string;
  readonly methods: readonly StartMethod[];
  readonly args: readonly string[];
  /** What `python -m` runs instead of the script, which is then one of its files: a runner of tests. */
  readonly module?: string;
  /** The interpreter's path, where another than the workspace's was chosen. */
  readonly python?: string;
  /** The platform to behave as, where another than this one was chosen. */
  readonly platform?: "windows";
}

/** What VS Code keeps of a panel while its window is closed; without a comparison where that is a large one. */
export interface PanelMemory {
  readonly job: PanelJob;
  readonly comparison?: Comparison;
}

export type HostToPanel =
  /** Without a job nothing can be run again: the state is that of a file. */
  | { readonly type: "state"; readonly state: PanelState; readonly job?: PanelJob }
  /** What could be fixed in the comparison that is shown; it takes a while longer to find out. */
  | {
      readonly type: "fixes";
      readonly fixes: Readonly<Record<string, string>>;
      readonly explained: readonly string[];
    }
  /** While legs run: what they show so far, from which no verdict is drawn. */
  | { readonly type: "so-far"; readonly comparison: Comparison; readonly partial?: boolean }
  /** What a partial comparison lacks, by `ProcessReport.id`. */
  | { readonly type: "variables"; readonly processes: Readonly<Record<string, Variables>> };

export type PanelToHost =
  /** The panel has loaded and wants the state. */
  | { readonly type: "ready" }
  /** Send the variables of these processes. */
  | { readonly type: "want-variables"; readonly processes: readonly string[] }
  /** Open this line in an editor. */
  | { readonly type: "open"; readonly at: SourceRef }
  | { readonly type: "run-again" }
  /** Ask for other script arguments, start methods, interpreter or platform, and run again with them. */
  | { readonly type: "change-arguments" }
  | { readonly type: "change-methods" }
  | { readonly type: "change-python" }
  | { readonly type: "change-platform" }
  /** Ask for saved traces, and compare with them. */
  | { readonly type: "compare-trace" }
  /** Ask for a form and a file, and write the comparison there. */
  | { readonly type: "export" }
  /** Apply the fix of this row; the key is one of `Finished.fixes`. */
  | { readonly type: "fix"; readonly row: string }
  /** Show the page of the rule that foresaw this row; the key is one of `Finished.explained`. */
  | { readonly type: "explain"; readonly row: string }
  | { readonly type: "stop" };

/** What a person asks for by a button; the others the host answers by itself. */
export type PanelAction = Exclude<PanelToHost, { readonly type: "ready" | "open" | "want-variables" }>;
