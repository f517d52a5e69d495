/** What the server and the thread that analyses for it say to one another. */

import type { Grammar, Workspace, WorkspaceOptions } from "../../analysis/index.ts";
import type { Glance } from "../glance.ts";

/** A line to the other side: texts and plain objects in their order. */
export interface Port<Received> {
  post(message: unknown): void;
  /** Called once. */
  listen(receive: (message: Received) => void): void;
}

/** How far one stretch of preparing came. */
export interface Prepared {
  /** So many files, from the first on. */
  readonly done: number;
  /** What the analysis of those among them that are analysed for their own sake still has to know. */
  readonly wanted: readonly string[];
}

/** A file to prepare. */
export interface ToPrepare {
  readonly path: string;
  /** It is analysed for its own sake: whatever module it wants is looked for. */
  readonly isEntry: boolean;
}

/** What may be asked about one workspace. */
export interface Questions extends Pick<Workspace, "findings" | "foretold" | "report" | "tests" | "hover" | "fixes"> {
  /** Works out what files mean, for as long as others can be kept waiting. */
  prepare(files: readonly ToPrepare[]): Prepared;
}

/** What a workspace is told. It has its turn in the order in which it was posted, and is not answered. */
export interface Orders extends Pick<Workspace, "configure" | "update" | "remove"> {
  close(): void;
}

/** What needs no workspace. */
export interface Services {
  open(workspace: number, grammar: Grammar, options: WorkspaceOptions): Promise<void>;
  glance(path: string, content: string): Glance;
}

export type Message =
  | { readonly order: keyof Orders; readonly workspace: number; readonly args: readonly unknown[] }
  | {
      readonly question: keyof Questions;
      readonly workspace: number;
      readonly id: number;
      /** The state of all texts, as a number, when it was asked. */
      readonly edition: number;
      readonly args: readonly unknown[];
    }
  | { readonly service: keyof Services; readonly id: number; readonly args: readonly unknown[] };

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly interrupted: true }
  | { readonly id: number; readonly failure: string };
