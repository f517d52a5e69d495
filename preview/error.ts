/** Something that the user can mend: `message` says what happened, `todo` what to do. */
export class PreviewError extends Error {
  readonly todo: string;

  constructor(message: string, todo: string) {
    super(message);
    this.name = "PreviewError";
    this.todo = todo;
  }
}
