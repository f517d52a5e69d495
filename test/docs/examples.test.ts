/** The judge of the examples: it must find a page wrong that is wrong. */

import { describe, expect, it } from "vitest";
import { lacks } from "../support/needs.ts";
import { somePython } from "../support/pythons.ts";
import { misstatements } from "./examples.ts";
import { parsePage } from "./page.ts";

const fence = "```";

/** A page with one example and what it is said to print. */
function pageOf(program: string, ...outputs: string[]) {
  return parsePage(
    `# A page\n\n## Example\n\n${[program, ...outputs].map((block) => `${fence}${block}\n${fence}\n`).join("\n")}`,
  );
}

const STARTS_A_CHILD = `python failing
from multiprocessing import Process, get_start_method

def work():
    print("child")

if __name__ == "__main__":
    print(get_start_method())
    child = Process(target=work)
    child.start()
    child.join()`;

const python = somePython();

describe.skipIf(lacks("a Python with fork as its default", python))("an example", () => {
  it("is run under the method that its output is claimed for, and the order of lines is free", async () => {
    const page = pageOf(
      STARTS_A_CHILD,
      "text fork\nchild\nfork",
      "text spawn\nspawn\nchild",
      "text default\nchild\nfork",
    );
    expect(await misstatements(page, python!)).toEqual([]);
  });

  it("is judged by the last block that fits method and version", async () => {
    const page = pageOf(
      STARTS_A_CHILD,
      "text spawn\nnot this",
      "text spawn <4\nspawn\nchild",
      "text spawn >=4\nnor this",
    );
    expect(await misstatements(page, python!)).toEqual([]);
  });

  it("is reported where a line is missing, or one too many", async () => {
    expect(await misstatements(pageOf(STARTS_A_CHILD, "text fork\nchild\nchild\nfork"), python!)).toEqual([
      'failing example under fork: prints ["fork","child"], not ["child","child","fork"]',
    ]);
    expect(await misstatements(pageOf(STARTS_A_CHILD, "text fork\nfork"), python!)).toHaveLength(1);
  });

  it("is reported where it fails otherwise than the page says", async () => {
    const program = "python failing\nimport sys\nsys.exit('no')";
    expect(await misstatements(pageOf(program, "text fork\nstderr: no\nexit status: 1"), python!)).toEqual([]);
    expect(await misstatements(pageOf(program, "text fork"), python!)).toEqual([
      "failing example under fork: unannounced errors: no\n",
      "failing example under fork: exit status 1",
    ]);
    expect(await misstatements(pageOf(program, "text fork\nstderr: yes\nexit status: 1"), python!)).toEqual([
      'failing example under fork: the standard error lacks "yes": no\n',
    ]);
  });

  it("may wait for ever, and is ended with its children", async () => {
    const program = `python failing
from multiprocessing import Event, Process

def work(event):
    event.wait()

if __name__ == "__main__":
    event = Event()
    child = Process(target=work, args=(event,))
    child.start()
    print(child.is_alive())
    child.join()`;
    expect(await misstatements(pageOf(program, "text spawn\nTrue\ndoes not end"), python!)).toEqual([]);
    expect(await misstatements(pageOf(STARTS_A_CHILD, "text fork\nfork\nchild\ndoes not end"), python!)).toEqual([
      "failing example under fork: ends",
    ]);
  });

  it("may not stand on a page in a form that is not understood", () => {
    expect(() => pageOf(STARTS_A_CHILD, "text fort\nchild")).toThrow("fort");
    expect(() => pageOf("text fork\nchild")).toThrow("no program precedes");
    expect(() => pageOf("ruby failing\nputs 1")).toThrow("ruby");
    expect(() => pageOf("python failing\n1", "python fixed\n2")).toThrow("second example");
    expect(() => pageOf("python failing\n1", "python failing\n2")).toThrow("two main programs");
  });
});
