/** A set of files that are analysed together: what its host asks of them. */

import type { Finding, Fix, TextEdit } from "../../protocol/findings.ts";
import type { FileReport, TestCase } from "../../protocol/report.ts";
import { crossingsOf } from "../crossings.ts";
import { applied } from "../fixes/edits.ts";
import { fixesFor } from "../fixes/index.ts";
import { hoverAt } from "../hover.ts";
import { reportOf } from "../report.ts";
import { withSeverities } from "../severities.ts";
import { findingsOfComments, suppress } from "../suppressions.ts";
import type { Stmt } from "../syntax/ast.ts";
import type { SourceDocument } from "../syntax/document.ts";
import type { Parse } from "../syntax/grammar.ts";
import { childStatements } from "../syntax/walk.ts";
import { testsIn } from "../tests.ts";
import { interruptCheck } from "./interruption.ts";
import { isSame, Programs } from "./programs.ts";
import type { Shown, Survey, TextOptions, Workspace, WorkspaceOptions } from "./questions.ts";
import { SourceTexts } from "./texts.ts";

export class SourceWorkspace implements Workspace {
  private readonly texts: SourceTexts;
  private readonly programs: Programs;
  private options: WorkspaceOptions;

  constructor(parse: Parse, options: WorkspaceOptions, isInterrupted: () => boolean) {
    this.texts = new SourceTexts(parse);
    this.programs = new Programs(this.texts, options, interruptCheck(isInterrupted));
    this.options = options;
  }

  configure(options: WorkspaceOptions): void {
    this.options = options;
    this.programs.configure(options);
  }

  update(file: string, text: string, { notebook = false }: TextOptions = {}): void {
    this.texts.update(file, text, notebook);
  }

  remove(file: string): void {
    this.texts.remove(file);
  }

  list(folder: string, names: Iterable<string>): void {
    this.texts.list(folder, names);
  }

  wanted(...files: readonly string[]): readonly string[] {
    return this.programs.wanted(files.flatMap((file) => this.texts.document(file) ?? []));
  }

  survey(files: readonly string[]): Survey {
    return this.programs.survey(files.flatMap((file) => this.texts.document(file) ?? []));
  }

  shown(entry: string): Shown | undefined {
    const document = this.texts.document(entry);
    const program = document && this.programs.of(document);
    if (!program) return undefined;
    const { findings, everywhere, concerned, inputs } = program;
    return { entry, findings, everywhere, concerned, paths: [...inputs.keys()] };
  }

  adopt(shown: Shown): void {
    this.programs.adopt(shown);
  }

  work(file: string): void {
    const document = this.texts.document(file);
    if (document) this.programs.of(document);
  }

  findings(file: string): readonly Finding[] {
    const document = this.texts.document(file);
    if (!document) return [];
    const found = this.programs.findings().get(file) ?? [];
    const { targets, severity } = this.options;
    const comments = findingsOfComments(document, () => this.silenced(file), targets);
    return [...suppress(found, document), ...withSeverities(comments, severity)].sort(byPlace);
  }

  report(file: string): FileReport {
    const document = this.texts.document(file);
    if (!document) return { findings: [], hints: [], startSites: [] };
    return reportOf(document, this.findings(file), this.programs.factsOf(document));
  }

  foretold(entry: string): readonly Finding[] {
    const document = this.texts.document(entry);
    return document ? this.programs.everywhere(document) : [];
  }

  tests(file: string): readonly TestCase[] {
    const document = this.texts.document(file);
    return document ? testsIn(document) : [];
  }

  hover(file: string, position: { readonly line: number; readonly column: number }) {
    const document = this.texts.document(file);
    const crossings = document ? crossingsOf(document, this.programs.factsOf(document)) : [];
    return hoverAt(this.findings(file), crossings, position);
  }

  fixes(finding: Finding): readonly Fix[] {
    const document = this.texts.document(finding.file);
    if (!document) return [];
    const entries = this.programs.entriesOf(document);
    const documents = entries.flatMap((entry) => this.texts.document(entry) ?? []);
    const programs = documents.flatMap((entry) => this.programs.of(entry) ?? []);
    const concerned = programs.filter((each) => each.findings.some((one) => isSame(one, finding)));
    const files = new Set([...entries, ...programs.flatMap((each) => [...each.inputs.keys()])]);
    const context = {
      document,
      facts: concerned.flatMap(({ entry }) => this.programs.factsOf(this.texts.document(entry)!)),
      documents: [...files].flatMap((file) => this.texts.document(file) ?? []),
      entries,
      findings: programs.flatMap((each) => each.findings),
    };
    return fixesFor(finding, context, (edits) => this.trial(documents, edits));
  }

  /** What would be found in the programs if their texts were edited; `undefined` where that would break a text. */
  private trial(entries: readonly SourceDocument[], edits: readonly TextEdit[]): readonly Finding[] | undefined {
    const edited = new Map<string, SourceDocument>();
    for (const file of new Set(edits.map((each) => each.file))) {
      const document = this.texts.document(file);
      if (!document) return undefined;
      const after = this.texts.draft(document, applied(document, edits));
      if (brokenIn(after) > brokenIn(document)) return undefined;
      edited.set(file, after);
    }
    return entries.filter((each) => this.programs.of(each)).flatMap((each) => this.programs.trial(each, edited));
  }

  /** All that a comment of the file may silence, for any target; undefined where no program starts anything. */
  private silenced(file: string): readonly Finding[] | undefined {
    const programs = this.programs.all().filter(({ inputs }) => inputs.has(file));
    if (!programs.some(({ concerned }) => concerned)) return undefined;
    return programs.flatMap(({ everywhere }) => everywhere).filter((each) => each.file === file);
  }
}

/** The number of statements that cannot be read. */
function brokenIn({ chunks }: SourceDocument): number {
  const count = (statements: readonly Stmt[]): number =>
    statements.reduce((sum, each) => sum + Number(each.kind === "Broken") + count(childStatements(each)), 0);
  return chunks.reduce((sum, each) => sum + count(each.body), 0);
}

function byPlace(one: Finding, other: Finding): number {
  const [left, right] = [one.range.start, other.range.start];
  return (
    left.line - right.line || left.column - right.column || (one.code < other.code ? -1 : Number(one.code > other.code))
  );
}
