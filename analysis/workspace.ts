/** A set of files that are analysed together, and what was worked out of them, kept until a text changes. */

import type { Finding, Fix, TextEdit } from "../protocol/findings.ts";
import { TARGET_NAMES } from "../protocol/methods.ts";
import type { FileReport } from "../protocol/report.ts";
import { crossingsOf } from "./crossings.ts";
import { findingsOf } from "./findings.ts";
import { applied } from "./fixes/edits.ts";
import { fixesFor } from "./fixes/index.ts";
import { hoverAt } from "./hover.ts";
import type { TextOptions, Workspace, WorkspaceOptions } from "./index.ts";
import type { ProgramFacts } from "./processes/facts.ts";
import { runProgram } from "./processes/program.ts";
import { ModuleFinder } from "./python/modules.ts";
import { mayStartProcesses } from "./relevance.ts";
import { reportOf } from "./report.ts";
import { withSeverities } from "./severities.ts";
import { findingsOfComments, suppress } from "./suppressions.ts";
import type { Stmt } from "./syntax/ast.ts";
import { SourceDocument } from "./syntax/document.ts";
import type { Parse } from "./syntax/grammar.ts";
import { childStatements } from "./syntax/walk.ts";

/** One program: the file that is run, with all that it imports. */
interface Program {
  readonly facts: readonly ProgramFacts[];
  readonly findings: readonly Finding[];
  /** What was looked up, and what it was then: the version of a document, -1 where there was no such file. */
  readonly inputs: ReadonlyMap<string, number | undefined>;
  /** The state of the workspace in which the inputs were last seen to be unchanged. */
  checked: number;
}

const ABSENT = -1;

export class SourceWorkspace implements Workspace {
  private readonly parse: Parse;
  private options: WorkspaceOptions;
  /** Texts that were given but not looked at yet. */
  private readonly texts = new Map<string, string>();
  private readonly documents = new Map<string, SourceDocument>();
  private readonly notebooks = new Set<string>();
  private readonly absent = new Set<string>();
  private readonly programs = new Map<string, Program>();
  /** Counts the changes of any text, so that what was checked since the last one is not checked again. */
  private state = 0;
  /** What all programs say, by file; worked out anew once anything has changed. */
  private found: ReadonlyMap<string, readonly Finding[]> | undefined;

  constructor(parse: Parse, options: WorkspaceOptions) {
    this.parse = parse;
    this.options = options;
  }

  configure(options: WorkspaceOptions): void {
    this.options = options;
    this.programs.clear();
    this.changed();
  }

  update(file: string, text: string, { notebook = false }: TextOptions = {}): void {
    this.absent.delete(file);
    if (notebook) this.notebooks.add(file);
    else this.notebooks.delete(file);
    if (this.documents.get(file)?.text === text) this.texts.delete(file);
    else this.texts.set(file, text);
    this.changed();
  }

  remove(file: string): void {
    this.texts.delete(file);
    this.documents.delete(file);
    this.notebooks.delete(file);
    this.programs.delete(file);
    this.absent.add(file);
    this.changed();
  }

  wanted(file: string): readonly string[] {
    const inputs = this.program(file)?.inputs ?? new Map();
    return [...inputs].flatMap(([path, version]) => (version === undefined ? [path] : []));
  }

  report(file: string): FileReport {
    const document = this.document(file);
    if (!document) return { findings: [], hints: [], startSites: [] };
    const facts = this.program(file)?.facts ?? [];
    return reportOf(document, this.findings(file), facts);
  }

  hover(file: string, position: { readonly line: number; readonly column: number }) {
    const document = this.document(file);
    const facts = this.program(file)?.facts ?? [];
    return hoverAt(this.findings(file), document ? crossingsOf(document, facts) : [], position);
  }

  fixes(finding: Finding): readonly Fix[] {
    const document = this.document(finding.file);
    if (!document) return [];
    this.found ??= this.findAll();
    const parts = [...this.programs].filter(([, each]) => each.inputs.has(finding.file));
    const programs = parts.map(([, each]) => each);
    const files = new Set(programs.flatMap((each) => [...each.inputs.keys()]));
    const context = {
      document,
      facts: programs.filter((each) => each.findings.some((one) => isSame(one, finding))).flatMap((each) => each.facts),
      documents: [...files].flatMap((file) => this.document(file) ?? []),
      entries: parts.map(([entry]) => entry),
      findings: programs.flatMap((each) => each.findings),
    };
    return fixesFor(finding, context, (edits) => this.trial(context.entries, edits));
  }

  /** What would be found in the programs if their texts were edited; `undefined` where that would break a text. */
  private trial(entries: readonly string[], edits: readonly TextEdit[]): readonly Finding[] | undefined {
    const edited = new Map<string, SourceDocument>();
    for (const file of new Set(edits.map((each) => each.file))) {
      const document = this.document(file);
      if (!document) return undefined;
      const after = new SourceDocument(file, this.parse);
      after.update(applied(document, edits));
      after.notebook = document.notebook;
      if (brokenIn(after) > brokenIn(document)) return undefined;
      edited.set(file, after);
    }
    return entries.flatMap((entry) => {
      const document = edited.get(entry) ?? this.document(entry);
      return document ? this.run(document, edited).findings : [];
    });
  }

  /** What any of the known programs that this file is part of says about it. */
  private findings(file: string): readonly Finding[] {
    const document = this.document(file);
    if (!document) return [];
    this.found ??= this.findAll();
    const { targets, severity } = this.options;
    const comments = findingsOfComments(document, () => this.allFor(file), targets);
    return [...suppress(this.found.get(file) ?? [], document), ...withSeverities(comments, severity)].sort(byPlace);
  }

  /** All that a comment of the file may silence, for any target; undefined where no program starts anything. */
  private allFor(file: string): readonly Finding[] | undefined {
    const facts = [...this.programs.values()].filter(({ inputs }) => inputs.has(file)).flatMap((each) => each.facts);
    if (!facts.some(({ starts, forkOnly, choices }) => starts.length + forkOnly.length + choices.length > 0)) {
      return undefined;
    }
    return findingsOf(facts, TARGET_NAMES).filter((each) => each.file === file);
  }

  private findAll(): ReadonlyMap<string, readonly Finding[]> {
    const found = new Map<string, Finding[]>();
    for (const entry of new Set([...this.documents.keys(), ...this.texts.keys()])) {
      for (const each of this.program(entry)?.findings ?? []) {
        const here = found.get(each.file) ?? [];
        found.set(each.file, here);
        if (!here.some((other) => isSame(each, other))) here.push(each);
      }
    }
    return found;
  }

  private program(entry: string): Program | undefined {
    const known = this.programs.get(entry);
    if (known && this.isCurrent(known)) return known;
    const document = this.document(entry);
    if (!document) return undefined;
    const program = this.run(document);
    this.programs.set(entry, program);
    return program;
  }

  private isCurrent(program: Program): boolean {
    if (program.checked === this.state) return true;
    for (const [path, version] of program.inputs) if (this.version(path) !== version) return false;
    program.checked = this.state;
    return true;
  }

  private changed(): void {
    this.state++;
    this.found = undefined;
  }

  /** @param edited documents that take the place of the known ones, by path */
  private run(entry: SourceDocument, edited: ReadonlyMap<string, SourceDocument> = new Map()): Program {
    const inputs = new Map<string, number | undefined>([[entry.file, entry.version]]);
    const look = (path: string) => {
      const found = edited.get(path) ?? this.document(path);
      inputs.set(path, this.version(path));
      return found ?? (this.absent.has(path) ? "absent" : undefined);
    };
    const finder = new ModuleFinder(look, entry.file, this.options.roots);
    const facts = mayStartProcesses(entry, finder) ? runProgram(entry, finder) : [];
    const { targets, severity } = this.options;
    const findings = withSeverities(findingsOf(facts, targets, severity), severity);
    return { facts, findings, inputs, checked: this.state };
  }

  private document(file: string): SourceDocument | undefined {
    const text = this.texts.get(file);
    if (text === undefined) return this.documents.get(file);
    const document = this.documents.get(file) ?? new SourceDocument(file, this.parse);
    document.update(text);
    document.notebook = this.notebooks.has(file);
    this.texts.delete(file);
    this.documents.set(file, document);
    return document;
  }

  /** The version of what is known under a path; a new text counts as another version before it is looked at. */
  private version(path: string): number | undefined {
    if (this.absent.has(path)) return ABSENT;
    return this.document(path)?.version;
  }
}

/** The number of statements that cannot be read. */
function brokenIn({ chunks }: SourceDocument): number {
  const count = (statements: readonly Stmt[]): number =>
    statements.reduce((sum, each) => sum + Number(each.kind === "Broken") + count(childStatements(each)), 0);
  return chunks.reduce((sum, each) => sum + count(each.body), 0);
}

function isSame(one: Finding, other: Finding): boolean {
  const place = ({ range: { start } }: Finding) => `${start.line}:${start.column}`;
  return one.rule === other.rule && one.symbol === other.symbol && place(one) === place(other);
}

function byPlace(one: Finding, other: Finding): number {
  const [left, right] = [one.range.start, other.range.start];
  return left.line - right.line || left.column - right.column || one.code.localeCompare(other.code);
}
