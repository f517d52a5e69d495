/** A workspace folder for one test: files as they are written, and their URIs. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export class Folder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<Folder> {
    return new Folder(await mkdtemp(join(tmpdir(), "forkcast server ü-")));
  }

  file(name: string): string {
    return join(this.path, name);
  }

  uri(name: string): string {
    return pathToFileURL(this.file(name)).href;
  }

  async write(name: string, text: string | Uint8Array): Promise<string> {
    await mkdir(dirname(this.file(name)), { recursive: true });
    await writeFile(this.file(name), text);
    return this.uri(name);
  }

  async delete(name: string): Promise<void> {
    await rm(this.file(name), { recursive: true });
  }

  async remove(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** A script with one finding, `stale-global` on `level`. */
export const STALE = `
from multiprocessing import Process

level = 0


def show():
    print(level)


if __name__ == "__main__":
    level = 2
    child = Process(target=show)
    child.start()
    child.join()
`;

/** A script whose child reads what another module, `config`, holds and `config.load` changes. */
export const READS_CONFIG = `
from multiprocessing import Process

import config


def show():
    print(config.level)


if __name__ == "__main__":
    config.load()
    child = Process(target=show)
    child.start()
    child.join()
`;

export const CONFIG = `level = 0


def load():
    global level
    level = 2
`;

/** Without what is said of every script that diverges and names no method. */
export function withoutEcho<T extends { readonly code?: unknown }>(items: readonly T[]): T[] {
  return items.filter(({ code }) => code !== "default-method-change" && code !== "FC119");
}
