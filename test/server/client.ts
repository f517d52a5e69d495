/** A real server process, spoken to over stdio by a real LSP client library. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  CodeLensRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
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
  type Position,
  type ProtocolConnection,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

const SERVER = fileURLToPath(new URL("../../dist/server.cjs", import.meta.url));
const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };

export interface ClientOptions {
  /** The workspace folder's path. */
  readonly folder: string;
  /** The section `forkcast`, as a person would have set it. */
  readonly settings?: Record<string, unknown>;
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
    this.#connection.listen();
  }

  static async start({ folder, settings = {} }: ClientOptions): Promise<LanguageClient> {
    const server = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
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
        },
        textDocument: { diagnostic: { relatedDocumentSupport: false } },
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

  /** Tells the server of a change on disk, and resolves when it asks for a refresh in turn. */
  async changedOnDisk(uri: string): Promise<void> {
    const refreshed = new Promise<void>((resolve) => this.#refreshed.push(resolve));
    const change: FileEvent = { uri, type: FileChangeType.Changed };
    await this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [change] });
    await refreshed;
  }

  /** Sets the section `forkcast` anew, and resolves when the server asks for a refresh in turn. */
  async configure(settings: Record<string, unknown>): Promise<void> {
    const refreshed = new Promise<void>((resolve) => this.#refreshed.push(resolve));
    this.settings = settings;
    await this.#connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await refreshed;
  }
}
