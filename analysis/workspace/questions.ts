/** What a host tells an analysis, and what it may ask of it. */

import type { Finding, Fix, Position } from "../../protocol/findings.ts";
import type { TargetName } from "../../protocol/methods.ts";
import type { FileReport, Hover, TestCase } from "../../protocol/report.ts";
import type { RuleSeverities } from "../../protocol/settings.ts";

export interface WorkspaceOptions {
  /** Folders from which absolute imports are resolved, `/`-separated, most important first. */
  readonly roots: readonly string[];
  readonly targets: readonly TargetName[];
  /** Where it differs from a rule's own; a rule that is `off` says nothing. Default: none differs. */
  readonly severity?: RuleSeverities;
}

export interface TextOptions {
  /** The text is a notebook's code cells, one after the other: they run in a main module without a file. */
  readonly notebook?: boolean;
}

/** What the texts show before any program is run. */
export interface Survey {
  /** As `wanted`, as far as imports can be told without running them. */
  readonly wanted: readonly string[];
  /** The files whose programs can matter. They are known once nothing is wanted. */
  readonly entries: readonly string[];
}

/** What a run of a program has shown: plain data, for another workspace with the same texts and options. */
export interface Shown {
  readonly entry: string;
  readonly findings: readonly Finding[];
  /** Likewise for every target, where a file of it has comments that may silence something. */
  readonly everywhere: readonly Finding[];
  /** It starts a process, or chooses how: so much is known of it that a comment can be told to be idle. */
  readonly concerned: boolean;
  /** The paths that it looked up. */
  readonly paths: readonly string[];
}

/** A set of Python files that are analysed together. Paths are `/`-separated; any scheme the host likes. */
export interface Workspace {
  configure(options: WorkspaceOptions): void;
  /** Sets or replaces the text of a file. */
  update(file: string, text: string, options?: TextOptions): void;
  /** The file no longer exists. */
  remove(file: string): void;
  /**
   * The names of all that a folder holds, files and folders: nothing else in it is wanted any more, until there is a
   * text of it. A host that can list folders spares itself most of what is wanted.
   */
  list(folder: string, names: Iterable<string>): void;
  /**
   * Candidate paths of modules that the analysis of the files needs and has not been told about yet. The host answers
   * each with `update` or `remove`, and asks again until the list is empty: what the files mean is worked out then.
   */
  wanted(...files: readonly string[]): readonly string[];
  /** What is to be worked out about the files, for a host that shares the work out. */
  survey(files: readonly string[]): Survey;
  /** Works out what the program of the file shows; undefined where it cannot matter. */
  shown(entry: string): Shown | undefined;
  /** Spares running a program that was run elsewhere. All paths that it looked up have to be known here. */
  adopt(shown: Shown): void;
  /** Works out what the file means with the modules that are known, so that the next questions are quick. */
  work(file: string): void;
  findings(file: string): readonly Finding[];
  /** The findings, with what else an editor shows of the file. */
  report(file: string): FileReport;
  /**
   * What the rules say of the program of which `entry` is the script, in all of its files: for any target, whatever
   * settings and comments keep out of the findings.
   */
  foretold(entry: string): readonly Finding[];
  /** The tests that the file defines; worked out at each call. */
  tests(file: string): readonly TestCase[];
  /** What the analysis knows of the place under the cursor, in the reader's terms. */
  hover(file: string, position: Position): Hover | undefined;
  /**
   * The changes that mend a finding of the latest report of its file, best first; the one that silences it is the last.
   * Each was tried on the texts as they are: the finding is gone, and none is new. Worked out at each call.
   */
  fixes(finding: Finding): readonly Fix[];
}
