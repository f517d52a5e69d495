/**
 * The language server, free of any platform: what reads files and the grammar is given by the main that starts it.
 * This file is glue: it says which request is answered by which feature; the analysis does the work.
 */

import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Grammar } from "../analysis/index.ts";
import { EVIDENCE, type EvidenceParams } from "../protocol/messages.ts";
import { DEFAULT_SETTINGS } from "../protocol/settings.ts";
import { Changes } from "./changes.ts";
import { CODE_ACTION_KINDS, codeActionsOf } from "./codeActions.ts";
import { codeLensesOf } from "./codeLens.ts";
import { COMPLETION_TRIGGERS, completionsAt } from "./completion.ts";
import { fromLspPosition } from "./convert.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { hoverOf } from "./hover.ts";
import { inlayHintsOf } from "./inlayHints.ts";
import { Pace } from "./pace.ts";
import { pathOf } from "./paths.ts";
import type { Project } from "./project.ts";
import { Projects } from "./projects.ts";
import { answering, cancelled, outdated } from "./requests.ts";
import { readSettings } from "./settings.ts";
import type { ReadText } from "./sources.ts";
import { OpenTexts, type View } from "./texts.ts";
import { Witnesses } from "./witnesses.ts";
import { type ListFiles, WorkspaceCheck } from "./workspaceCheck.ts";
import { WorkspaceDiagnostics } from "./workspaceDiagnostics.ts";
import { answerWorkspaceRequests } from "./workspaceRequests.ts";

/** What a main gives: Node reads from disk, a web worker asks its client. */
export interface Platform {
  loadGrammar(): Promise<Grammar>;
  readonly readText: ReadText;
  readonly listFiles: ListFiles;
}

const CAPABILITIES: InitializeResult["capabilities"] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  notebookDocumentSync: {
    notebookSelector: [{ notebook: "jupyter-notebook", cells: [{ language: "python" }] }],
    save: true,
  },
  diagnosticProvider: { identifier: "forkcast", interFileDependencies: true, workspaceDiagnostics: true },
  hoverProvider: true,
  inlayHintProvider: true,
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
  completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Whose change on disk can change an answer. */
const WATCHED = ["**/*.py", "**/*.ipynb", "**/pyproject.toml"];

/** Answers on `connection` until it is closed. */
export function serve(connection: Connection, { loadGrammar, readText, listFiles }: Platform): void {
  let client: InitializeParams["capabilities"] = {};
  const changes = new Changes();
  const texts = new OpenTexts(
    async (path) => {
      for (const project of await projects.all()) project.closed(path);
      changes.happened();
    },
    // Diagnostics of other documents are pulled again at every edit, hints and lenses are not.
    () => refresh(),
  );
  const projects = new Projects({
    loadGrammar,
    readText,
    texts,
    complain: (problem) => connection.console.warn(problem),
    async settingsOf(folderUri) {
      if (!client.workspace?.configuration) return DEFAULT_SETTINGS;
      const item = { section: "forkcast", ...(folderUri === undefined ? {} : { scopeUri: folderUri }) };
      return readSettings(await connection.workspace.getConfiguration(item));
    },
  });
  const witnesses = new Witnesses();
  const check = new WorkspaceCheck(projects, texts, readText, listFiles);
  const workspaceDiagnostics = new WorkspaceDiagnostics(check, texts, changes, witnesses);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    for (const folder of params.workspaceFolders ?? []) projects.addFolder(folder.uri);
    return { capabilities: CAPABILITIES, serverInfo: { name: "forkcast" } };
  });

  connection.onInitialized(async () => {
    const workspace = client.workspace;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "forkcast" });
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } else {
      check.nobodyTells();
    }
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) projects.removeFolder(folder.uri);
        for (const folder of added) projects.addFolder(folder.uri);
        check.forget();
        refresh();
      });
    }
  });

  connection.onDidChangeConfiguration(async () => {
    await projects.refreshSettings();
    refresh();
  });

  connection.onDidChangeWatchedFiles(async (params) => {
    const paths = params.changes.map(({ uri }) => pathOf(uri));
    for (const path of paths) check.changedOnDisk(path);
    const moved = paths.some((path) => path.endsWith("/pyproject.toml"));
    if (moved) projects.reset();
    const all = await projects.all();
    const concerns = paths.flatMap((path) => all.map((project) => project.sources.changedOnDisk(path)));
    changes.happened();
    if (moved || concerns.includes(true)) refresh();
  });

  /** Asks the client to ask again for what it shows; a client that cannot be asked does so at the next edit. */
  function refresh(): void {
    changes.happened();
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
  function about<T>(
    uri: string,
    token: CancellationToken,
    otherwise: T,
    answer: (project: Project, view: View) => T,
  ): Promise<T> {
    return answering(connection, uri, otherwise, async () => {
      const asked = texts.view(uri)?.source;
      if (!asked) return otherwise;
      const project = await projects.of(asked.uri);
      await project.settle(new Pace(token));
      if (token.isCancellationRequested) throw cancelled();
      const current = texts.view(uri);
      if (!current) return otherwise;
      if (current.source.version !== asked.version) throw outdated();
      return answer(project, current);
    });
  }

  const reportOf = (project: Project, { source }: View) => witnesses.report(project, source.path);

  function diagnosticsIn(project: Project, view: View): Diagnostic[] {
    const own = witnesses.findings(project, view.source.path).filter(({ range }) => view.toOwn(range));
    return diagnosticsOf(own, (place) => project.locate(place));
  }

  /** A client that shows the whole workspace's diagnostics keeps those of a document that it has closed. */
  function diagnosticsOfClosed(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    return answering(connection, uri, [], async () => {
      if (!workspaceDiagnostics.isWatched) return [];
      const project = await projects.of(uri);
      await project.settle(new Pace(token));
      return diagnosticsOf(witnesses.findings(project, pathOf(uri)), (place) => project.locate(place));
    });
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await (texts.view(uri) ? about(uri, token, [], diagnosticsIn) : diagnosticsOfClosed(uri, token)),
  }));

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    about(uri, token, null, (project, view) => {
      const place = view.toSource(fromLspPosition(position));
      return hoverOf(witnesses.hover(project, view.source.path, place), view);
    }),
  );

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    about(uri, token, [], (project, view) =>
      inlayHintsOf(reportOf(project, view), view, range, project.settings.inlineHints),
    ),
  );

  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    about(uri, token, [], (project, view) => codeLensesOf(reportOf(project, view), view)),
  );

  connection.onCodeAction((params, token) =>
    about(params.textDocument.uri, token, [], (project, view) =>
      codeActionsOf({ project, view, texts, witnesses }, params),
    ),
  );

  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const document = texts.view(uri)?.document;
    return document ? completionsAt(document, position) : [];
  });

  connection.onNotification(EVIDENCE, (params: EvidenceParams) =>
    answering(connection, params.uri, undefined, async () => {
      const open = new Map(texts.all().map(({ path, text }) => [path, text()]));
      const project = await projects.of(params.uri);
      project.sources.include(pathOf(params.uri));
      await project.settle(new Pace());
      witnesses.hear(project, params, open);
      refresh();
    }),
  );

  answerWorkspaceRequests(connection, check, workspaceDiagnostics);
  texts.listen(connection);
  connection.listen();
}
