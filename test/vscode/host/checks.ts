/** The extension as its users meet it, asked through VS Code's own API. Each check is independent of the others. */

import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Comparison } from "../../../protocol/comparison.ts";
import {
  CHECK_WORKSPACE_COMMAND,
  type CheckWorkspaceResult,
  COMPARE_COMMAND,
  PREVIEW_COMMAND,
  PREVIEW_TEST_COMMAND,
} from "../../../protocol/messages.ts";
import {
  answerOf,
  ask,
  changed,
  diagnosed,
  endOfTask,
  hoverAt,
  lineOf,
  open,
  positionOf,
  preview,
  replace,
  ruleOf,
  targetOf,
  textIn,
  textOf,
  undiagnosed,
  uriOf,
  whole,
  written,
} from "./asking.ts";

const EXTENSION = "forkcast.forkcast";
/** The read of the value that only fork's children have, in the first example. */
const READ = "return n * argcopy";

/** Its child has another factor where it imports the module afresh. */
const UNITTEST = `import multiprocessing
import unittest

FACTOR = 1


def scale(n):
    return n * FACTOR


class ScaleTest(unittest.TestCase):
    def test_factor(self):
        global FACTOR
        FACTOR = 3
        with multiprocessing.Pool(2) as pool:
            self.assertEqual(pool.map(scale, [1, 2]), [3, 6])

    def test_that_is_not_asked_for(self):
        raise RuntimeError
`;

/** Writes down how its child was started, and what the child knows of it. */
const SAYS_METHOD = `import multiprocessing
import pathlib


def work(queue):
    queue.put(multiprocessing.get_start_method())


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    child = multiprocessing.Process(target=work, args=(queue,))
    child.start()
    method = multiprocessing.get_start_method()
    pathlib.Path("says.txt").write_text(f"{method} {queue.get()}")
    child.join()
`;

export const CHECKS: Readonly<Record<string, () => Promise<void>>> = {
  "opening a Python file activates the extension": async () => {
    await open("argcopy/main.py");
    await diagnosed("argcopy/main.py", "stale-global");
    assert.equal(vscode.extensions.getExtension(EXTENSION)?.isActive, true);
  },

  "the stale read is underlined, and leads to the rule's page and to where the value is set": async () => {
    const document = await open("argcopy/main.py");
    const diagnostic = await diagnosed("argcopy/main.py", "stale-global");
    assert.equal(diagnostic.range.start.line, lineOf(document, READ));
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(targetOf(diagnostic), /stale-global/);
    const related = diagnostic.relatedInformation?.map(({ location }) => location.range.start.line);
    assert.ok(related?.includes(lineOf(document, "    argcopy = args.input")), `related: ${related}`);
  },

  "a hover on it says what each platform's children see": async () => {
    const document = await open("argcopy/main.py");
    await diagnosed("argcopy/main.py", "stale-global");
    const markdown = await hoverAt(document, positionOf(document, READ, "argcopy"));
    for (const word of ["args.input", "Linux", "macOS", "Windows"]) assert.ok(markdown.includes(word), markdown);
  },

  "a hint on it shows both values": async () => {
    const document = await open("argcopy/main.py");
    await diagnosed("argcopy/main.py", "stale-global");
    const hints = await ask<vscode.InlayHint[]>("vscode.executeInlayHintProvider", document.uri, whole(document));
    const read = lineOf(document, READ);
    const found = hints.filter(({ position }) => position.line === read).map(({ label }) => textOf(label));
    assert.deepEqual(found, ["fork: args.input │ spawn: 0"]);
  },

  "a lens above the main guard offers the preview": async () => {
    const document = await open("argcopy/main.py");
    await diagnosed("argcopy/main.py", "stale-global");
    const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri);
    const guard = lineOf(document, 'if __name__ == "__main__":');
    const found = lenses.map(({ range, command }) => [range.start.line, command?.title]);
    assert.deepEqual(found, [
      [guard, "Preview under spawn"],
      [guard, "Compare start methods…"],
    ]);
  },

  "a correct script stays without a finding": async () => {
    const document = await open("what_is_pickled/main.py");
    // The lens is the server's answer to the same text: once it is there, the text has been analysed.
    const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri);
    assert.equal(lenses.length, 2);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  },

  "an edit that mends the script takes the finding away": async () => {
    const document = await open("argcopy/main.py");
    await diagnosed("argcopy/main.py", "stale-global");
    await replace(document, "argcopy = 0", "argcopy = args.input");
    await replace(document, "    argcopy = args.input\n    with", "    with");
    await undiagnosed("argcopy/main.py", "stale-global");
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },

  "Preview Under Spawn runs the script both ways and names what differs": async () => {
    const document = await open("argcopy/main.py");
    const comparison = await preview(PREVIEW_COMMAND, document.uri.toString(), { args: ["-i", "2"] });
    assert.deepEqual(Object.keys(comparison.legs), ["fork", "spawn"]);
    const argcopy = comparison.divergences.find(({ name }) => name === "argcopy");
    assert.deepEqual([argcopy?.kind, argcopy?.fork, argcopy?.spawn], ["variable", "2", "0"]);
  },

  "a preview confirms the finding that it bears out, until the text changes": async () => {
    const document = await open("argcopy/main.py");
    await preview(PREVIEW_COMMAND, document.uri.toString(), { args: ["-i", "2"] });
    const isConfirmed = ({ message }: vscode.Diagnostic) =>
      message.includes("Confirmed by preview: `argcopy` was 2 under");
    const stale = () =>
      vscode.languages.getDiagnostics(document.uri).filter((found) => ruleOf(found) === "stale-global");
    await changed(() => stale().some(isConfirmed));
    await replace(document, READ, `${READ} `);
    await changed(() => stale().length > 0 && !stale().some(isConfirmed));
    await ask("workbench.action.files.revert");
  },

  "Compare Start Methods runs the methods that are asked for": async () => {
    const document = await open("what_is_pickled/main.py");
    const options = { args: [], methods: ["fork", "spawn", "forkserver"] };
    const comparison = await preview(COMPARE_COMMAND, document.uri.toString(), options);
    assert.deepEqual(Object.keys(comparison.legs), options.methods);
    assert.deepEqual(comparison.divergences, []);
  },

  "Preview Test at Cursor runs the test, and nothing else of its file": async () => {
    const path = "tests/test_scale.py";
    const editor = await vscode.window.showTextDocument(await written(path, UNITTEST));
    const inTest = positionOf(editor.document, "self.assertEqual", "");
    editor.selection = new vscode.Selection(inTest, inTest);
    const comparison = await ask<Comparison | undefined>(PREVIEW_TEST_COMMAND);
    assert.deepEqual([comparison?.script, comparison?.args], ["unittest", ["tests.test_scale.ScaleTest.test_factor"]]);
    const factor = comparison?.divergences.find(({ name }) => name === "FACTOR");
    assert.deepEqual([factor?.fork, factor?.spawn], ["3", "1"]);
    const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", uriOf(path));
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.title]),
      [[lineOf(editor.document, "def test_factor"), "Preview test under spawn"]],
    );
  },

  "Run Under … in Terminal runs the script under that method, as it is": async () => {
    const document = await written("says.py", SAYS_METHOD);
    for (const method of ["spawn", "fork"]) {
      const ended = endOfTask(`says.py under ${method}`);
      await ask(`forkcast.runUnder${method[0]?.toUpperCase()}${method.slice(1)}`, document.uri);
      assert.equal(await ended, 0);
      assert.equal(await textIn("says.txt"), `${method} ${method}`);
    }
  },

  "Debug Under Spawn launches the Python Debugger with the method forced": async () => {
    const document = await written("says.py", SAYS_METHOD);
    const launched = new Promise<vscode.DebugSession>((resolve) => {
      const listener = vscode.debug.onDidTerminateDebugSession((session) => {
        listener.dispose();
        resolve(session);
      });
    });
    await ask("forkcast.debugUnderSpawn", document.uri);
    const { configuration } = await launched;
    assert.equal(configuration["program"], document.uri.fsPath);
    assert.equal(configuration["subProcess"], true);
    assert.equal(await textIn("says.txt"), "spawn spawn");
  },

  "an agent's tool tells the findings of a file": async () => {
    const text = await answerOf("forkcast_check", { path: "argcopy/main.py" });
    const read = lineOf(await open("argcopy/main.py"), READ) + 1;
    assert.match(text, new RegExp(`^argcopy/main.py:${read}: stale-global: `, "m"));
  },

  "an agent's tool previews a script once the person has agreed, and tells the comparison": async () => {
    const text = await answerOf("forkcast_preview", { path: "argcopy/main.py", arguments: ["-i", "2"] });
    assert.match(text, /\| variable \| `argcopy` \| .* \| `2` \| `0` \|/);
  },

  "a fix is offered, and applying it mends the script": async () => {
    const document = await open("import_mock/main.py");
    const diagnostic = await diagnosed("import_mock/main.py", "stale-mutation");
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await ask<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      diagnostic.range,
      kind,
    );
    const silencing = actions.filter(({ edit }) => edit).at(-1);
    assert.ok(silencing?.edit, "there is a fix with an edit");
    assert.ok(await vscode.workspace.applyEdit(silencing.edit));
    await undiagnosed("import_mock/main.py", "stale-mutation");
    await ask("workbench.action.files.revert");
    await diagnosed("import_mock/main.py", "stale-mutation");
  },

  "a notebook's findings stand in its cells": async () => {
    const cells = [
      "from multiprocessing import Pool\n\ndef work(number):\n    return number",
      "with Pool(2) as pool:\n    print(pool.map(work, range(3)))",
    ].map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python"));
    const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData(cells));
    await vscode.window.showNotebookDocument(notebook);
    const [imports, start] = notebook.getCells().map(({ document }) => document.uri);
    assert.ok(imports && start);
    await changed(() => vscode.languages.getDiagnostics(start).some(({ source }) => source === "forkcast"));
    assert.deepEqual(vscode.languages.getDiagnostics(imports), []);
    await ask("workbench.action.revertAndCloseActiveEditor");
  },

  "Check Workspace finds what nobody has opened, and its report leads there": async () => {
    const path = "big_lookup/main.py";
    const result = await ask<CheckWorkspaceResult>(CHECK_WORKSPACE_COMMAND);
    const finding = result.findings.find(({ uri, rule }) => uri.endsWith(path) && rule === "guard-only-global");
    assert.ok(finding, JSON.stringify(result.findings));
    await diagnosed(path, "guard-only-global");
    const report = vscode.window.activeTextEditor?.document;
    assert.ok(report, "no report was opened");
    assert.ok(report.getText().includes("By target"), report.getText());
    const links = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", report.uri);
    const link = links.find(({ range }) => report.getText(range) === `${path}:${finding.line + 1}`);
    assert.equal(link?.target?.toString(), `${uriOf(path).toString()}#L${finding.line + 1}`);
    await ask("vscode.open", link.target);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, finding.line);
  },
};
