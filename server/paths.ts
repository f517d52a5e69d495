/** How documents are named on both sides: the editor says URIs, the analysis says `/`-separated paths. */

import { URI } from "vscode-uri";

/**
 * The path of a document in the analysis: decoded, so that a module's name in an import and a file's name in a URI
 * compare as text. A `file:` URI gives its bare path (`/home/ada/größe.py`, `/c:/x.py`); others keep their scheme.
 */
export function pathOf(uri: string): string {
  let path = paths.get(uri);
  if (path === undefined) {
    if (paths.size >= REMEMBERED) paths.clear();
    path = decoded(uri);
    paths.set(uri, path);
  }
  return path;
}

/** The same few documents are asked about again and again. */
const REMEMBERED = 10_000;
const paths = new Map<string, string>();

function decoded(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri);
  if (scheme === "file" && authority === "") return path;
  return authority === "" ? `${scheme}:${path}` : `${scheme}://${authority}${path}`;
}

/** The inverse of `pathOf`. Throws a RangeError for what no `pathOf` gave. */
export function uriOf(path: string): string {
  if (path.startsWith("/")) return URI.from({ scheme: "file", path }).toString();
  const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(.*)$/i.exec(path);
  if (!parts) throw new RangeError(`not a path of a document: ${path}`);
  const [, scheme, authority = "", rest] = parts;
  return URI.from({ scheme: scheme!, authority, path: rest! }).toString();
}

/** Whether the file system has it, and no client need be asked for it. */
export const isOnDisk = (uri: string) => uri.startsWith("file:");

/** Whether `path` lies in `folder` or below it; both as `pathOf` gives them. */
export function isInside(path: string, folder: string): boolean {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(prefix);
}

/** The folder that holds `path`; the empty text where none does. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
