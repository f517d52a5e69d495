/** How long work ends whose result nobody wants any more, because a text has changed. */

/** Thrown out of whatever was asked of the analysis. What it knew before it still knows. */
export class Interrupted extends Error {
  constructor() {
    super("the analysis was interrupted");
    this.name = "Interrupted";
  }
}

/** A check that throws once `isInterrupted` says so. */
export function interruptCheck(isInterrupted: () => boolean): () => void {
  return () => {
    if (isInterrupted()) throw new Interrupted();
  };
}
