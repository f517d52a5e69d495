/** The texts that the editor owns: documents, and notebooks, whose cells are one module. */

import { type Connection, type Location as LspLocation, NotebookDocuments, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { JoinedCells } from "../project/cells.ts";
import type { Location, Position, Range } from "../protocol/findings.ts";
import { toLspRange } from "./convert.ts";
import { pathOf } from "./paths.ts";

/** A text as the analysis has it. */
export interface OpenText {
  /** As the client spells it; a notebook's own for its cells. */
  readonly uri: string;
  readonly path: string;
  /** Another one after each edit. */
  readonly version: string;
  readonly notebook: boolean;
  text(): string;
}

/** One document of the editor, and where it stands in its text: a cell is a part of its notebook's. */
export interface View {
  readonly document: TextDocument;
  readonly source: OpenText;
  toSource(position: Position): Position;
  /** Undefined where the range lies elsewhere. */
  toOwn(range: Range): Range | undefined;
}

interface OpenNotebook extends OpenText {
  readonly cells: readonly TextDocument[];
  readonly joined: JoinedCells;
}

export class OpenTexts {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #notebooks = new NotebookDocuments(TextDocument);
  /** URIs of the open notebooks, and each one's cells joined, as of some version. */
  readonly #joined = new Map<string, OpenNotebook | undefined>();

  /** @param closed called with the path that the editor has let go of */
  constructor(closed: (path: string) => void, saved: () => void) {
    this.#documents.onDidClose(({ document }) => closed(pathOf(document.uri)));
    this.#documents.onDidSave(saved);
    this.#notebooks.onDidOpen(({ uri }) => this.#joined.set(uri, undefined));
    this.#notebooks.onDidSave(saved);
    this.#notebooks.onDidClose(({ uri }) => {
      this.#joined.delete(uri);
      closed(pathOf(uri));
    });
  }

  listen(connection: Connection): void {
    this.#documents.listen(connection);
    this.#notebooks.listen(connection);
  }

  all(): OpenText[] {
    const notebooks = [...this.#joined.keys()].flatMap((uri) => this.#notebook(uri) ?? []);
    return [...this.#documents.all().map(textOf), ...notebooks];
  }

  /** The document or cell of this URI, if it is open. */
  view(uri: string): View | undefined {
    const document = this.#documents.get(uri);
    if (document) {
      return { document, source: textOf(document), toSource: (position) => position, toOwn: (range) => range };
    }
    const notebook = this.#notebook(this.#notebooks.findNotebookDocumentForCell(uri)?.uri);
    const index = notebook?.cells.findIndex((cell) => cell.uri === uri) ?? -1;
    const cell = notebook?.cells[index];
    if (!notebook || !cell) return undefined;
    return {
      document: cell,
      source: notebook,
      toSource: (position) => notebook.joined.toModule(index, position),
      toOwn: (range) => {
        const own = notebook.joined.toCellRange(range);
        return own?.cell === index ? own.range : undefined;
      },
    };
  }

  /** Where a place of the analysis stands in an open document or cell; undefined where it stands in none. */
  locate({ file, range }: Location): { readonly document: TextDocument; readonly location: LspLocation } | undefined {
    const plain = this.#documents.all().find(({ uri }) => pathOf(uri) === file);
    if (plain) return { document: plain, location: { uri: plain.uri, range: toLspRange(range) } };
    const notebook = this.#notebook([...this.#joined.keys()].find((uri) => pathOf(uri) === file));
    const own = notebook?.joined.toCellRange(range);
    const cell = own && notebook?.cells[own.cell];
    return cell && { document: cell, location: { uri: cell.uri, range: toLspRange(own.range) } };
  }

  isOpen(path: string): boolean {
    return this.all().some((text) => text.path === path);
  }

  #notebook(uri: string | undefined): OpenNotebook | undefined {
    const notebook = uri === undefined ? undefined : this.#notebooks.getNotebookDocument(uri);
    if (!notebook) return undefined;
    const cells = notebook.cells.flatMap((cell) => this.#notebooks.getCellTextDocument(cell) ?? []);
    const version = [notebook.version, ...cells.map((cell) => `${cell.uri}@${cell.version}`)].join(" ");
    const known = this.#joined.get(notebook.uri);
    if (known?.version === version) return known;
    const joined = new JoinedCells(cells.map((cell) => cell.getText()));
    const path = pathOf(notebook.uri);
    const made = { uri: notebook.uri, path, version, notebook: true, cells, joined, text: () => joined.text };
    this.#joined.set(notebook.uri, made);
    return made;
  }
}

function textOf(document: TextDocument): OpenText {
  const { uri, version } = document;
  return { uri, path: pathOf(uri), version: String(version), notebook: false, text: () => document.getText() };
}
