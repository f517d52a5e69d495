// Launches what a configuration of the Python Debugger says, in the way that it says, without stopping anywhere.

const { spawn } = require("node:child_process");
const { DebugAdapterInlineImplementation, debug, EventEmitter } = require("vscode");

exports.activate = ({ subscriptions }) => {
  const factory = { createDebugAdapterDescriptor: () => new DebugAdapterInlineImplementation(new Launcher()) };
  subscriptions.push(debug.registerDebugAdapterDescriptorFactory("debugpy", factory));
};

class Launcher {
  #sent = new EventEmitter();
  onDidSendMessage = this.#sent.event;

  handleMessage({ seq, command, arguments: asked }) {
    const answer = { type: "response", request_seq: seq, success: true, command, body: {} };
    this.#sent.fire(answer);
    if (command === "initialize") this.#sent.fire({ type: "event", event: "initialized" });
    if (command === "launch") this.#launch(asked);
  }

  #launch({ python, program, args, cwd, env }) {
    const child = spawn(python, [program, ...args], { cwd, env: { ...process.env, ...env }, stdio: "ignore" });
    child.on("exit", () => this.#sent.fire({ type: "event", event: "terminated" }));
  }

  dispose() {}
}
