/** The texts that a workspace was given, and the paths that it knows to hold none. */

import type { Files } from "../python/modules/modules.ts";
import { SourceDocument } from "../syntax/document.ts";
import type { Parse } from "../syntax/grammar.ts";
import { ListedFolders } from "./folders.ts";

/** The version of a path under which there is no file. */
const ABSENT = -1;

export class SourceTexts implements Files {
  private readonly parse: Parse;
  /** Texts that were given but not looked at yet. */
  private readonly given = new Map<string, string>();
  private readonly documents = new Map<string, SourceDocument>();
  private readonly notebooks = new Set<string>();
  private readonly absent = new Set<string>();
  private readonly folders = new ListedFolders();
  /** Counts the changes of any text. */
  state = 0;
  /** Counts the changes of what is known to be a file and what is known to be none. */
  presence = 0;
  /** Counts the texts that came to be where the names of a folder had told that there was nothing. */
  appeared = 0;
  /** Documents that have got another text since they were last taken from here. */
  readonly edited = new Set<SourceDocument>();

  constructor(parse: Parse) {
    this.parse = parse;
  }

  update(file: string, text: string, notebook: boolean): void {
    if (this.absent.delete(file) || !this.has(file)) this.presence++;
    if (this.notebooks.has(file) !== notebook) this.presence++;
    if (this.folders.lacks(file)) this.appeared++;
    this.folders.add(file);
    if (notebook) this.notebooks.add(file);
    else this.notebooks.delete(file);
    if (this.documents.get(file)?.text === text) this.given.delete(file);
    else this.given.set(file, text);
    this.state++;
  }

  remove(file: string): void {
    if (!this.absent.has(file)) this.presence++;
    this.given.delete(file);
    this.documents.delete(file);
    this.notebooks.delete(file);
    this.absent.add(file);
    this.state++;
  }

  /** All names in a folder: there is nothing else in it. */
  list(folder: string, names: Iterable<string>): void {
    this.folders.list(folder, names);
    this.presence++;
    this.state++;
  }

  /** Every path under which there is a text. */
  get files(): Iterable<string> {
    return new Set([...this.documents.keys(), ...this.given.keys()]);
  }

  document(file: string): SourceDocument | undefined {
    const text = this.given.get(file);
    if (text === undefined) return this.documents.get(file);
    const document = this.documents.get(file) ?? new SourceDocument(file, this.parse);
    document.update(text);
    document.notebook = this.notebooks.has(file);
    this.given.delete(file);
    this.documents.set(file, document);
    this.edited.add(document);
    return document;
  }

  /** Takes every text that was given but not looked at yet. */
  takeAll(): void {
    for (const file of [...this.given.keys()]) this.document(file);
  }

  /** What is known of a path; a new text counts as another version before it is looked at. */
  version(path: string): number | undefined {
    return this.absent.has(path) || this.lacks(path) ? ABSENT : this.document(path)?.version;
  }

  /** Whether the names of a folder tell that there is nothing under the path. */
  lacks(path: string): boolean {
    return !this.has(path) && this.folders.lacks(path);
  }

  look(path: string): SourceDocument | "absent" | undefined {
    return this.document(path) ?? (this.absent.has(path) || this.folders.lacks(path) ? "absent" : undefined);
  }

  mayHold(folder: string, name: string): boolean {
    return this.folders.mayHold(folder, name);
  }

  /** A document of another text, which the texts themselves do not know. */
  draft(of: SourceDocument, text: string): SourceDocument {
    const draft = new SourceDocument(of.file, this.parse);
    draft.update(text);
    draft.notebook = of.notebook;
    return draft;
  }

  private has(file: string): boolean {
    return this.documents.has(file) || this.given.has(file);
  }
}
