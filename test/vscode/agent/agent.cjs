// Has a tool run, and shows what it answers.

const { commands, lm, window, workspace } = require("vscode");

exports.activate = ({ subscriptions }) => {
  const preview = async () => {
    const input = { path: "argcopy/main.py", arguments: ["-i", "2"] };
    const { content } = await lm.invokeTool("forkcast_preview", { input, toolInvocationToken: undefined });
    const document = await workspace.openTextDocument({ content: content[0].value });
    await window.showTextDocument(document);
  };
  subscriptions.push(commands.registerCommand("agent.preview", preview));
};
