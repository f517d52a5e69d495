/** What an editor gets for a file: hints, hover, start sites, guard; and what the workspace asks its host for. */

import { beforeEach, describe, expect, it } from "vitest";
import type { Workspace } from "../../analysis/index.ts";
import { RULES } from "../../analysis/rules/index.ts";
import { EXAMPLES, emptyWorkspace, load, programsIn } from "./fixtures.ts";

let workspace: Workspace;
beforeEach(async () => {
  workspace = await emptyWorkspace();
});

const argcopy = `${EXAMPLES}argcopy/main.py`;

describe("the report of examples/argcopy", () => {
  const lines = (programsIn(EXAMPLES).get("argcopy")?.get(argcopy) ?? "").split("\n");
  const lineOf = (text: string) => lines.findIndex((line) => line.includes(text));
  const report = () => {
    load(workspace, programsIn(EXAMPLES).get("argcopy") ?? new Map());
    return workspace.report(argcopy);
  };

  it("says at the read what the child has under each method", () => {
    const { findings, hints } = report();
    expect(findings.map(({ rule, symbol, range }) => [rule, symbol, range.start.line])).toEqual([
      ["import-side-effect", "parse_args", lineOf("args = parse_command_line()")],
      ["stale-global", "argcopy", lineOf("return n * argcopy")],
      ["default-method-change", "Pool", lineOf("with Pool(4)")],
    ]);
    expect(findings[1]).toMatchObject({
      code: "FC103",
      severity: "warning",
      methods: ["spawn", "forkserver"],
      targets: ["linux-3.14", "macos", "windows"],
      sees: { fork: "args.input", spawn: "0", forkserver: "0" },
    });
    expect(hints[1]).toMatchObject({
      position: { line: lineOf("return n * argcopy"), column: "    return n * argcopy".length },
      text: "fork: args.input │ spawn: 0",
      finding: true,
    });
  });

  it("leads to where the name is set, to its value at import and to the start", () => {
    const places = report().findings[1]?.related.map(({ range }) => range.start.line);
    expect(places).toEqual([lineOf("argcopy = args.input"), lineOf("argcopy = 0"), lineOf("with Pool(4)")]);
  });

  it("has the start site and the guard", () => {
    const { startSites, mainGuard } = report();
    expect(startSites).toMatchObject([{ what: "multiprocessing.Pool", range: { start: { line: lineOf("Pool(4)") } } }]);
    expect(mainGuard?.start).toEqual({ line: lineOf("if __name__"), column: 3 });
  });

  it("has no start site where a class of processes is only defined", () => {
    const lines = [
      "from multiprocessing import Process",
      "class Worker(Process):",
      "    def run(self):",
      "        pass",
    ];
    const starts = ["def begin(worker):", "    worker.start()", "def make():", "    Worker().start()"];
    workspace.update("/defined.py", lines.join("\n"));
    expect(workspace.report("/defined.py").startSites).toEqual([]);
    workspace.update("/used.py", [...lines, ...starts].join("\n"));
    expect(workspace.report("/used.py").startSites.map(({ range }) => range.start.line)).toEqual([7]);
  });

  it("explains itself on hover, target by target", () => {
    report();
    const line = lineOf("return n * argcopy");
    const column = lines[line]?.indexOf("argcopy") ?? 0;
    const hover = workspace.hover(argcopy, { line, column });
    expect(hover?.range.start).toEqual({ line, column });
    expect(hover?.markdown).toContain("| Linux, Python ≤ 3.13 | fork | `args.input` |");
    expect(hover?.markdown).toContain("| Linux, Python ≥ 3.14 | forkserver | `0` |");
    expect(hover?.markdown).toContain("| macOS | spawn | `0` |");
    expect(hover?.markdown).toContain("| Windows | spawn | `0` |");
    expect(hover?.markdown).toContain("docs/rules/stale-global.md");
    expect(workspace.hover(argcopy, { line: 0, column: 0 })).toBeUndefined();
  });

  it("says nothing for targets on which nothing is wrong", () => {
    report();
    workspace.configure({ roots: [], targets: ["linux-3.13"] });
    expect(workspace.report(argcopy).findings).toEqual([]);
    workspace.configure({ roots: [], targets: ["linux-3.13", "windows"] });
    expect(workspace.report(argcopy).findings[1]?.targets).toEqual(["windows"]);
  });
});

describe("the methods that a script pins", () => {
  const script = (start: string) =>
    `import multiprocessing\nvalue = 0\ndef work():\n    print(value)\nif __name__ == "__main__":\n    value = 1\n${start}`;
  const found = (start: string) => {
    workspace.update("/w/main.py", script(start));
    const { findings } = workspace.report("/w/main.py");
    return findings.filter(({ rule }) => rule === "stale-global").map(({ methods, targets }) => ({ methods, targets }));
  };

  it("are the only ones under which its trouble shows", () => {
    const pinned = "    context = multiprocessing.get_context('spawn')\n    context.Process(target=work).start()\n";
    expect(found(pinned)).toEqual([{ methods: ["spawn"], targets: ["linux-3.13", "linux-3.14", "macos", "windows"] }]);
  });

  it("are followed through set_start_method", () => {
    const chosen = "    multiprocessing.set_start_method('spawn')\n    multiprocessing.Process(target=work).start()\n";
    expect(found(chosen)).toMatchObject([{ methods: ["spawn"] }]);
  });

  it("leave a forked script in trouble only where there is no fork", () => {
    const forked = "    multiprocessing.get_context('fork').Process(target=work).start()\n";
    expect(found(forked)).toEqual([{ methods: ["spawn", "forkserver"], targets: ["windows"] }]);
  });
});

describe("the default method", () => {
  const rulesFor = (text: string) => {
    workspace.update("/w/main.py", text);
    return workspace.report("/w/main.py").findings.map(({ rule }) => rule);
  };
  const script = (atImport: string) =>
    `import sys, time\nfrom multiprocessing import Process\n${atImport}\nif __name__ == "__main__":\n    Process(target=print).start()\n`;

  it("is worth a word where something depends on it", () => {
    expect(rulesFor(script("print('hello')"))).toEqual(["import-side-effect", "default-method-change"]);
  });

  it("is none where only time does, or nothing", () => {
    expect(rulesFor(script("time.sleep(1)"))).toEqual(["import-side-effect"]);
    expect(rulesFor(script("pass"))).toEqual([]);
  });
});

describe("the workspace and its host", () => {
  const main = "/w/main.py";
  const text =
    "import settings\nfrom multiprocessing import Process\ndef work():\n    print(settings.value)\n" +
    'if __name__ == "__main__":\n    settings.value = 1\n    Process(target=work).start()\n';

  it("asks for the modules that a program imports, until it knows", () => {
    workspace.update(main, text);
    expect(workspace.wanted(main)).toEqual(expect.arrayContaining(["/w/settings.py", "/w/settings/__init__.py"]));
    workspace.update("/w/settings.py", "value = 0\n");
    for (const each of workspace.wanted(main)) workspace.remove(each);
    expect(workspace.wanted(main)).toEqual([]);
    const [first] = workspace.report(main).findings;
    expect(first).toMatchObject({ rule: "stale-mutation", symbol: "settings.value" });
  });

  it("answers for a module by what the script does that imports it", () => {
    workspace.update("/w/settings.py", "value = 0\ndef get():\n    return value\n");
    workspace.update(main, text.replace("print(settings.value)", "print(settings.get())"));
    for (const each of workspace.wanted(main)) workspace.remove(each);
    expect(workspace.report("/w/settings.py").findings).toMatchObject([{ rule: "stale-mutation", symbol: "value" }]);
    workspace.update(main, "print('no processes any more')\n");
    expect(workspace.report("/w/settings.py").findings).toEqual([]);
  });

  it("resolves absolute imports from its roots, the script's own folder first", () => {
    workspace.configure({ roots: ["/src"], targets: ["windows"] });
    workspace.update(main, text);
    workspace.update("/src/settings.py", "value = 0\n");
    for (const each of workspace.wanted(main)) workspace.remove(each);
    const related = workspace.report(main).findings[0]?.related.map(({ file }) => file);
    expect(related).toContain("/src/settings.py");
  });

  it("does not ask for what is not among the names of a folder, until there is a text of it", () => {
    workspace.update(main, text.replace("print(settings.value)", "print(settings.get())"));
    workspace.list("/w", ["main.py", "settings"]);
    expect(workspace.wanted(main)).toEqual(["/w/settings/__init__.py"]);
    workspace.list("/w/settings", ["data.json"]);
    expect(workspace.wanted(main)).toEqual([]);
    expect(workspace.report(main).findings).toEqual([]);
    workspace.update("/w/settings.py", "value = 0\ndef get():\n    return value\n");
    expect(workspace.wanted(main)).toEqual([]);
    expect(workspace.report("/w/settings.py").findings).toMatchObject([{ rule: "stale-mutation", symbol: "value" }]);
  });

  it("knows nothing of a file that was removed or never given", () => {
    workspace.update(main, text);
    workspace.remove(main);
    for (const file of [main, "/w/never.py"]) {
      expect(workspace.report(file)).toEqual({ findings: [], hints: [], startSites: [] });
      expect(workspace.wanted(file)).toEqual([]);
    }
  });
});

describe("the rules", () => {
  it("have each a name and a code of its own, in order", () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });
});

describe("hints beside findings", () => {
  const hintsOf = (...lines: string[]) => {
    workspace.update("/long.py", lines.join("\n"));
    return workspace.report("/long.py").hints.map(({ text }) => text);
  };

  it("fit where editors cut them off, and leave something of each value", () => {
    const hints = hintsOf(
      "import sys",
      "from multiprocessing import Pool",
      "limit = 0.5",
      "sizes = {}",
      "def work(row):",
      "    return sizes, row > limit",
      'if __name__ == "__main__":',
      "    limit = float(sys.argv[1]) if len(sys.argv) > 1 else 0.6",
      '    sizes["one"] = 1',
      "    with Pool(2) as pool:",
      "        pool.map(work, [1])",
    );
    expect(hints).toContain("fork: float(sys.argv[1]) if l… │ spawn: 0.5");
    expect(hints).toContain("fork: as changed │ spawn: as imported");
    expect(hints.filter(({ length }) => length > 43)).toEqual([]);
  });

  it("say once what is the same under every method", () => {
    const hints = hintsOf(
      "from multiprocessing import Pool",
      'if __name__ == "__main__":',
      "    with Pool(2) as pool:",
      "        pool.map(lambda n: n, [1])",
    );
    expect(hints).toContain("cannot be pickled");
  });
});
