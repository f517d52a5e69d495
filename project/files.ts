/** Which files of a folder are a project's own Python, as patterns for whatever lists files. */

/** Scripts and modules, and notebooks. */
export const PYTHON_FILES = ["**/*.py", "**/*.ipynb"];

/** Folders that hold other people's code, or no code. */
export const PASSED_OVER = ["**/node_modules", "**/.*", "**/__pycache__", "**/venv", "**/env", "**/site-packages"];

/** Larger ones are data in the form of Python: nobody reads their diagnostics. In bytes. */
export const LARGEST_FILE = 16 * 1024 * 1024;

export function isNotebook(path: string): boolean {
  return path.endsWith(".ipynb");
}
