/** The project's own programs, by set: what `verify` is tried on. */

import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CORPUS, readCorpus } from "../corpus/cases.ts";
import { writeExample } from "../docs/examples.ts";
import { examplesOf, expectedOf, parsePage } from "../docs/page.ts";
import type { FoundPython } from "../support/pythons.ts";
import { root } from "./forkcast.ts";

export interface Program {
  /** The file or folder that it is, relative to the folder into which its set is written. */
  readonly place: string;
  readonly args: readonly string[];
  /** False where it hangs under some method: it takes as long as one lets it. */
  readonly ends: boolean;
  write(home: string): Promise<void>;
}

export type ReadSet = (python: FoundPython) => Promise<Program[]>;

const METHODS = ["fork", "spawn"] as const;

async function examples(): Promise<Program[]> {
  const folders = await readdir(join(root, "examples"));
  const args: Readonly<Record<string, readonly string[]>> = { argcopy: ["-i", "2"] };
  return folders.map((name) => copied(join(root, "examples"), name, { args: args[name] ?? [] }));
}

/** Those of every page of docs/rules, but for those that need a prompt. */
async function documented(python: FoundPython): Promise<Program[]> {
  const pages = (await readdir(join(root, "docs/rules"))).filter((name) => /^[a-z].*\.md$/.test(name));
  const programs = pages.map(async (page): Promise<Program[]> => {
    const text = await readFile(join(root, "docs/rules", page), "utf8");
    const written = examplesOf(parsePage(text)).filter(({ main }) => main !== undefined && !main.prompt);
    return written.map((example) => {
      const place = join(basename(page, ".md"), example.name);
      return {
        place,
        args: [],
        ends: METHODS.every((method) => expectedOf(example, method, python.fullVersion)?.ends !== false),
        async write(home) {
          await mkdir(join(home, place), { recursive: true });
          await writeExample(example, join(home, place));
        },
      };
    });
  });
  return (await Promise.all(programs)).flat();
}

/** Those on which the preview is tried. */
async function fixtures(): Promise<Program[]> {
  const folder = join(root, "test/fixtures/preview");
  const hanging = ["deadlock.py", "guard_only_function.py", "raising_initializer.py"];
  return (await readdir(folder)).map((name) => copied(folder, name, { ends: !hanging.includes(name) }));
}

/** Those that can be run as scripts, with nothing beside the standard library. */
async function corpus(): Promise<Program[]> {
  const runnable = readCorpus().filter(({ needs, inline }) => needs.length === 0 && inline === undefined);
  return runnable.map(({ program, args, run }) =>
    copied(CORPUS, program.slice(CORPUS.length), { args, ends: METHODS.every((method) => run[method] !== "hang") }),
  );
}

function copied(folder: string, place: string, { args = [], ends = true }: Partial<Program>): Program {
  const write = async (home: string) => {
    await mkdir(dirname(join(home, place)), { recursive: true });
    await cp(join(folder, place), join(home, place), { recursive: true });
  };
  return { place, args, ends, write };
}

export const SETS: Readonly<Record<"examples" | "documented" | "fixtures" | "corpus", ReadSet>> = {
  examples,
  documented,
  fixtures,
  corpus,
};
export type SetName = keyof typeof SETS;
