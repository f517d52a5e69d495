/**
 * Builds dist/: what the .vsix ships and what the command line runs. No node_modules tree is shipped, so everything is
 * bundled; the two WebAssembly files and the Python probe are copied beside the bundles.
 *
 * usage: node esbuild.mjs [--watch] [--debug]      --debug: readable, with source maps
 */

import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const out = `${root}dist`;
const require = createRequire(import.meta.url);

/** Files that are loaded at run time by path, from beside the bundle. */
const ASSETS = [
  [require.resolve("web-tree-sitter/web-tree-sitter.wasm"), `${out}/web-tree-sitter.wasm`],
  [require.resolve("tree-sitter-python/tree-sitter-python.wasm"), `${out}/tree-sitter-python.wasm`],
  [`${root}preview/probe`, `${out}/probe`],
];

/** How the names of the command line's parts begin. */
const CHUNKS = "cli-";

const debug = process.argv.includes("--debug");
const common = {
  bundle: true,
  minify: !debug,
  sourcemap: debug,
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: root,
};
// The extension host's oldest supported Node, that of VS Code 1.91 (see `engines` in package.json).
const node = { ...common, platform: "node", target: "node20" };
// Some packages' module form asks for `import.meta.url`, which a CommonJS bundle does not have; their CommonJS form does not.
const inCommonjs = (name) => [name, require.resolve(name)];
const alias = Object.fromEntries(["web-tree-sitter", "tinyglobby"].map(inCommonjs));
const commonjs = { ...node, format: "cjs", alias };

// A VS Code in a browser loads the client into a web worker, and the client starts the server in another one.
const worker = { ...common, platform: "browser", target: "chrome122", mainFields: ["browser", "module", "main"] };

// The most of the client's code is the language client's, which only Python files need.
const LATER = { "./serverProcess.ts": "./language.cjs" };
const loadedLater = {
  name: "loaded-later",
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ path, kind }) =>
      kind === "dynamic-import" && path in LATER ? { path: LATER[path], external: true } : undefined,
    );
  },
};

const BUNDLES = [
  {
    ...commonjs,
    entryPoints: { client: "client/extension.ts", language: "client/serverProcess.ts" },
    external: ["vscode"],
    plugins: [loadedLater],
    // `require` instead, which VS Code answers for `vscode` in whatever it loads.
    supported: { "dynamic-import": false },
  },
  { ...commonjs, entryPoints: { server: "server/main.ts", analyst: "server/analystMain.ts" } },
  // Not `.js`: in a package of `"type": "module"` that is a module, which VS Code's web worker does not load.
  // https://github.com/microsoft/vscode/pull/245214
  { ...worker, format: "cjs", entryPoints: { web: "client/web.ts" }, external: ["vscode"] },
  {
    ...worker,
    format: "iife",
    entryPoints: { worker: "server/worker.ts" },
    // web-tree-sitter asks for these in Node only, and puts an address together that it does not need with the bytes.
    external: ["module", "fs/promises"],
    define: { "import.meta.url": '"file:///"' },
  },
  {
    ...node,
    format: "esm",
    entryPoints: { cli: "cli/main.ts", helper: "cli/helperMain.ts" },
    // What `import()` brings is loaded when it is called for, and what both need is there once.
    splitting: true,
    chunkNames: `${CHUNKS}[name]-[hash]`,
    // Bundled CommonJS packages call `require` for Node's own modules.
    banner: {
      js: "#!/usr/bin/env node\nimport{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  },
  {
    ...common,
    platform: "browser",
    format: "iife",
    target: "chrome122",
    entryPoints: { panel: "client/webview/panel.ts" },
    tsconfig: "client/webview/tsconfig.json",
  },
].map((bundle) => ({
  ...bundle,
  outdir: out,
  outExtension: { ".js": bundle.format === "cjs" ? ".cjs" : ".js" },
}));

async function copyAssets() {
  await rm(`${out}/probe`, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const stale = (await readdir(out)).filter((name) => name.startsWith(CHUNKS));
  await Promise.all(stale.map((name) => rm(`${out}/${name}`)));
  const ours = (source) => !source.includes("__pycache__");
  await Promise.all(ASSETS.map(([from, to]) => cp(from, to, { recursive: true, filter: ours })));
}

await copyAssets();
if (process.argv.includes("--watch")) {
  for (const bundle of BUNDLES) await (await esbuild.context(bundle)).watch();
} else {
  await Promise.all(BUNDLES.map((bundle) => esbuild.build(bundle)));
}
