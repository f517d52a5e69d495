/** The last part of a path, whichever system it is from: a comparison may have been made on another machine. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
