/**
 * The machine-readable part of a documentation page: its example programs and what they print.
 *
 * A program is a fenced block ```` ```python <example> ```` where the example is `failing` or `fixed`. A further word
 * names another file of the same program (`settings.py`); the word `prompt` has the program given to `python -c`, whose
 * main module has no file, as that of the Python prompt and of a notebook.
 *
 * What it prints is a block ```` ```text <method>… <version>… ```` after it in the same section. Methods are those of
 * `multiprocessing`, or `default` for the platform's own. Versions are written like those of a Python package
 * (`>=3.14.1`, `==3.13.*`, `>=3.13.8,<3.14`); it is enough if one of them fits, and without any the block stands for
 * all; a later block overrules an earlier one. The lines are those of the standard output, in any order, but for three kinds:
 *
 *     stderr: <text>          the standard error contains the text; without such a line it is empty
 *     exit status: <number>   0 where it is not given
 *     does not end
 */

import { fits, isSpecifier } from "../../project/versions.ts";
import { isStartMethod, type StartMethod } from "../../protocol/methods.ts";

export type Method = StartMethod | "default";

export interface Expected {
  readonly methods: readonly Method[];
  /** Alternatives; empty for every version. */
  readonly versions: readonly string[];
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly exitCode: number;
  readonly ends: boolean;
}

export interface Example {
  readonly name: string;
  /** The program's other files, by name. */
  readonly files: Map<string, string>;
  /** The program itself, and whether it is given at the prompt. */
  main: { readonly text: string; readonly prompt: boolean } | undefined;
  readonly outputs: Expected[];
}

export interface Section {
  readonly heading: string;
  /** Everything up to the next heading, blocks included. */
  readonly text: string;
  readonly example: Example | undefined;
}

export interface Page {
  readonly title: string;
  /** What stands between the title and the first section. */
  readonly introduction: string;
  readonly sections: readonly Section[];
}

/** Whether one of the specifiers holds for the version; true where there is none. */
export function fitsOne(version: string, specifiers: readonly string[]): boolean {
  return specifiers.length === 0 || specifiers.some((specifier) => fits(version, specifier));
}

/** Throws, naming the block, where a block's form is not as described above. */
export function parsePage(markdown: string): Page {
  const [head = "", ...rest] = markdown.split(/^## /m);
  const [, title = "", introduction = ""] = /^# (.*)\n([\s\S]*)$/.exec(head) ?? [];
  return { title, introduction: introduction.trim(), sections: rest.map(parseSection) };
}

export function examplesOf(page: Page): Example[] {
  return page.sections.flatMap(({ example }) => example ?? []);
}

/** What the example should do under the method on this version (`3.13.1`); undefined where the page does not say. */
export function expectedOf(example: Example, method: Method, version: string): Expected | undefined {
  return example.outputs.findLast(({ methods, versions }) => methods.includes(method) && fitsOne(version, versions));
}

function parseSection(source: string): Section {
  const heading = source.slice(0, source.indexOf("\n"));
  const text = source.slice(heading.length + 1);
  let example: Example | undefined;
  for (const [, info = "", body = ""] of text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)) {
    const [language, ...words] = info.split(" ");
    if (language === "python") {
      example ??= { name: words[0] ?? "", files: new Map(), main: undefined, outputs: [] };
      addProgram(example, words, body);
    } else if (language === "text" && example !== undefined) {
      example.outputs.push(parseExpected(words, body));
    } else {
      throw new Error(`a block that no program precedes, or of no known language: ${info}`);
    }
  }
  return { heading, text, example };
}

function addProgram(example: Example, [name, file]: readonly string[], text: string): void {
  if (name === undefined || name !== example.name) throw new Error(`a second example in a section: ${name}`);
  if (file !== undefined && file !== "prompt") {
    example.files.set(file, text);
  } else {
    if (example.main !== undefined) throw new Error(`the example has two main programs: ${name}`);
    example.main = { text, prompt: file === "prompt" };
  }
}

function parseExpected(words: readonly string[], body: string): Expected {
  const methods = words.filter((word): word is Method => word === "default" || isStartMethod(word));
  const versions = words.filter(isSpecifier);
  if (methods.length === 0 || methods.length + versions.length !== words.length) {
    throw new Error(`neither a start method nor a version: ${words.join(" ")}`);
  }
  const lines = body.split("\n").slice(0, -1);
  const after = (prefix: string) =>
    lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  return {
    methods,
    versions,
    stdout: lines.filter((line) => !/^(stderr: |exit status: |does not end$)/.test(line)),
    stderr: after("stderr: "),
    exitCode: Number(after("exit status: ")[0] ?? 0),
    ends: !lines.includes("does not end"),
  };
}
