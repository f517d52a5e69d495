/** One configuration of a launch.json, as the Python debugger would launch it. */

import { describe, expect, it } from "vitest";
import { readLaunch, UnusableLaunch } from "../../project/launch.ts";

const HERE = { workspaceFolder: "/home/ann/shop", userHome: "/home/ann", env: { REGION: "eu" } };

const FILE = `{
  // Comments, and commas after the last, as VS Code writes them.
  "version": "0.2.0",
  "configurations": [
    {
      "name": "Serve",
      "type": "debugpy",
      "request": "launch",
      "program": "\${workspaceFolder}/serve.py",
      "args": ["--port", 8080, "\${env:REGION}"],
      "cwd": "\${workspaceFolder}/data",
      "env": { "MODE": "test", "HOME_OF": "\${userHome}", "UNSET": null },
      "python": "\${userHome}/bin/python",
      "pythonArgs": ["-O"],
      "console": "integratedTerminal",
    },
    { "name": "Module", "type": "python", "request": "launch", "module": "shop.tool", "args": "-v --title 'two words' \\"a \\\\\\" b\\"" },
    { "name": "Attach", "type": "debugpy", "request": "attach" },
    { "name": "Open file", "type": "debugpy", "request": "launch", "program": "\${file}" },
    { "name": "Wrong", "type": "debugpy", "request": "launch", "program": "x.py", "args": [{}] },
  ],
}`;

describe("a configuration", () => {
  it("says what is run, with which arguments, where, and in which environment", () => {
    expect(readLaunch(FILE, "Serve", HERE)).toEqual({
      program: "/home/ann/shop/serve.py",
      args: ["--port", "8080", "eu"],
      cwd: "/home/ann/shop/data",
      env: { MODE: "test", HOME_OF: "/home/ann" },
      python: "/home/ann/bin/python",
      pythonArgs: ["-O"],
    });
  });

  it("may name a module, and have its arguments in one text", () => {
    expect(readLaunch(FILE, "Module", HERE)).toEqual({
      module: "shop.tool",
      args: ["-v", "--title", "two words", 'a " b'],
      env: {},
      pythonArgs: [],
    });
  });

  it.each([
    ["Nothing", /has no configuration "Nothing"\. It has "Serve", "Module"/],
    ["Attach", /launches no Python program/],
    ["Open file", /asks for \$\{file\}, which only an editor knows/],
    ["Wrong", /"Wrong" cannot be read: args/],
  ])("is refused with the reason: %s", (name, reason) => {
    expect(() => readLaunch(FILE, name, HERE)).toThrow(reason);
    expect(() => readLaunch(FILE, name, HERE)).toThrow(UnusableLaunch);
  });

  it.each(["", "{", "[]", '{"configurations": 1}'])("is not looked for in a file that is none: %j", (text) => {
    expect(() => readLaunch(text, "Serve", HERE)).toThrow(UnusableLaunch);
  });
});
