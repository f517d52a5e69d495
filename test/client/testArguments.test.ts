/** One test on the command line of its runner. */

import { join } from "node:path";
import { expect, it } from "vitest";
import { testArguments } from "../../client/testArguments.ts";

const FOLDER = join("/", "home", "ada", "shop");
const FILE = join(FOLDER, "tests", "test_pools.py");

it("is a path and names for pytest, which then shows what the test prints", () => {
  const args = testArguments("pytest", FILE, FOLDER, ["TestPools", "TestNested", "test_deep"]);
  expect(args).toEqual(["-q", "-s", "tests/test_pools.py::TestPools::TestNested::test_deep"]);
});

it("is a module and names for unittest", () => {
  expect(testArguments("unittest", FILE, FOLDER, ["PoolCase", "test_case"])).toEqual([
    "tests.test_pools.PoolCase.test_case",
  ]);
});
