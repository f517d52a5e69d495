/**
 * VS Code as it runs in a browser alone: the workbench of the server from npm, without a remote machine behind it. Every
 * extension then runs in the browser's web worker, and the opened folder is a virtual one.
 */

import { once } from "node:events";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export interface WebFolders {
  /** What `installVsCodeServer` resolved with. */
  readonly installation: string;
  /** The unpacked extension. */
  readonly extension: string;
  /** The folder that is opened. */
  readonly workspace: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** VS Code's own texts stay English; those of extensions are looked for in this language. */
  readonly language?: string;
}

export interface WebVsCode {
  /** The address of a workbench that shows the workspace, and `file` of it. */
  url(file?: string): string;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** VS Code's own extensions, of which a browser without a server knows none unless it is told. */
const BUILT_IN = ["python", "theme-defaults"];

/** In the installation. */
const WORKBENCH = "out/vs/code/browser/workbench/workbench.js";

/** As a file system provider of VS Code names them. */
const FILE_TYPE = { unknown: 0, file: 1, directory: 2 };

export async function serveWebVsCode(folders: WebFolders): Promise<WebVsCode> {
  const server = createServer((request, response) => {
    answer(server, folders, request, response).catch(() => response.writeHead(404).end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: (file) => {
      const payload = file === undefined ? [] : [["openFile", `mount://workspace/${encodeURI(file)}`]];
      return `http://${authorityOf(server)}/?${new URLSearchParams({ payload: JSON.stringify(payload) })}`;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function authorityOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(server: Server, folders: WebFolders, request: IncomingMessage, response: ServerResponse) {
  const { installation } = folders;
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const path = decodeURIComponent(pathname);
  const send = (body: string | Uint8Array, type: string) => response.writeHead(200, { "Content-Type": type }).end(body);
  if (path === "/") return send(page(authorityOf(server), folders), "text/html");
  const [, root = "", rest = ""] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
  const file = join(folderOf(root, folders), normalize(`/${rest}`));
  switch (request.method === "PUT" ? "write" : search.slice(1)) {
    case "stat": {
      const found = await stat(file);
      const type = typeOf(found);
      return send(
        JSON.stringify({ type, size: found.size, mtime: found.mtimeMs, ctime: found.ctimeMs }),
        TYPES[".json"]!,
      );
    }
    case "list": {
      const entries = await readdir(file, { withFileTypes: true });
      return send(JSON.stringify(entries.map((entry) => [entry.name, typeOf(entry)])), TYPES[".json"]!);
    }
    case "write":
      await writeFile(file, request);
      return send("", "text/plain");
    default:
      if (file === join(installation, WORKBENCH)) return send(await freedWorkbench(file), TYPES[".js"]!);
      return send(await readFile(file), TYPES[extname(file)] ?? "application/octet-stream");
  }
}

/**
 * The workbench without the two changes that tie the npm package's to its own server: that there always is a remote
 * machine, and that this keeps a person's settings.
 */
async function freedWorkbench(file: string): Promise<string> {
  const ties: readonly (readonly [string, string])[] = [
    ["remoteAuthority:location.host}", "}"],
    ["(this.userDataPath).with({scheme:J.vscodeRemote})", '(this.userDataPath).with({scheme:"vscode-userdata"})'],
  ];
  let text = await readFile(file, "utf8");
  for (const [tied, free] of ties) {
    if (!text.includes(tied)) throw new Error(`the workbench of this version is made otherwise: it lacks ${tied}`);
    text = text.replace(tied, free);
  }
  return text;
}

function folderOf(root: string, { installation, extension, workspace }: WebFolders): string {
  const provider = fileURLToPath(new URL("mount", import.meta.url));
  const folders: Readonly<Record<string, string>> = { vscode: installation, extension, mount: workspace, provider };
  const folder = folders[root];
  if (folder === undefined) throw new Error(`nothing is served under /${root}`);
  return folder;
}

function typeOf(entry: { isFile(): boolean; isDirectory(): boolean }): number {
  if (entry.isFile()) return FILE_TYPE.file;
  return entry.isDirectory() ? FILE_TYPE.directory : FILE_TYPE.unknown;
}

/** As VS Code's own page, with what its server would have filled in. */
function page(authority: string, { settings, language = "en" }: WebFolders): string {
  const extension = (path: string) => ({ scheme: "http", authority, path });
  const configuration = {
    userDataPath: "/",
    isEnabledFileDownloads: false,
    isEnabledFileUploads: false,
    isEnabledCoderGettingStarted: false,
    folderUri: { scheme: "mount", authority: "workspace", path: "/" },
    additionalBuiltinExtensions: [
      extension("/extension"),
      extension("/provider"),
      ...BUILT_IN.map((name) => extension(`/vscode/extensions/${name}`)),
    ],
    configurationDefaults: settings,
    productConfiguration: { enableTelemetry: false },
  };
  const attribute = JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
<meta id="vscode-workbench-web-base-url" data-settings="/vscode">
<meta id="vscode-workbench-auth-session" data-settings="">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};</script>
<script>globalThis._VSCODE_FILE_ROOT = new URL("/vscode/out/", location.href).toString();</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}
