/** What pyproject.toml says about a project. */

import { describe, expect, it } from "vitest";
import { NO_PYPROJECT, readPyproject } from "../../project/pyproject.ts";
import { TARGET_NAMES } from "../../protocol/methods.ts";

const requires = (specifier: string) => `[project]\nname = "shop"\nrequires-python = "${specifier}"\n`;

describe("requires-python", () => {
  it.each([
    [">=3.14", ["linux-3.14", "macos", "windows"]],
    [">=3.13.5,<3.14", ["linux-3.13", "macos", "windows"]],
    ["<3.14", ["linux-3.13", "macos", "windows"]],
    ["==3.14.*", ["linux-3.14", "macos", "windows"]],
    [">3.13.2", TARGET_NAMES],
    [">=3.8", TARGET_NAMES],
    ["~=3.9", TARGET_NAMES],
  ])("%s leaves the targets on which the project can run", (specifier, left) => {
    expect(readPyproject(requires(specifier)).targets).toEqual(left);
  });

  it("for versions long before 3.13 leaves linux-3.13, which stands for all of them", () => {
    expect(readPyproject(requires(">=3.8,<3.12")).targets).toEqual(["linux-3.13", "macos", "windows"]);
  });

  it("that is no specifier leaves all", () => {
    expect(readPyproject(requires("three")).targets).toEqual(TARGET_NAMES);
    expect(readPyproject("[project]\nrequires-python = 3.9\n").targets).toEqual(TARGET_NAMES);
  });
});

describe("[tool.forkcast]", () => {
  it("holds targets, severities and roots, before requires-python", () => {
    const text = `${requires(">=3.14")}
[tool.forkcast]
targets = ["windows"]
roots = ["lib"]
severity = { stale-global = "error", import-side-effect = "off" }
`;
    expect(readPyproject(text)).toEqual({
      targets: ["windows"],
      severity: { "stale-global": "error", "import-side-effect": "off" },
      roots: ["lib", ".", "src"],
      problems: [],
    });
  });

  it("is used as far as it can be: what is wrong is named", () => {
    const text =
      '[tool.forkcast]\ntargets = ["linux"]\nroots = ["lib"]\ncolour = "red"\n[tool.forkcast.severity]\nstale-global = 3\n';
    const { targets, severity, roots, problems } = readPyproject(text);
    expect({ targets, severity, roots }).toEqual({ ...NO_PYPROJECT, roots: ["lib", ".", "src"], problems: undefined });
    expect(problems).toHaveLength(3);
    for (const name of ["targets", "severity", "colour"]) expect(problems.join("\n")).toContain(name);
  });
});

describe("roots", () => {
  it("are also those that setuptools and pytest are told", () => {
    const text = `
[tool.setuptools.package-dir]
"" = "python"
"shop.plugins" = "plugins"
[tool.setuptools.packages.find]
where = ["packages"]
[tool.pytest.ini_options]
pythonpath = ["tests/lib"]
`;
    expect(readPyproject(text).roots).toEqual([".", "src", "packages", "python", "tests/lib"]);
  });
});

describe("a file that is no TOML", () => {
  it.each(["[tool.forkcast\n", "targets = \n", "\u0000\uFFFD", "<<<<<<< HEAD\n"])(
    "is as if it were not there: %j",
    (text) => {
      const { problems, ...options } = readPyproject(text);
      expect(options).toEqual({ ...NO_PYPROJECT, problems: undefined });
      expect(problems).toEqual([expect.stringMatching(/^pyproject\.toml cannot be read: line \d+ /)]);
    },
  );
});
