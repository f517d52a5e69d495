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
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import type { Grammar } from "../analysis/index.ts";
import { EVIDENCE, type EvidenceParams, TEST_AT, type TestAtParams } from "../protocol/messages.ts";
import { DEFAULT_SETTINGS } from "../protocol/settings.ts";
import type { AnalystPort, RemoteWorkspace } from "./analyst/analyst.ts";
import { Changes } from "./changes.ts";
import { CODE_ACTION_KINDS, codeActionsOf, fixesWanted } from "./codeActions.ts";
import { codeLensesOf } from "./codeLens.ts";
import { COMPLETION_TRIGGERS, completionsAt } from "./completion.ts";
import { fromLspPosition } from "./convert.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { hoverOf } from "./hover.ts";
import { inlayHintsOf } from "./inlayHints.ts";
import { Neighbours } from "./neighbours.ts";
import { Pace } from "./pace.ts";
import { pathOf } from "./paths.ts";
import type { Project } from "./project.ts";
import { Projects } from "./projects.ts";
import { answering, cancelled, outdated } from "./requests.ts";
import { readSettings } from "./settings.ts";
import type { ReadText } from "./sources.ts";
import { testAt } from "./tests.ts";
import { OpenTexts, type View } from "./texts.ts";
import { Witnesses } from "./witnesses.ts";
import { type ListFiles, WorkspaceCheck } from "./workspaceCheck.ts";
import { WorkspaceDiagnostics } from "./workspaceDiagnostics.ts";
import { answerWorkspaceRequests } from "./workspaceRequests.ts";

/** What a main gives: Node reads from disk, a web worker asks its client. */
export interface Platform {
  loadGrammar(): Promise<Grammar>;
  /** Starts what analyses, in a thread of its own where there are threads. */
  startAnalyst(): AnalystPort;
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
export function serve(connection: Connection, { loadGrammar, startAnalyst, readText, listFiles }: Platform): void {
  let client: InitializeParams["capabilities"] = {};
  const changes = new Changes();
  const texts = new OpenTexts(
    async (path) => {
      neighbours.closed(path);
      for (const project of await projects.all()) project.closed(path);
      changes.happened();
    },
    // Diagnostics of other documents are pulled again at every edit, hints and lenses are not.
    () => refresh(),
  );
  const projects = new Projects({
    loadGrammar,
    startAnalyst,
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
  const neighbours = new Neighbours(projects, texts, check, () => refresh());
  const workspaceDiagnostics = new WorkspaceDiagnostics(check, texts, changes, witnesses);

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    for (const folder of params.workspaceFolders ?? []) projects.addFolder(folder.uri);
    projects.getReady();
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
    neighbours.refreshed();
    await projects.refreshSettings();
    refresh();
  });

  connection.onDidChangeWatchedFiles(async (params) => {
    const paths = params.changes.map(({ uri }) => pathOf(uri));
    for (const path of paths) check.changedOnDisk(path);
    if (params.changes.some(({ type }) => type !== FileChangeType.Changed)) neighbours.forget();
    const moved = paths.some((path) => path.endsWith("/pyproject.toml"));
    if (moved) projects.reset();
    const all = await projects.all();
    const concerns = paths.flatMap((path) => all.map((project) => project.sources.changedOnDisk(path)));
    changes.happened();
    if (moved || concerns.includes(true)) refresh();
  });

  /** For what nobody waits for. */
  const failed = (error: unknown) => connection.console.error(String(error));

  /** Asks the client to ask again for what it shows; a client that cannot be asked does so at the next edit. */
  function refresh(): void {
    changes.happened();
    neighbours.refreshed();
    const workspace = client.workspace;
    if (workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh().catch(failed);
    if (workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(failed);
    if (workspace?.codeLens?.refreshSupport) connection.sendRequest("workspace/codeLens/refresh").catch(failed);
  }

  /**
   * Answers a request about an open document: `question` is asked of the analysis once that knows every open text and
   * every module that it wants, and `answer` makes of it what the client is told. `otherwise` stands in where the
   * document is closed or the answer fails. A text that has changed meanwhile makes the answer worthless: the client is
   * told to ask again.
   */
  function about<A, T>(
    uri: string,
    token: CancellationToken,
    otherwise: T,
    question: (workspace: RemoteWorkspace, view: View, project: Project) => Promise<A>,
    answer: (told: A, view: View, project: Project) => T,
  ): Promise<T> {
    return answering(connection, uri, otherwise, async () => {
      const asked = texts.view(uri)?.source;
      if (!asked) return otherwise;
      const present = () => {
        if (token.isCancellationRequested) throw cancelled();
        const view = texts.view(uri);
        if (view && view.source.version !== asked.version) throw outdated();
        return view;
      };
      const project = await projects.of(asked.uri);
      const told = await project.ask(new Pace(token), async (workspace) => {
        const view = present();
        return view && { answer: await question(workspace, view, project) };
      });
      const view = present();
      return told && view ? answer(told.answer, view, project) : otherwise;
    });
  }

  const findingsOf = (workspace: RemoteWorkspace, { source }: View) => workspace.findings(source.path);
  const testsOf = (workspace: RemoteWorkspace, { source }: View) => workspace.tests(source.path);
  const reportOf = (workspace: RemoteWorkspace, { source }: View) => workspace.report(source.path);

  function diagnosticsOfOpen(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    return about(uri, token, [], findingsOf, (findings, view, project) => {
      const { path } = view.source;
      neighbours.told(path, project, findings).catch(failed);
      const here = witnesses.findings(project, path, findings).filter(({ range }) => view.toOwn(range));
      return diagnosticsOf(here, (place) => project.locate(place));
    });
  }

  /** A client that shows the whole workspace's diagnostics keeps those of a document that it has closed. */
  function diagnosticsOfClosed(uri: string, token: CancellationToken): Promise<Diagnostic[]> {
    return answering(connection, uri, [], async () => {
      if (!workspaceDiagnostics.isWatched) return [];
      const project = await projects.of(uri);
      const findings = await project.ask(new Pace(token), (workspace) => workspace.findings(pathOf(uri)));
      const witnessed = witnesses.findings(project, pathOf(uri), findings);
      return diagnosticsOf(witnessed, (place) => project.locate(place));
    });
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, token) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await (texts.view(uri) ? diagnosticsOfOpen(uri, token) : diagnosticsOfClosed(uri, token)),
  }));

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    about(
      uri,
      token,
      null,
      (workspace, view, project) =>
        witnesses.hover(project, view.source.path, workspace, view.toSource(fromLspPosition(position))),
      hoverOf,
    ),
  );

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    about(uri, token, [], reportOf, (report, view, project) =>
      inlayHintsOf(witnesses.report(project, view.source.path, report), view, range, project.settings.inlineHints),
    ),
  );

  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    about(
      uri,
      token,
      [],
      (workspace, view) => Promise.all([reportOf(workspace, view), testsOf(workspace, view)]),
      ([report, tests], view) => codeLensesOf(report, tests, view),
    ),
  );

  connection.onRequest(TEST_AT, ({ uri, line }: TestAtParams, token) =>
    about(uri, token, null, testsOf, (tests, { toSource }) => testAt(tests, toSource({ line, column: 0 }).line)),
  );

  connection.onCodeAction((params, token) =>
    about(
      params.textDocument.uri,
      token,
      [],
      (workspace, view, project) => fixesWanted(workspace, { project, view, texts, witnesses }, params),
      (fixes, view, project) => codeActionsOf(fixes, { project, view, texts, witnesses }),
    ),
  );

  connection.onCompletion(({ textDocument: { uri }, position }) => {
    const document = texts.view(uri)?.document;
    return document ? completionsAt(document, position) : [];
  });

  connection.onNotification(EVIDENCE, (params: EvidenceParams) =>
    answering(connection, params.uri, undefined, async () => {
      neighbours.refreshed();
      const open = new Map(texts.all().map(({ path, text }) => [path, text()]));
      const project = await projects.of(params.uri);
      project.sources.include(pathOf(params.uri));
      await witnesses.hear(project, params, open);
      refresh();
    }),
  );

  answerWorkspaceRequests(connection, check, workspaceDiagnostics);
  texts.listen(connection);
  connection.listen();
}
