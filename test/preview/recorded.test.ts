/** What is recorded beside variables: what was pickled and what could not be, memory, where a run that hangs stands. */

import { describe, expect, it } from "vitest";
import { preview } from "../../preview/index.ts";
import { lacks } from "../support/needs.ts";
import { findPythons } from "../support/pythons.ts";
import { scratch } from "./scratch.ts";

const here = scratch();
const { found } = findPythons();

/** Each line of `main` is tried by itself; a failing start is the script's own business. */
const attempts = (definitions: string, starts: readonly string[]) => `
import functools, sys, threading
from multiprocessing import Process

def work(*args, **kwargs):
    pass

${definitions}

if __name__ == "__main__":
    made, Made = local()
    for start in [${starts.map((start) => `lambda: ${start}`).join(", ")}]:
        try:
            process = start()
            process.start()
            process.join()
        except Exception:
            pass
`;

const DEFINITIONS = `
class Config:
    def __init__(self):
        self.rows = [1, {"lock": threading.Lock()}]

class Careful:
    """Its own lock stays behind."""
    def __init__(self, inner):
        self.lock = threading.Lock()
        self.inner = inner
    def __getstate__(self):
        return {"inner": self.inner}

class Unwilling:
    def __getstate__(self):
        raise ValueError("not me")

class Job(Process):
    def __init__(self):
        super().__init__()
        self.source = (number for number in [])

class Owner:
    def __init__(self):
        self.callback = lambda: 1
    def go(self):
        pass

def local():
    def made():
        pass
    class Made:
        pass
    return made, Made
`;

/** A start that fails, and the path to what is to blame. */
const CULPRITS: readonly (readonly [string, string])[] = [
  ["Process(target=work, args=(1, Config()))", "args[1].rows[1]['lock']"],
  ["Process(target=lambda: 1)", "target"],
  ["Process(target=work, kwargs={'call': [made]})", "kwargs['call'][0]"],
  ["Process(target=work, args=(Made(),))", "args[0]"],
  ["Process(target=work, args=(Careful({'deep': threading.Lock()}),))", "args[0].inner['deep']"],
  ["Process(target=work, args=({'a': Unwilling()},))", "args[0]['a']"],
  ["Job()", "self.source"],
  ["Process(target=Owner().go)", "target.__self__.callback"],
  ["Process(target=functools.partial(work, open(__file__)))", "target.args[0]"],
  ["Process(target=work, args=(sys,))", "args[0]"],
];

describe.skipIf(lacks("Python", found[0]))("a start that cannot be pickled", () => {
  it.each(found.filter((_, index) => index % 3 === 0 || index === found.length - 1))(
    "names the path to the culprit under Python $version",
    async ({ path }) => {
      const script = attempts(
        DEFINITIONS,
        CULPRITS.map(([start]) => start),
      );
      const { legs } = await preview(await here.request(script, { python: path, methods: ["spawn"] }));
      const culprits = legs.spawn?.processes.slice(1).map(({ payload }) => payload?.culprit);
      expect(culprits).toEqual(CULPRITS.map(([, culprit]) => culprit));
    },
  );

  it("is said to be the reason", async () => {
    const script =
      "import threading\nfrom multiprocessing import Process\n\ndef work(*args):\n    pass\n\nif __name__ == '__main__':\n    Process(target=work, args=(1, {'lock': threading.Lock()})).start()\n";
    const { divergences } = await preview(await here.request(script));
    const row = divergences.find(({ kind }) => kind === "exception");
    expect(row?.why).toMatch(/cannot be pickled: `args\[1\]\['lock'\]`\.$/);
  });
});

describe("a start that is pickled", () => {
  it("tells its bytes, what went by reference, and the largest parts that went by value", async () => {
    const start = "Process(target=work, args=({'rows': list(range(5000)), 'text': 'x' * 70000, 'call': work}, 7))";
    const script = attempts(DEFINITIONS, [start]);
    const { legs } = await preview(await here.request(script, { methods: ["spawn"] }));
    const payload = legs.spawn?.processes[1]?.payload;
    expect(payload?.references).toContain("__main__ work");
    expect(payload?.parts?.map(({ path, type }) => [path, type])).toEqual([
      ["args[0]", "dict"],
      ["args[0]['text']", "str"],
      ["args[0]['rows']", "list"],
      ["args[1]", "int"],
    ]);
    const [whole, text] = payload?.parts ?? [];
    expect(text?.bytes).toBeGreaterThanOrEqual(70_000);
    expect(whole?.bytes).toBeLessThanOrEqual(payload?.bytes ?? 0);
  });
});

describe.skipIf(process.platform !== "linux")("memory", () => {
  it("shows that a forked child shares its parent's pages, and a spawned one does not have them", async () => {
    const script = `
from multiprocessing import Process

def work():
    pass

if __name__ == "__main__":
    table = bytes(range(256)) * (1 << 19)
    child = Process(target=work)
    child.start()
    child.join()
`;
    const { legs } = await preview(await here.request(script));
    const MiB = 1 << 20;
    const [forked, spawned] = [legs.fork?.processes[1], legs.spawn?.processes[1]];
    expect(forked?.memory?.rss).toBeGreaterThan(128 * MiB);
    expect(forked?.memory?.private).toBeLessThan(32 * MiB);
    expect(spawned?.memory?.rss).toBeLessThan(64 * MiB);
    expect(forked?.memoryAtEnd?.pss).toBeGreaterThan(0);
  });
});

describe.skipIf(process.platform !== "linux")("a run that hangs", () => {
  const script = `
from multiprocessing import Event, Pool, Process

def wait(event):
    print("waiting")
    event.wait()

if __name__ == "__main__":
    event = Event()
    child = Process(target=wait, args=(event,))
    child.start()
    with Pool(1):
        child.join()
`;

  it.each(found.filter((_, index) => index % 3 === 0))(
    "says where each process stands under Python $version, and leaves the output as it was",
    async ({ path }) => {
      const more = {
        python: path,
        timeoutSeconds: 4,
        parallel: true,
        methods: ["fork", "spawn", "forkserver"],
      } as const;
      const { legs } = await preview(await here.request(script, more));
      for (const leg of Object.values(legs)) {
        const [main, child, worker] = leg.processes.map(({ stack }) => stack);
        expect(main?.map(({ function: name, line }) => [name, line]).slice(0, 2)).toEqual([
          ["<module>", 13],
          ["join", expect.any(Number)],
        ]);
        expect(child).toContainEqual(expect.objectContaining({ function: "wait", line: 6 }));
        expect(worker?.map(({ function: name }) => name)).toContain("worker");
        expect(leg.reason).toMatch(
          /did not end within 4 seconds: the main process stands at script\.py line 13, in join of multiprocessing\.process; process 1 stands at script\.py line 6, in wait of multiprocessing\.synchronize\.$/,
        );
        expect(leg.output.map(({ text }) => text).join("")).toBe("waiting\n");
      }
    },
  );

  it("leaves every signal to the script that wants it", async () => {
    const script = `
import signal, os

heard = []
for number in sorted(signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP, signal.SIGCHLD}):
    signal.signal(number, lambda number, frame: heard.append(number))
    os.kill(os.getpid(), number)
    assert heard.pop() == number
print("all heard")
`;
    const { legs } = await preview(await here.request(script, { methods: ["fork"] }));
    expect(legs.fork?.output.map(({ text }) => text).join("")).toBe("all heard\n");
  });
});
