/** The client of the language server, wherever that runs; it ends with the extension. */

import { type CancellationToken, type ExtensionContext, type LogOutputChannel, workspace } from "vscode";
import {
  type BaseLanguageClient,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type LanguageClientOptions,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
} from "vscode-languageclient";
import {
  CHECK_WORKSPACE,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  EVIDENCE,
  type EvidenceParams,
  TEST_AT,
  type TestAtResult,
} from "../protocol/messages.ts";
import { answerForFiles } from "./files.ts";

/** Makes the client of a server that is not running yet: a process of its own, or a worker. */
export type Connect = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** Told from time to time: percents since the last time, and what is being done. */
export type Report = (progress: { readonly increment?: number; readonly message?: string }) => void;

export interface LanguageServer {
  /**
   * Checks all files of the workspace; from then on the Problems view holds their findings and follows their changes.
   * Undefined where it was cancelled.
   */
  checkWorkspace(report: Report, token: CancellationToken): Promise<CheckWorkspaceResult | undefined>;
  /** Hints, diagnostics and hovers say from now on what a preview has shown. */
  tellEvidence(params: EvidenceParams): Promise<void>;
  /** Of a document that is open. */
  findings(uri: string): Promise<readonly Diagnostic[]>;
  /** The test around a line, which is 0-based, of a document that is open. */
  testAt(uri: string, line: number): Promise<TestAtResult>;
}

export async function startLanguageClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  connect: Connect,
): Promise<LanguageServer> {
  const wanted = new Wanted();
  const client = connect(context, {
    documentSelector: documents(),
    outputChannel: log,
    middleware: pullingWhen(wanted),
  });
  context.subscriptions.push(client);
  answerForFiles(client, context.extensionUri);
  await client.start();
  return {
    async checkWorkspace(report, token) {
      const result = await checkWorkspace(client, report, token);
      if (result) wanted.begin();
      return result;
    },
    tellEvidence: (params) => client.sendNotification(EVIDENCE, params),
    async findings(uri) {
      const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      return report.kind === DocumentDiagnosticReportKind.Full ? report.items : [];
    },
    testAt: (uri, line) => client.sendRequest<TestAtResult>(TEST_AT, { uri, line }),
  };
}

/**
 * Files, unsaved buffers, cells, and what a virtual workspace holds; views of other versions (`git:`) would only repeat
 * their findings.
 */
function documents(): NonNullable<LanguageClientOptions["documentSelector"]> {
  const folders = workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  const schemes = new Set(["file", "untitled", ...folders]);
  return [
    ...[...schemes].map((scheme) => ({ scheme, language: "python" })),
    { notebook: "jupyter-notebook", language: "python" },
  ];
}

/** Files that nobody has opened are looked at when somebody has asked for that, not before. */
class Wanted {
  begin!: () => void;
  readonly begun = new Promise<void>((resolve) => {
    this.begin = resolve;
  });
}

/** The client pulls the workspace's diagnostics as soon as it has started: it is made to wait. */
function pullingWhen(wanted: Wanted): NonNullable<LanguageClientOptions["middleware"]> {
  return {
    async provideWorkspaceDiagnostics(known, token, reporter, next) {
      const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
      await Promise.race([wanted.begun, cancelled]);
      return token.isCancellationRequested ? { items: [] } : next(known, token, reporter);
    },
  };
}

let checks = 0;

async function checkWorkspace(
  client: BaseLanguageClient,
  report: Report,
  token: CancellationToken,
): Promise<CheckWorkspaceResult | undefined> {
  const params: CheckWorkspaceParams = { workDoneToken: `check ${++checks}` };
  let done = 0;
  const listening = client.onProgress(WorkDoneProgress.type, params.workDoneToken!, (progress) => {
    if (progress.kind === "end") return;
    const { percentage = done, message } = progress;
    report({ increment: percentage - done, ...(message === undefined ? {} : { message }) });
    done = percentage;
  });
  try {
    return await client.sendRequest<CheckWorkspaceResult>(CHECK_WORKSPACE, params, token);
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}
