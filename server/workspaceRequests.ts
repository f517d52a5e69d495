/** Requests about the workspace as a whole: its diagnostics as the client pulls them, and the check with a summary. */

import type { CancellationToken, Connection, WorkDoneProgressReporter } from "vscode-languageserver";
import {
  CHECK_WORKSPACE,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  type FoundInWorkspace,
} from "../protocol/messages.ts";
import { TARGET_NAMES, type TargetName } from "../protocol/methods.ts";
import { uriOf } from "./paths.ts";
import { answering } from "./requests.ts";
import type { Progress, WorkspaceCheck } from "./workspaceCheck.ts";
import type { WorkspaceDiagnostics } from "./workspaceDiagnostics.ts";

const TITLE = "Forkcast: checking the workspace";
const WORKSPACE = "workspace";

export function answerWorkspaceRequests(
  connection: Connection,
  check: WorkspaceCheck,
  diagnostics: WorkspaceDiagnostics,
): void {
  connection.languages.diagnostics.onWorkspace((params, token, reporter, stream) =>
    answering(connection, WORKSPACE, { items: [] }, () =>
      diagnostics.answer(params, token, progressOf(reporter), stream),
    ),
  );

  connection.onRequest(CHECK_WORKSPACE, async ({ workDoneToken }: CheckWorkspaceParams, token) => {
    const reporter = workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken);
    const nothing: CheckWorkspaceResult = { files: 0, targets: [], findings: [] };
    return answering(connection, WORKSPACE, nothing, () => summary(check, token, progressOf(reporter)));
  });
}

async function summary(
  check: WorkspaceCheck,
  token: CancellationToken,
  progress: Progress,
): Promise<CheckWorkspaceResult> {
  const found: FoundInWorkspace[] = [];
  const chosen = new Set<TargetName>();
  for await (const { path, findings, project } of check.run(token, progress)) {
    for (const target of project.targets) chosen.add(target);
    for (const finding of findings) {
      const { rule, code, severity, symbol, message, targets } = finding;
      const { line } = project.sources.rangeOnDisk(finding).start;
      found.push({ uri: uriOf(path), line, rule, code, severity, symbol, message, targets });
    }
  }
  const byPlace = found.sort((one, other) => one.uri.localeCompare(other.uri, "en") || one.line - other.line);
  const targets = TARGET_NAMES.filter((target) => chosen.has(target));
  return { files: await check.fileCount(), targets, findings: byPlace };
}

/** Begins with the first report, and ends with the one that all is done. */
function progressOf(reporter: WorkDoneProgressReporter | undefined): Progress {
  let state: "new" | "begun" | "done" = "new";
  return (percentage, message) => {
    if (!reporter || state === "done") return;
    if (state === "new") reporter.begin(TITLE, 0, message, true);
    else reporter.report(Math.round(percentage), message);
    state = "begun";
    if (percentage < 100) return;
    reporter.done();
    state = "done";
  };
}
