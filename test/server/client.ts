/** A real server process, spoken to over stdio by a real LSP client library. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  CancellationTokenSource,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeNotebookDocumentNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseNotebookDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenNotebookDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  LogMessageNotification,
  NotebookCellKind,
  type Position,
  ProgressType,
  type ProtocolConnection,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol/node";

import {
  CHECK_WORKSPACE,
  type CheckWorkspaceResult,
  EVIDENCE,
  type EvidenceParams,
  TEST_AT,
  type TestAtResult,
} from "../../protocol/messages.ts";

const SERVER = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));
const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

/** What is told under a work-done token. */
export type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** A request for the workspace's diagnostics that stays open. */
export interface Stream {
  /** Resolves with the next report about the file. */
  next(uri: string): Promise<WorkspaceDocumentDiagnosticReport>;
  /** Cancels the request; resolves with the error code with which it ends. */
  cancel(): Promise<number>;
}

export interface ClientOptions {
  /** The workspace folder's path. */
  readonly folder: string;
  /** The section `forkcast`, as a person would have set it. */
  readonly settings?: Record<string, unknown>;
  /** Options of the Node that runs the server. */
  readonly nodeOptions?: readonly string[];
}

export class LanguageClient {
  /** What the server logged. */
  readonly logged: string[] = [];
  settings: Record<string, unknown>;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #refreshed: (() => void)[] = [];
  /** Called when the server registers for a method. */
  readonly #registered = new Map<string, () => void>();
  readonly #watching: Promise<void>;
  #tokens = 0;

  private constructor(server: ChildProcess, settings: Record<string, unknown>) {
    this.#process = server;
    this.settings = settings;
    this.#connection = createProtocolConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    this.#connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.#watching = new Promise((resolve) => this.#registered.set(DidChangeWatchedFilesNotification.method, resolve));
    this.#connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { method } of registrations) this.#registered.get(method)?.();
    });
    this.#connection.onRequest(InlayHintRefreshRequest.type, () => {});
    this.#connection.onRequest(DiagnosticRefreshRequest.type, () => {
      for (const resolve of this.#refreshed.splice(0)) resolve();
    });
    this.#connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    // A server that dies answers nothing any more: what waits for it must not wait for ever.
    this.#connection.onClose(() => this.#connection.dispose());
    this.#connection.listen();
  }

  static async start({ folder, settings = {}, nodeOptions = [] }: ClientOptions): Promise<LanguageClient> {
    const server = spawn(process.execPath, [...nodeOptions, SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const client = new LanguageClient(server, settings);
    const uri = pathToFileURL(folder).href;
    await client.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "test" }],
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: { dynamicRegistration: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
          workspaceEdit: { documentChanges: true },
        },
        textDocument: { diagnostic: { relatedDocumentSupport: false } },
        notebookDocument: { synchronization: {} },
        window: { workDoneProgress: true },
      },
    });
    await client.#connection.sendNotification(InitializedNotification.type, {});
    await client.#watching;
    return client;
  }

  /** Ends the server as an editor does, and resolves with its exit status. */
  async stop(): Promise<number | null> {
    const exit = once(this.#process, "exit");
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
    const [code] = await exit;
    this.#connection.dispose();
    return code;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: "python", version: 1, text };
    return this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, text: string): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
    return this.#connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  close(uri: string): Promise<void> {
    return this.#connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    if (report.kind !== DocumentDiagnosticReportKind.Full) throw new Error("expected a full report");
    return report.items;
  }

  hover(uri: string, position: Position) {
    return this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  inlayHints(uri: string, range = EVERYTHING) {
    return this.#connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
  }

  codeLenses(uri: string) {
    return this.#connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  }

  testAt(uri: string, line: number): Promise<TestAtResult> {
    return this.#connection.sendRequest(TEST_AT, { uri, line });
  }

  codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return this.#connection.sendRequest(CodeActionRequest.type, params) as Promise<CodeAction[]>;
  }

  completion(uri: string, position: Position): Promise<CompletionItem[]> {
    const params = { textDocument: { uri }, position };
    return this.#connection.sendRequest(CompletionRequest.type, params) as Promise<CompletionItem[]>;
  }

  /** Asks once, without partial results. `known`: URI to the result id of what the client has. */
  async workspaceDiagnostics(known: Readonly<Record<string, string>> = {}): Promise<WorkspaceDiagnosticReport> {
    const previousResultIds = Object.entries(known).map(([uri, value]) => ({ uri, value }));
    return this.#connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  }

  /** Asks with partial results, as VS Code does. */
  streamWorkspaceDiagnostics(): Stream {
    const token = `stream ${++this.#tokens}`;
    const cancellation = new CancellationTokenSource();
    const told: WorkspaceDocumentDiagnosticReport[] = [];
    const waiting = new Set<() => void>();
    this.#connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => {
      told.push(...items);
      for (const look of waiting) look();
    });
    const params = { previousResultIds: [], partialResultToken: token };
    const ended = this.#connection.sendRequest(WorkspaceDiagnosticRequest.type, params, cancellation.token).then(
      () => 0,
      ({ code }: { code: number }) => code,
    );
    const next = (uri: string) =>
      new Promise<WorkspaceDocumentDiagnosticReport>((resolve) => {
        const look = () => {
          const at = told.findIndex((item) => item.uri === uri);
          if (at < 0) return;
          waiting.delete(look);
          resolve(told.splice(at, 1)[0]!);
        };
        waiting.add(look);
        look();
      });
    return {
      next,
      cancel: () => {
        cancellation.cancel();
        return ended;
      },
    };
  }

  /** `seen` is called with what is told of the progress; where it returns false, the request is cancelled. */
  async checkWorkspace(seen: (progress: Progress) => boolean = () => true): Promise<CheckWorkspaceResult> {
    const workDoneToken = `check ${++this.#tokens}`;
    const cancellation = new CancellationTokenSource();
    const listening = this.#connection.onProgress(new ProgressType<Progress>(), workDoneToken, (progress) => {
      if (!seen(progress)) cancellation.cancel();
    });
    try {
      return await this.#connection.sendRequest(CHECK_WORKSPACE, { workDoneToken }, cancellation.token);
    } finally {
      listening.dispose();
    }
  }

  /** Tells what a preview has shown; resolves when the server has taken it in. */
  async tellEvidence(params: EvidenceParams): Promise<void> {
    const refreshed = new Promise<void>((resolve) => this.#refreshed.push(resolve));
    await this.#connection.sendNotification(EVIDENCE, params);
    await refreshed;
  }

  /** Opens a notebook of Python cells; resolves with the cells' URIs. */
  async openNotebook(uri: string, cells: readonly string[]): Promise<string[]> {
    const uris = cells.map((_, index) => `${uri.replace(/^file:/, "vscode-notebook-cell:")}#W${index}`);
    await this.#connection.sendNotification(DidOpenNotebookDocumentNotification.type, {
      notebookDocument: {
        uri,
        notebookType: "jupyter-notebook",
        version: 1,
        cells: uris.map((document) => ({ kind: NotebookCellKind.Code, document })),
      },
      cellTextDocuments: cells.map((text, index) => ({ uri: uris[index]!, languageId: "python", version: 1, text })),
    });
    return uris;
  }

  changeCell(notebook: string, cell: string, version: number, text: string): Promise<void> {
    return this.#connection.sendNotification(DidChangeNotebookDocumentNotification.type, {
      notebookDocument: { uri: notebook, version },
      change: { cells: { textContent: [{ document: { uri: cell, version }, changes: [{ text }] }] } },
    });
  }

  closeNotebook(uri: string, cells: readonly string[]): Promise<void> {
    return this.#connection.sendNotification(DidCloseNotebookDocumentNotification.type, {
      notebookDocument: { uri },
      cellTextDocuments: cells.map((cell) => ({ uri: cell })),
    });
  }

  /** Resolves when the server asks for a refresh of its own accord, from now on. */
  refreshed(): Promise<void> {
    return new Promise((resolve) => this.#refreshed.push(resolve));
  }

  /** Tells the server of a change on disk, and resolves when it asks for a refresh in turn. */
  async changedOnDisk(uri: string): Promise<void> {
    const refreshed = new Promise<void>((resolve) => this.#refreshed.push(resolve));
    await this.tellOfDisk(uri);
    await refreshed;
  }

  /** Tells the server of changes on disk which may not concern it. */
  tellOfDisk(...uris: readonly string[]): Promise<void> {
    const changes: FileEvent[] = uris.map((uri) => ({ uri, type: FileChangeType.Changed }));
    return this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  /** Sets the section `forkcast` anew, and resolves when the server asks for a refresh in turn. */
  async configure(settings: Record<string, unknown>): Promise<void> {
    const refreshed = new Promise<void>((resolve) => this.#refreshed.push(resolve));
    this.settings = settings;
    await this.#connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await refreshed;
  }
}
