/**
 * The language server, free of any platform: what reads files and the grammar is given by the main that starts it.
 * This file is glue: it says which request is answered by which feature; the analysis does the work.
 */

import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Grammar } from "../analysis/index.ts";
import type { Position } from "../protocol/findings.ts";
import { DEFAULT_SETTINGS } from "../protocol/settings.ts";
import { codeLensesOf } from "./codeLens.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { hoverOf } from "./hover.ts";
import { inlayHintsOf } from "./inlayHints.ts";
import { pathOf } from "./paths.ts";
import type { Project } from "./project.ts";
import { Projects } from "./projects.ts";
import { answering, cancelled, outdated } from "./requests.ts";
import { readSettings } from "./settings.ts";
import type { ReadText } from "./sources.ts";

/** What a main gives: Node reads from disk, a web worker asks its client. */
export interface Platform {
  loadGrammar(): Promise<Grammar>;
  readonly readText: ReadText;
}

/** Answers on `connection` until it is closed. */
export function serve(connection: Connection, platform: Platform): void {
  const documents = new TextDocuments(TextDocument);
  let client: InitializeParams["capabilities"] = {};

  const projects = new Projects({
    loadGrammar: platform.loadGrammar,
    readText: platform.readText,
    async settingsOf(folderUri) {
      if (!client.workspace?.configuration) return DEFAULT_SETTINGS;
      const item = { section: "forkcast", ...(folderUri === undefined ? {} : { scopeUri: folderUri }) };
      return readSettings(await connection.workspace.getConfiguration(item));
    },
  });

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    for (const folder of params.workspaceFolders ?? []) projects.addFolder(folder.uri);
    return {
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        diagnosticProvider: { identifier: "forkcast", interFileDependencies: true, workspaceDiagnostics: false },
        hoverProvider: true,
        inlayHintProvider: true,
        codeLensProvider: {},
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: "forkcast" },
    };
  });

  connection.onInitialized(async () => {
    const workspace = client.workspace;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "forkcast" });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: "**/*.py" }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) projects.removeFolder(folder.uri);
        for (const folder of added) projects.addFolder(folder.uri);
        refresh();
      });
    }
  });

  documents.onDidClose(async ({ document }) => {
    for (const project of await projects.all()) project.closed(document.uri);
  });

  // Diagnostics of other documents are pulled again at every edit, hints and lenses are not.
  documents.onDidSave(() => refresh());

  connection.onDidChangeConfiguration(async () => {
    await projects.refreshSettings();
    refresh();
  });

  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const all = await projects.all();
    const concerns = changes.flatMap(({ uri }) => all.map((project) => project.changedOnDisk(uri)));
    if (concerns.includes(true)) refresh();
  });

  /** Asks the client to ask again for what it shows; a client that cannot be asked does so at the next edit. */
  function refresh(): void {
    const workspace = client.workspace;
    const failed = (error: unknown) => connection.console.error(`refresh: ${String(error)}`);
    if (workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh().catch(failed);
    if (workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(failed);
    if (workspace?.codeLens?.refreshSupport) connection.sendRequest("workspace/codeLens/refresh").catch(failed);
  }

  /**
   * Answers a request about an open document once its project knows every open text and every module that it wants.
   * `otherwise` stands in where the document is closed or the answer fails. A text that has changed meanwhile makes the
   * answer worthless: the client is told to ask again.
   */
  function about<T>(uri: string, token: CancellationToken, otherwise: T, answer: (project: Project) => T): Promise<T> {
    return answering(connection, uri, otherwise, async () => {
      const document = documents.get(uri);
      if (!document) return otherwise;
      const { version } = document;
      const project = await projects.of(uri);
      await project.settle(uri, documents.all());
      if (token.isCancellationRequested) throw cancelled();
      const current = documents.get(uri);
      if (!current) return otherwise;
      if (current.version !== version) throw outdated();
      return answer(project);
    });
  }

  const reportOf = (project: Project, uri: string) => project.workspace.report(pathOf(uri));
  const toPosition = ({ line, character }: { line: number; character: number }): Position => ({
    line,
    column: character,
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await about(uri, token, [], (project) => diagnosticsOf(reportOf(project, uri))),
  }));

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    about(uri, token, null, ({ workspace }) => hoverOf(workspace.hover(pathOf(uri), toPosition(position)))),
  );

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    about(uri, token, [], (project) => inlayHintsOf(reportOf(project, uri), range, project.settings.inlineHints)),
  );

  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    about(uri, token, [], (project) => codeLensesOf(reportOf(project, uri), uri)),
  );

  documents.listen(connection);
  connection.listen();
}
