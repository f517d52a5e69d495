/** Ctrl-C on a run: every process of the script is ended, those too that do not want to, and the report says so. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../protocol/comparison.ts";
import { root } from "./forkcast.ts";

/** Each process holds a connection as long as it lives. */
const SCRIPT = `
import multiprocessing, os, signal, socket, subprocess, sys

def stay(path):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(path)
    while True:
        signal.pause()

def leave_the_session(path):
    os.setsid()
    stay(path)

if __name__ == "__main__":
    for target in (stay, leave_the_session):
        multiprocessing.Process(target=target, args=(sys.argv[1],)).start()
    stay(sys.argv[1])
`;
const PROCESSES = 3;

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stopped-"));
  server = createServer();
  server.listen(join(folder, "line"));
  await once(server, "listening");
  await writeFile(join(folder, "stays.py"), SCRIPT);
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe.each(["SIGINT", "SIGTERM"] as const)("a run that gets %s", (signal) => {
  it("ends all of the script's processes, and says that it was stopped", async () => {
    const met: Promise<unknown>[] = [];
    const all = new Promise<void>((resolve) => {
      const meet = (socket: Socket) => {
        met.push(once(socket.resume(), "close"));
        if (met.length < PROCESSES) return;
        server.off("connection", meet);
        resolve();
      };
      server.on("connection", meet);
    });
    const args = ["dist/cli.js", "run", "--format", "json", join(folder, "stays.py"), "--", join(folder, "line")];
    const run = spawn(process.execPath, args, { cwd: root });
    const texts: string[] = [];
    run.stdout.setEncoding("utf8").on("data", (text: string) => texts.push(text));
    const exit = once(run, "close");
    await all;
    run.kill(signal);
    const [status] = await exit;
    await Promise.all(met);
    const { legs, divergences, verdict } = JSON.parse(texts.join("")) as Comparison;
    expect({ status, outcomes: Object.values(legs).map(({ outcome }) => outcome), divergences }).toEqual({
      status: 2,
      outcomes: ["killed"],
      divergences: [],
    });
    expect(verdict).toBe("Stopped before the run under fork had ended.");
  });
});
