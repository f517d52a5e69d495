/** A set of files that are analysed together, and what was worked out of them, kept until a text changes. */

import type { Finding } from "../protocol/findings.ts";
import type { FileReport } from "../protocol/report.ts";
import { findingsOf } from "./findings.ts";
import { hoverAt } from "./hover.ts";
import type { Workspace, WorkspaceOptions } from "./index.ts";
import type { ProgramFacts } from "./processes/facts.ts";
import { runProgram } from "./processes/program.ts";
import { ModuleFinder } from "./python/modules.ts";
import { mayStartProcesses } from "./relevance.ts";
import { reportOf } from "./report.ts";
import { suppress } from "./suppressions.ts";
import { SourceDocument } from "./syntax/document.ts";
import type { Parse } from "./syntax/grammar.ts";

/** One program: the file that is run, with all that it imports. */
interface Program {
  readonly facts: readonly ProgramFacts[];
  readonly findings: readonly Finding[];
  /** What was looked up, and what it was then: the version of a document, -1 where there was no such file. */
  readonly inputs: ReadonlyMap<string, number | undefined>;
}

const ABSENT = -1;

export class SourceWorkspace implements Workspace {
  private readonly parse: Parse;
  private options: WorkspaceOptions;
  /** Texts that were given but not looked at yet. */
  private readonly texts = new Map<string, string>();
  private readonly documents = new Map<string, SourceDocument>();
  private readonly absent = new Set<string>();
  private readonly programs = new Map<string, Program>();
  /** What all programs say, by file; worked out anew once anything has changed. */
  private found: ReadonlyMap<string, readonly Finding[]> | undefined;

  constructor(parse: Parse, options: WorkspaceOptions) {
    this.parse = parse;
    this.options = options;
  }

  configure(options: WorkspaceOptions): void {
    this.options = options;
    this.programs.clear();
    this.found = undefined;
  }

  update(file: string, text: string): void {
    this.absent.delete(file);
    if (this.documents.get(file)?.text === text) this.texts.delete(file);
    else this.texts.set(file, text);
    this.found = undefined;
  }

  remove(file: string): void {
    this.texts.delete(file);
    this.documents.delete(file);
    this.programs.delete(file);
    this.absent.add(file);
    this.found = undefined;
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
    return hoverAt(this.findings(file), position);
  }

  /** What any of the known programs that this file is part of says about it. */
  private findings(file: string): readonly Finding[] {
    const document = this.document(file);
    if (!document) return [];
    this.found ??= this.findAll();
    const found = this.found.get(file);
    return found ? suppress(found, document).sort(byPlace) : [];
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
    if (known && [...known.inputs].every(([path, version]) => this.version(path) === version)) return known;
    const document = this.document(entry);
    if (!document) return undefined;
    const program = this.run(document);
    this.programs.set(entry, program);
    return program;
  }

  private run(entry: SourceDocument): Program {
    const inputs = new Map<string, number | undefined>([[entry.file, entry.version]]);
    const look = (path: string) => {
      const found = this.document(path);
      inputs.set(path, this.version(path));
      return found ?? (this.absent.has(path) ? "absent" : undefined);
    };
    const finder = new ModuleFinder(look, entry.file, this.options.roots);
    const facts = mayStartProcesses(entry, finder) ? runProgram(entry, finder) : [];
    return { facts, findings: findingsOf(facts, this.options.targets), inputs };
  }

  private document(file: string): SourceDocument | undefined {
    const text = this.texts.get(file);
    if (text === undefined) return this.documents.get(file);
    const document = this.documents.get(file) ?? new SourceDocument(file, this.parse);
    document.update(text);
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

function isSame(one: Finding, other: Finding): boolean {
  const place = ({ range: { start } }: Finding) => `${start.line}:${start.column}`;
  return one.rule === other.rule && one.symbol === other.symbol && place(one) === place(other);
}

function byPlace(one: Finding, other: Finding): number {
  const [left, right] = [one.range.start, other.range.start];
  return left.line - right.line || left.column - right.column || one.code.localeCompare(other.code);
}
