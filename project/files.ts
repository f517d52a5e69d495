/** Which files of a folder are a project's own Python, as patterns for whatever lists files. */

/** Scripts and modules, and notebooks. */
export const PYTHON_FILES = ["**/*.py", "**/*.ipynb"];

/** Folders that hold other people's code, or no code; so do those whose name begins with a dot. */
const FOREIGN = ["node_modules", "__pycache__", "venv", "env", "site-packages"];

export const PASSED_OVER = ["**/.*", ...FOREIGN.map((name) => `**/${name}`)];

/** `PASSED_OVER` for one that lists folder by folder: whether a file or folder of this name is left out. */
export function isPassedOver(name: string): boolean {
  return name.startsWith(".") || FOREIGN.includes(name);
}

/** `PYTHON_FILES`, likewise. */
export function isPythonFile(name: string): boolean {
  return name.endsWith(".py") || isNotebook(name);
}

/** Larger ones are data in the form of Python: nobody reads their diagnostics. In bytes. */
export const LARGEST_FILE = 16 * 1024 * 1024;

export function isNotebook(path: string): boolean {
  return path.endsWith(".ipynb");
}
