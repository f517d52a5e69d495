/** Which modules import which while they are imported themselves: what a process gets that imports one of them. */

export class Importers {
  /** Files that no child imports, as far as an earlier run of the program has shown. */
  readonly parentOnly: ReadonlySet<string>;
  /** By file: the files that its own level imports. */
  private readonly imports = new Map<string, Set<string>>();
  /** Files that child code imports, or whose functions and objects it is handed. */
  private readonly byChildren = new Set<string>();

  constructor(parentOnly: ReadonlySet<string>) {
    this.parentOnly = parentOnly;
  }

  note(importer: string, imported: string): void {
    const known = this.imports.get(importer);
    if (known) known.add(imported);
    else this.imports.set(importer, new Set([imported]));
  }

  noteChild(file: string): void {
    this.byChildren.add(file);
  }

  /** The files that a child imports which starts with `main`. */
  ofChildren(main: string): ReadonlySet<string> {
    const reached = new Set([main, ...this.byChildren]);
    // A set is walked in the order of insertion, with what is added on the way.
    for (const file of reached) for (const each of this.imports.get(file) ?? []) reached.add(each);
    return reached;
  }
}
