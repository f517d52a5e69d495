/** "Preview Test at Cursor": the test runner's own command line for one test, run as any script is. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { l10n, type Uri, window, workspace } from "vscode";
import type { TestAt } from "../protocol/messages.ts";
import { chooseInterpreter, type Interpreter } from "./interpreter.ts";
import type { Job } from "./jobs.ts";
import type { LanguageServer } from "./languageClient.ts";
import { usualMethods } from "./methods.ts";
import { chooseScript, workingFolder } from "./script.ts";
import { type Runner, testArguments } from "./testArguments.ts";

const run = promisify(execFile);

/** What to preview for `test` of the file, by default that at the cursor. Undefined: the person was told why not. */
export async function testJob(
  server: () => Promise<LanguageServer>,
  target: Uri | string | undefined,
  given: TestAt | undefined,
): Promise<Job | undefined> {
  const script = await chooseScript(target);
  if (!script) return undefined;
  const test = given ?? (await testAtCursor(server, script));
  if (!test) {
    void window.showInformationMessage(
      l10n.t("The cursor is in no test. Put it into a test of pytest or unittest, and run the command again."),
    );
    return undefined;
  }
  const interpreter = await chooseInterpreter(script);
  const runner = interpreter && (await chooseRunner(script, test, interpreter));
  if (!runner) return undefined;
  const args = testArguments(runner, script.fsPath, workingFolder(script), test.names);
  return { script, methods: usualMethods(), module: runner, args };
}

async function testAtCursor(server: () => Promise<LanguageServer>, script: Uri): Promise<TestAt | undefined> {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === script.toString());
  if (!editor) return undefined;
  return (await (await server()).testAt(script.toString(), editor.selection.active.line)) ?? undefined;
}

/** As the Python extension's settings say; without a word from them unittest runs its own, and pytest the others. */
async function chooseRunner(script: Uri, test: TestAt, interpreter: Interpreter): Promise<Runner | undefined> {
  const settings = workspace.getConfiguration("python.testing", script);
  const wantsPytest = settings.get("pytestEnabled", false) || !test.unittest;
  if (!wantsPytest) return "unittest";
  if (await hasPytest(interpreter)) return "pytest";
  if (test.unittest) return "unittest";
  void window.showErrorMessage(
    l10n.t(
      "This is a test for pytest, which Python {0} ({1}) does not have. Install it there, or choose another interpreter.",
      interpreter.version,
      interpreter.path,
    ),
  );
  return undefined;
}

async function hasPytest({ path, env }: Interpreter): Promise<boolean> {
  const look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('pytest') is None)";
  return run(path, ["-c", look], { env: { ...env } }).then(
    () => true,
    () => false,
  );
}
