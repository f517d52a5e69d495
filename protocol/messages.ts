/** Custom messages between the language client and the server; each says who sends it to whom. */

import type { Comparison } from "./comparison.ts";
import type { Severity } from "./findings.ts";
import type { TargetName } from "./methods.ts";

/** Client command that the server's code lenses name. Arguments: `[uri: string]`. */
export const PREVIEW_COMMAND = "forkcast.previewUnderSpawn";
export const COMPARE_COMMAND = "forkcast.compareStartMethods";
/** Client command of the manifest: ends every preview that runs. */
export const STOP_COMMAND = "forkcast.stop";
/** Client command of the manifest. Arguments: `[file?: Uri, selected?: Uri[]]`. */
export const COMPARE_TRACE_COMMAND = "forkcast.compareWithTrace";

/** Client command that the lenses above tests name. Arguments: `[uri: string, test: TestAt]`; by default the cursor's. */
export const PREVIEW_TEST_COMMAND = "forkcast.previewTest";

/** Client to server, request: the test around a line. */
export const TEST_AT = "forkcast/testAt";

export interface TestAtParams {
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
}

/** As a `TestCase` of protocol/report.ts. */
export interface TestAt {
  readonly names: readonly string[];
  readonly unittest: boolean;
}

/** Null where the line is in no test. */
export type TestAtResult = TestAt | null;

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

/**
 * Server to client, requests: the files that only the client can reach, such as those of a repository that is opened
 * without being on this machine. Bytes travel in base64, which every transport carries.
 */
export const READ_FILE = "forkcast/readFile";
export const READ_FOLDER = "forkcast/readFolder";

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes; a larger file is answered like one that does not exist. */
  readonly largest: number;
}

/** Null where there is no such file, or none that may be read. */
export type ReadFileResult = string | null;

export interface ReadFolderParams {
  readonly uri: string;
}

export interface FolderEntry {
  readonly uri: string;
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** Without symbolic links; empty where there is no such folder. */
export type ReadFolderResult = readonly FolderEntry[];

/** Server to client, request: a file that the build put beside the bundles, which a web worker cannot reach. */
export const READ_ASSET = "forkcast/readAsset";
export const GRAMMAR_ASSETS = { runtime: "web-tree-sitter.wasm", python: "tree-sitter-python.wasm" } as const;

export interface ReadAssetParams {
  readonly name: (typeof GRAMMAR_ASSETS)[keyof typeof GRAMMAR_ASSETS];
}

/** In base64. */
export type ReadAssetResult = string;

/** Client command: sends `CHECK_WORKSPACE`, and shows a summary. */
export const CHECK_WORKSPACE_COMMAND = "forkcast.checkWorkspace";

/** The type under which VS Code knows the editors of saved traces (`customEditors` in the manifest). */
export const TRACE_EDITOR = "forkcast.trace";

/**
 * Client to server, notification: a preview has run, so that hints, diagnostics and hovers of the files that it ran can
 * say what it showed. Of a file whose text changes afterwards they say no more than before.
 */
export const EVIDENCE = "forkcast/evidence";

export interface EvidenceParams {
  /** The script's. */
  readonly uri: string;
  /** As far as evidence needs it. */
  readonly comparison: Comparison;
  /** URIs of documents that are not what was run: they had unsaved changes, or were edited during the run. */
  readonly edited: readonly string[];
}

/**
 * Client command that follows a quick fix in a file that a preview has run: offers to run it again.
 * Arguments: `[uri: string, title: string]`, the file's and the fix's.
 */
export const FIXED_COMMAND = "forkcast.fixed";
