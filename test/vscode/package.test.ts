/** What a user installs: only what runs, and small. */

import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { packageVsix, type Vsix } from "./vsix.ts";
import { CHECKOUT } from "./workbench.ts";

/** Two megabytes, most of which are the two WebAssembly modules. */
const LIMIT = 2_000_000;

/** What every VS Code loads that opens a Python file or a trace. */
const ACTIVATION_LIMIT = 150_000;

/** Each kind of file that the extension needs when it runs, or that VS Code shows of it. */
const ALLOWED = [
  /^package(\.nls)?\.json$/,
  /^l10n\/bundle\.l10n\.json$/,
  /^(readme|changelog)\.md$/i,
  /^LICENSE(\.txt)?$/,
  /^dist\/(analyst|client|language|server|web)\.cjs$/,
  /^dist\/(panel|worker)\.js$/,
  /^dist\/(web-)?tree-sitter(-python)?\.wasm$/,
  /^dist\/probe\/[\w/]+\.py$/,
  /^syntaxes\/[\w.-]+\.json$/,
  // The walkthrough's pictures and its script.
  /^docs\/pictures\/(icon|editor|panel)\.png$/,
  /^examples\/argcopy\/main\.py$/,
];

describe.skipIf(lacks("a Python up to 3.13", somePython()))("the packaged extension", () => {
  let vsix: Vsix;
  beforeAll(async () => {
    vsix = await packageVsix();
  });
  afterAll(() => vsix?.remove());

  test("holds only what runs: no source, no node_modules, no native module", () => {
    expect(vsix.files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test("holds all that runs", () => {
    expect(vsix.files).toEqual(
      expect.arrayContaining([
        "package.json",
        "package.nls.json",
        "l10n/bundle.l10n.json",
        "dist/client.cjs",
        "dist/language.cjs",
        "dist/server.cjs",
        "dist/analyst.cjs",
        "dist/web.cjs",
        "dist/worker.js",
        "dist/panel.js",
        "dist/web-tree-sitter.wasm",
        "dist/tree-sitter-python.wasm",
        "docs/pictures/icon.png",
        "docs/pictures/editor.png",
        "docs/pictures/panel.png",
        "examples/argcopy/main.py",
      ]),
    );
    expect(vsix.files.filter((file) => file.startsWith("dist/probe/")).length).toBeGreaterThan(1);
  });

  test("activates with little code: the language client is loaded when a Python file is open", () => {
    expect(statSync(join(CHECKOUT, "dist/client.cjs")).size).toBeLessThan(ACTIVATION_LIMIT);
  });

  test("is smaller than two megabytes", () => {
    expect(vsix.bytes).toBeLessThan(LIMIT);
  });
});
