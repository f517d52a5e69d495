/** The programs among the texts: each is a file that is run, with all that it imports. Kept until a text changes. */

import type { Finding } from "../../protocol/findings.ts";
import { TARGET_NAMES } from "../../protocol/methods.ts";
import { findingsOf } from "../findings.ts";
import type { ProgramFacts } from "../processes/facts.ts";
import { runProgram } from "../processes/program.ts";
import { type Files, ModuleFinder } from "../python/modules/modules.ts";
import { withSeverities } from "../severities.ts";
import { hasDirectives } from "../suppressions.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { ImportGraph } from "./graph.ts";
import { ParsedDocuments } from "./parsed.ts";
import type { Shown, Survey, WorkspaceOptions } from "./questions.ts";
import type { SourceTexts } from "./texts.ts";

/** What a run of a program has shown here, or in a workspace with the same texts. */
export interface Program extends Omit<Shown, "paths"> {
  /** What was looked up, and what it was then: the version of a text. Not what the names of folders tell. */
  readonly inputs: ReadonlyMap<string, number | undefined>;
}

interface Kept extends Program {
  /** As many texts had appeared by then where the names of a folder had told that there was nothing. */
  readonly appeared: number;
  /** The state of the texts in which the inputs were last seen to be unchanged. */
  checked: number;
}

/** Facts hold all that a run knew of every value: only those of the programs asked about last are kept. */
const FACTS_KEPT = 4;

export class Programs {
  private readonly texts: SourceTexts;
  private options: WorkspaceOptions;
  private readonly programs = new Map<string, Kept>();
  /** The facts of some programs, by entry; those asked for last stand last. */
  private readonly facts = new Map<string, { readonly program: Program; readonly facts: readonly ProgramFacts[] }>();
  private readonly parsed = new ParsedDocuments();
  private graph: { readonly of: ImportGraph; readonly presence: number } | undefined;
  /** What all programs say, by file, as of some state of the texts. */
  private found: { readonly state: number; readonly byFile: ReadonlyMap<string, readonly Finding[]> } | undefined;

  private readonly checkInterrupt: () => void;

  constructor(texts: SourceTexts, options: WorkspaceOptions, checkInterrupt: () => void) {
    this.texts = texts;
    this.options = options;
    this.checkInterrupt = checkInterrupt;
  }

  configure(options: WorkspaceOptions): void {
    this.options = options;
    this.programs.clear();
    this.facts.clear();
    this.graph = undefined;
    this.found = undefined;
  }

  /**
   * The paths that the programs of these entries need to know of. As long as outlines tell of some, no program is run:
   * it would be run in vain.
   */
  wanted(entries: readonly SourceDocument[]): readonly string[] {
    const outlined = this.imports().unknownFrom(entries);
    if (outlined.size > 0) return [...outlined];
    const inputs = entries.flatMap((entry) => [...(this.of(entry)?.inputs ?? [])]);
    return [...new Set(inputs.flatMap(([path, version]) => (version === undefined ? [path] : [])))];
  }

  survey(entries: readonly SourceDocument[]): Survey {
    const graph = this.imports();
    const wanted = [...graph.unknownFrom(entries)];
    if (wanted.length > 0) return { wanted, entries: [] };
    return { wanted, entries: entries.filter((each) => graph.mayStartProcesses(each)).map(({ file }) => file) };
  }

  adopt({ entry, findings, everywhere, concerned, paths }: Shown): void {
    const { state, appeared } = this.texts;
    const inputs = new Map(paths.map((path) => [path, this.texts.version(path)]));
    this.programs.set(entry, { entry, findings, everywhere, concerned, inputs, appeared, checked: state });
  }

  /** The program of an entry; none where it cannot matter. */
  of(entry: SourceDocument): Program | undefined {
    if (!this.imports().mayStartProcesses(entry)) return undefined;
    const known = this.programs.get(entry.file);
    if (known && this.isCurrent(known)) return known;
    return this.run(entry).program;
  }

  /** What is known of the processes of a program. */
  factsOf(entry: SourceDocument): readonly ProgramFacts[] {
    const program = this.of(entry);
    if (!program) return [];
    const kept = this.facts.get(entry.file);
    if (kept?.program !== program) return this.run(entry).facts;
    this.keep(program, kept.facts);
    return kept.facts;
  }

  /** All programs that can matter. */
  all(): readonly Program[] {
    return [...this.texts.files].flatMap((file) => {
      const document = this.texts.document(file);
      return (document && this.of(document)) ?? [];
    });
  }

  /** What the programs say of each file; the same thing said by several counts once. */
  findings(): ReadonlyMap<string, readonly Finding[]> {
    const { state } = this.texts;
    if (this.found?.state !== state) this.found = { state, byFile: merged(this.all()) };
    return this.found.byFile;
  }

  /** What the program of the entry says for any target, also where a rule is off. */
  everywhere(entry: SourceDocument): readonly Finding[] {
    return findingsOf(this.factsOf(entry), TARGET_NAMES);
  }

  /** Entries of all programs that the file is part of, be it one that says nothing. */
  entriesOf(document: SourceDocument): readonly string[] {
    const graph = this.imports();
    return [...this.texts.files].filter((file) => {
      const entry = this.texts.document(file);
      if (!entry) return false;
      return entry === document || (this.of(entry)?.inputs.has(document.file) ?? graph.runs(entry, document));
    });
  }

  /** What a program would say if the texts of some documents were others. */
  trial(entry: SourceDocument, edited: ReadonlyMap<string, SourceDocument>): readonly Finding[] {
    const { targets, severity } = this.options;
    const files = this.seenBy((path) => edited.get(path) ?? this.texts.look(path));
    const finder = new ModuleFinder(files, entry.file, this.options.roots);
    const facts = runProgram(edited.get(entry.file) ?? entry, finder, this.checkInterrupt);
    return withSeverities(findingsOf(facts, targets, severity), severity);
  }

  private run(entry: SourceDocument): { readonly program: Program; readonly facts: readonly ProgramFacts[] } {
    const inputs = new Map<string, number | undefined>([[entry.file, entry.version]]);
    const documents = new Set([entry]);
    const files = this.seenBy((path) => {
      const found = this.texts.look(path);
      if (!inputs.has(path) && !this.texts.lacks(path)) inputs.set(path, this.texts.version(path));
      if (found && found !== "absent") documents.add(found);
      return found;
    });
    const { targets, severity, roots } = this.options;
    this.checkInterrupt();
    const facts = runProgram(entry, new ModuleFinder(files, entry.file, roots), this.checkInterrupt);
    const commented = [...documents].some(hasDirectives);
    const program: Kept = {
      entry: entry.file,
      findings: withSeverities(findingsOf(facts, targets, severity), severity),
      everywhere: commented ? findingsOf(facts, TARGET_NAMES) : [],
      concerned: facts.some(({ starts, forkOnly, choices }) => starts.length + forkOnly.length + choices.length > 0),
      inputs,
      appeared: this.texts.appeared,
      checked: this.texts.state,
    };
    this.programs.set(entry.file, program);
    for (const { file } of this.parsed.use(documents)) this.forgetFactsOf(file);
    this.keep(program, facts);
    return { program, facts };
  }

  /** The files, some of them looked up in another way. */
  private seenBy(look: Files["look"]): Files {
    return { look, mayHold: (folder, name) => this.texts.mayHold(folder, name) };
  }

  private keep(program: Program, facts: readonly ProgramFacts[]): void {
    this.facts.delete(program.entry);
    this.facts.set(program.entry, { program, facts });
    for (const oldest of [...this.facts.keys()].slice(0, -FACTS_KEPT)) this.facts.delete(oldest);
  }

  /** Facts stand on the statements that a document had when they were found. */
  private forgetFactsOf(file: string): void {
    for (const [entry, { program }] of this.facts) if (program.inputs.has(file)) this.facts.delete(entry);
  }

  private isCurrent(program: Kept): boolean {
    const { texts } = this;
    if (program.checked === texts.state) return true;
    if (program.appeared !== texts.appeared) return false;
    for (const [path, version] of program.inputs) if (texts.version(path) !== version) return false;
    program.checked = texts.state;
    return true;
  }

  /** The graph of the texts as they are. */
  private imports(): ImportGraph {
    const { texts } = this;
    texts.takeAll();
    const holds = this.graph?.presence === texts.presence && this.graph.of.holds(texts.edited);
    texts.edited.clear();
    if (!this.graph || !holds) {
      this.graph = { of: new ImportGraph(texts, this.options.roots), presence: texts.presence };
    }
    return this.graph.of;
  }
}

function merged(programs: readonly Program[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const each of programs.flatMap(({ findings }) => findings)) {
    const here = found.get(each.file) ?? [];
    found.set(each.file, here);
    if (!here.some((other) => isSame(each, other))) here.push(each);
  }
  return found;
}

/** Whether two programs say the same thing of a place. */
export function isSame(one: Finding, other: Finding): boolean {
  const place = ({ range: { start } }: Finding) => `${start.line}:${start.column}`;
  return one.rule === other.rule && one.symbol === other.symbol && place(one) === place(other);
}
