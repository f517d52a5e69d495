/** The tests that a file defines, as pytest and unittest find them. */

import type { TestCase } from "../protocol/report.ts";
import { mentionsStarts, namesStarter } from "./processes/vocabulary.ts";
import type { ClassDef, Expr, FunctionDef, Stmt } from "./syntax/ast.ts";
import type { Chunk, SourceDocument } from "./syntax/document.ts";

/** Other files need not be parsed for this. */
const DEFINES_TEST = /^[ \t]*(?:async[ \t]+)?def[ \t]+test/m;

/** In the order of the text. https://docs.pytest.org/en/stable/explanation/goodpractices.html#test-discovery */
export function testsIn(document: SourceDocument): TestCase[] {
  if (!DEFINES_TEST.test(document.text)) return [];
  const cases = new Set<string>();
  return document.chunks.flatMap((chunk) => chunk.body.flatMap((each) => testsOf(chunk, each, [], cases, false)));
}

/** @param cases names of the classes so far that are test cases of unittest */
function testsOf(
  chunk: Chunk,
  statement: Stmt,
  around: readonly string[],
  cases: Set<string>,
  unittest: boolean,
): TestCase[] {
  if (statement.kind === "ClassDef") {
    const isCase = statement.bases.some((base) => isTestCase(base, cases));
    if (isCase) cases.add(statement.name);
    if (!isCase && !isCollected(statement)) return [];
    const names = [...around, statement.name];
    return statement.body.flatMap((each) => testsOf(chunk, each, names, cases, isCase));
  }
  if (statement.kind !== "FunctionDef" || !statement.name.startsWith("test")) return [];
  return [testOf(chunk, statement, [...around, statement.name], unittest)];
}

function testOf(chunk: Chunk, test: FunctionDef, names: readonly string[], unittest: boolean): TestCase {
  const { document } = chunk;
  const starts = mentionsStarts(document.text) && namesStarter(chunk.text.slice(test.start, test.end));
  return { names, unittest, starts, name: document.range(chunk, test.nameSpan), whole: document.range(chunk, test) };
}

/** Whether a class is derived from `unittest.TestCase`, from another such class of the file, or from one so named. */
function isTestCase(base: Expr, cases: ReadonlySet<string>): boolean {
  if (base.kind === "Attribute") return base.attr.endsWith("TestCase");
  return base.kind === "Name" && (base.id.endsWith("TestCase") || cases.has(base.id));
}

/** By pytest, which passes over classes that must be made with arguments. */
function isCollected({ name, body }: ClassDef): boolean {
  return name.startsWith("Test") && !body.some((each) => each.kind === "FunctionDef" && each.name === "__init__");
}
