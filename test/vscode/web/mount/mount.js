// A virtual file system over what the test's own web server serves under /mount/: the way that VS Code in a browser
// sees a repository. It runs as an extension in the browser, as it stands.

const { EventEmitter, FileSystemError, FileType, workspace } = require("vscode");

exports.activate = ({ extensionUri, subscriptions }) => {
  const { scheme, authority } = extensionUri;
  const ask = async ({ path }, what = "", options = {}) => {
    const response = await fetch(`${scheme}://${authority}/mount${encodeURI(path)}${what}`, options);
    if (!response.ok) throw FileSystemError.FileNotFound(path);
    return response;
  };
  const changed = new EventEmitter();
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat: async (uri) => (await ask(uri, "?stat")).json(),
    readDirectory: async (uri) => (await ask(uri, "?list")).json(),
    readFile: async (uri) => new Uint8Array(await (await ask(uri)).arrayBuffer()),
    writeFile: async (uri, content) => {
      await ask(uri, "", { method: "PUT", body: content });
      changed.fire([{ type: 1, uri }]);
    },
    createDirectory: () => {
      throw FileSystemError.NoPermissions();
    },
    delete: () => {
      throw FileSystemError.NoPermissions();
    },
    rename: () => {
      throw FileSystemError.NoPermissions();
    },
  };
  subscriptions.push(workspace.registerFileSystemProvider("mount", provider, { isCaseSensitive: true }));
};
