/** tree-sitter and its Python grammar, from the bytes that the host gives: nothing is read by path. */

import { Language, Parser } from "web-tree-sitter";
import type { Stmt } from "./ast.ts";
import { readConcrete, vocabularyOf } from "./concrete.ts";
import { lower } from "./lower.ts";

/** Parses one text into statements; never throws on bad input. */
export type Parse = (text: string) => readonly Stmt[];

/**
 * Loads the two WebAssembly modules. Rejects where the bytes are no such modules.
 *
 * @param runtime bytes of web-tree-sitter.wasm
 * @param python bytes of tree-sitter-python.wasm
 */
export async function loadGrammar(runtime: Uint8Array<ArrayBuffer>, python: Uint8Array<ArrayBuffer>): Promise<Parse> {
  await startRuntime(runtime);
  const language = await Language.load(python);
  const vocabulary = vocabularyOf(language);
  const parser = new Parser().setLanguage(language);
  return (text) => {
    const tree = parser.parse(text);
    if (!tree) return [];
    try {
      return lower(readConcrete(tree, vocabulary), text);
    } finally {
      tree.delete();
    }
  };
}

let started: Promise<void> | undefined;

/** There is one runtime: to start it anew would take the ground from under every parser that is in use. */
function startRuntime(runtime: Uint8Array<ArrayBuffer>): Promise<void> {
  started ??= Parser.init({ wasmBinary: runtime.slice().buffer }).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}
