/**
 * Installs a real VS Code that comes from the npm registry: the server and web workbench inside the package
 * `code-server`, which run on Node and are opened in a browser. Kept in a cache outside the project, so that it is
 * fetched and compiled once per machine. `npm run vscode` and the tests use it where no desktop VS Code can be had.
 *
 * usage: node scripts/vscode-install.ts      prints the folder of the installed server
 */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The pinned package. `integrity` is the registry's, checked again here since the package is no locked dependency. */
const CODE_SERVER = {
  version: "4.139.1",
  integrity: "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
};

/** `code-server` 4.139 demands this Node (`engines` in its package.json); the dev dependency `node` brings it. */
const NODE_MAJOR = "24";

/** The only native modules that the server and its extension host load; the others' compilation is spared. */
const NATIVE_MODULES = ["@vscode/native-watchdog", "@vscode/spdlog"];

export type Progress = (line: string) => void;

/** Where the server stands once installed; native modules fit one platform and one Node ABI. */
export function serverFolder(): string {
  const cache = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  const build = `${process.platform}-${process.arch}-abi${process.versions.modules}`;
  return join(cache, "forkcast", `vscode-server-${CODE_SERVER.version}-${build}`);
}

/**
 * Installs the server unless it is there already (about half a minute; 600 MB) and resolves with its folder, which holds
 * `out/server-main.js`. Needs npm, tar, a C++ compiler, make and Python. Rejects with an `Error` that names the step
 * that failed. Safe against interruption and against a second installation at the same time.
 */
export async function installVsCodeServer(progress: Progress = toStderr): Promise<string> {
  const folder = serverFolder();
  if (existsSync(folder)) return folder;
  refuseUnsuitableMachine();
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    progress(`Installing VS Code's server from npm, once, into ${folder}`);
    await unpack(draft, progress);
    await installDependencies(draft, progress);
    await compileNativeModules(draft, progress);
    await publish(draft, folder);
    return folder;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function refuseUnsuitableMachine(): void {
  if (process.platform === "win32") {
    throw new Error(
      "VS Code's server from npm does not run on Windows; install VS Code itself and its `code` command.",
    );
  }
  if (process.versions.node.split(".")[0] !== NODE_MAJOR) {
    throw new Error(
      `VS Code's server needs Node ${NODE_MAJOR}, and this is ${process.version}: start it by an npm script.`,
    );
  }
}

/** Leaves the package's `lib/vscode` in `draft`; the wrapper around it and its dependencies are not needed. */
async function unpack(draft: string, progress: Progress): Promise<void> {
  const name = `code-server@${CODE_SERVER.version}`;
  progress(`  fetching ${name}`);
  const tarball = await fetchPackage(name, draft);
  const found = `sha512-${createHash("sha512")
    .update(await readFile(tarball))
    .digest("base64")}`;
  if (found !== CODE_SERVER.integrity) throw new Error(`${name} is not the pinned package: its integrity is ${found}`);
  await step("unpacking", "tar", ["-xzf", tarball, "--strip-components=3", "package/lib/vscode"], draft);
  await rm(tarball);
}

async function installDependencies(draft: string, progress: Progress): Promise<void> {
  progress("  installing its dependencies");
  // Not `npm ci`: the shrink-wrap that the package ships lags behind its package.json.
  await step("npm install", "npm", ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], draft);
}

async function compileNativeModules(draft: string, progress: Progress): Promise<void> {
  progress(`  compiling ${NATIVE_MODULES.join(" and ")}`);
  const headers = await nodeHeaders(draft);
  await step("npm rebuild", "npm", ["rebuild", ...NATIVE_MODULES], draft, { npm_config_nodedir: headers });
}

/**
 * A folder that holds `include/node` for the running Node, so that node-gyp need not fetch it from nodejs.org. The
 * package that brought Node brought its headers too; where it is not at hand it is fetched from the registry.
 */
async function nodeHeaders(draft: string): Promise<string> {
  const name = `node-${process.platform}-${process.arch}`;
  const installed = fileURLToPath(new URL(`../node_modules/node/node_modules/${name}`, import.meta.url));
  if (existsSync(join(installed, "include", "node", "node.h"))) return installed;
  const tarball = await fetchPackage(`${name}@${process.versions.node}`, draft);
  const folder = join(draft, "node-headers");
  await mkdir(folder);
  await step("unpacking", "tar", ["-xzf", tarball, "--strip-components=1", "package/include"], folder);
  await rm(tarball);
  return folder;
}

/** Makes the finished draft visible at once and whole. Another installation may have been quicker: then it counts. */
async function publish(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** Downloads a package's tarball by npm, with whatever registry and proxy npm is set up for; resolves with its path. */
async function fetchPackage(name: string, folder: string): Promise<string> {
  const answer = await step(`npm pack ${name}`, "npm", ["pack", name, "--json", "--ignore-scripts"], folder);
  const [packed] = JSON.parse(answer) as { filename: string }[];
  if (packed === undefined) throw new Error(`npm pack ${name} answered with nothing`);
  return join(folder, packed.filename);
}

/** Runs one command of the installation and resolves with its output; what it complained of first goes into the error. */
async function step(what: string, file: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  try {
    const { stdout } = await run(file, args, { cwd, env: { ...ownEnvironment(), ...env }, maxBuffer: 64 << 20 });
    return stdout;
  } catch (error) {
    const words = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Error(`Installing VS Code's server failed at “${what}”:\n${words.split("\n").slice(0, 25).join("\n")}`);
  }
}

/** The environment without what an outer npm says of its own package, with the running Node first on the PATH. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const ofOuterNpm = /^npm_(package|lifecycle|config_local_prefix|config_ignore_scripts|config_omit)/;
  const kept = Object.entries(process.env).filter(([name]) => !ofOuterNpm.test(name));
  return { ...Object.fromEntries(kept), PATH: `${dirname(process.execPath)}:${process.env["PATH"]}` };
}

function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}

if (import.meta.main) process.stdout.write(`${await installVsCodeServer()}\n`);
