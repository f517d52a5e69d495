/** Custom messages between the language client and the server; each says who sends it to whom. */

import type { Severity } from "./findings.ts";
import type { TargetName } from "./methods.ts";

/** Client command that the server's code lenses name. Arguments: `[uri: string]`. */
export const PREVIEW_COMMAND = "forkcast.previewUnderSpawn";
export const COMPARE_COMMAND = "forkcast.compareStartMethods";
/** Client command of the manifest. Arguments: `[file?: Uri, selected?: Uri[]]`. */
export const COMPARE_TRACE_COMMAND = "forkcast.compareWithTrace";

/**
 * Client to server, request: check all files of the workspace folders. Progress is told under the token, from 0 to 100;
 * the request can be cancelled. From then on the client should pull the workspace's diagnostics.
 */
export const CHECK_WORKSPACE = "forkcast/checkWorkspace";

export interface CheckWorkspaceParams {
  readonly workDoneToken?: string | number;
}

export interface CheckWorkspaceResult {
  /** Python files and notebooks in the workspace folders. */
  readonly files: number;
  /** Those that the projects of the workspace are checked for. */
  readonly targets: readonly TargetName[];
  /** By file and line. */
  readonly findings: readonly FoundInWorkspace[];
}

export interface FoundInWorkspace {
  /** The file's, or the notebook's; never that of a cell. */
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly symbol: string;
  readonly message: string;
  readonly targets: readonly TargetName[];
}

/** Client command: sends `CHECK_WORKSPACE`, and shows a summary. */
export const CHECK_WORKSPACE_COMMAND = "forkcast.checkWorkspace";
