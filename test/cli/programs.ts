/** The project's own programs, by set: what `verify` is tried on. */

import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { CORPUS, readCorpus } from "../corpus/cases.ts";
import { writeExample } from "../docs/examples.ts";
import { examplesOf, expectedOf, parsePage } from "../docs/page.ts";
import { fixturesIn } from "../preview/fixtures.ts";
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

/** Those in folders of test/fixtures that say themselves how they end. */
function fixturesOf(...names: readonly string[]): ReadSet {
  const home = join(root, "test/fixtures");
  return async ({ version }) => {
    const all = names.flatMap((name) => fixturesIn(join(home, name)));
    const able = all.filter(({ oldestMinor }) => Number(version.split(".")[1]) >= oldestMinor);
    return able.map(({ script, args, run }) => {
      const path = relative(home, script);
      const place = basename(path) === "main.py" ? dirname(path) : path;
      return copied(home, place, { args, ends: !Object.values(run).includes("hang") });
    });
  };
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

export type SetName = "examples" | "documented" | "fixtures" | "programs" | "corpus";

export const SETS: Readonly<Record<SetName, ReadSet>> = {
  examples,
  documented,
  fixtures: fixturesOf("preview"),
  programs: fixturesOf("programs/clean", "programs/differs", "programs/ends"),
  corpus,
};
