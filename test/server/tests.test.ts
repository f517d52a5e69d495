/** Tests that start processes: each has a lens of its own, and the command finds the one at the cursor. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LanguageClient } from "./client.ts";
import { Folder } from "./folder.ts";

const TEXT = `import multiprocessing
from unittest import TestCase

from pools import square


def test_alone():
    with multiprocessing.Pool(2) as pool:
        assert pool.map(abs, [-1]) == [1]


def test_without_processes():
    assert True


class TestPools:
    def helper(self):
        return multiprocessing.Pool(2)

    class TestNested:
        async def test_deep(self):
            multiprocessing.Process(target=print).start()


class PoolCase(TestCase):
    def test_case(self):
        square(2)


class TestDerived(PoolCase):
    def test_more(self):
        with multiprocessing.Pool(2) as pool:
            pool.map(abs, [-1])


class TestWithState:
    def __init__(self):
        self.pool = multiprocessing.Pool(2)

    def test_never_collected(self):
        self.pool.map(abs, [-1])
`;

describe("tests", () => {
  let folder: Folder;
  let server: LanguageClient;
  let uri: string;

  beforeAll(async () => {
    folder = await Folder.make();
    server = await LanguageClient.start({ folder: folder.path });
    uri = folder.uri("test_pools.py");
    await server.open(uri, TEXT);
  });
  afterAll(async () => {
    await server?.stop();
    await folder?.remove();
  });

  const at = (text: string) => server.testAt(uri, TEXT.slice(0, TEXT.indexOf(text)).split("\n").length - 1);

  it("that start processes have a lens; the file as a script has none, since it would do nothing", async () => {
    const lenses = (await server.codeLenses(uri))!.map(({ range, command }) => [
      TEXT.split("\n")[range.start.line],
      command?.title,
      command?.arguments,
    ]);
    const title = "Preview test under spawn";
    expect(lenses).toEqual([
      ["def test_alone():", title, [uri, { names: ["test_alone"], unittest: false }]],
      [
        "        async def test_deep(self):",
        title,
        [uri, { names: ["TestPools", "TestNested", "test_deep"], unittest: false }],
      ],
      ["    def test_more(self):", title, [uri, { names: ["TestDerived", "test_more"], unittest: true }]],
    ]);
  });

  it("are found at any of their lines, whether they start anything or not", async () => {
    expect(await at("        assert pool.map")).toEqual({ names: ["test_alone"], unittest: false });
    expect(await at("def test_without")).toEqual({ names: ["test_without_processes"], unittest: false });
    expect(await at("        square(2)")).toEqual({ names: ["PoolCase", "test_case"], unittest: true });
  });

  it("are not what no test runner would collect", async () => {
    expect(await at("import multiprocessing")).toBeNull();
    expect(await at("        return multiprocessing")).toBeNull();
    expect(await at("        self.pool.map")).toBeNull();
  });
});
