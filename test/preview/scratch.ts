/** Previews of small scripts that tests write themselves, in a folder of their own. */

import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import type { PreviewRequest } from "../../preview/index.ts";
import { somePython } from "../support/pythons.ts";

export const python = somePython()?.path ?? "python3";
export const PROBE = fileURLToPath(new URL("../../preview/probe", import.meta.url));

export interface Scratch {
  /** Known once the tests run; its name holds a space. */
  readonly folder: string;
  /** Writes the script and describes its preview under fork and spawn. */
  readonly request: (source: string, more?: Partial<PreviewRequest>) => Promise<PreviewRequest>;
  /** Writes a file. Returns its path. */
  readonly file: (name: string, text: string) => Promise<string>;
  /** Writes a shell script that stands for an interpreter. Returns its path. */
  readonly shell: (name: string, text: string) => Promise<string>;
}

/** A folder that exists while the tests of the calling file run. */
export function scratch(): Scratch {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "preview scratch-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  return {
    get folder() {
      return folder;
    },
    file,
    shell: async (name, text) => {
      const path = await file(name, `#!/bin/sh\n${text}\n`);
      await chmod(path, 0o755);
      return path;
    },
    request: async (source, more = {}) => ({
      program: { script: await file("script.py", source) },
      args: [],
      cwd: folder,
      methods: ["fork", "spawn"],
      python,
      timeoutSeconds: 60,
      probeFolder: PROBE,
      ...more,
    }),
  };
}
