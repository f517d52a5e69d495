/** Which documents keep their parsed statements: those used last, as far as memory goes. */

import type { SourceDocument } from "../syntax/document.ts";

/** In characters of their texts; statements take some thirty times as many bytes. */
const KEPT = 8_000_000;

export class ParsedDocuments {
  /** Those used last stand last. */
  private readonly used = new Set<SourceDocument>();
  private readonly most: number;

  constructor(most = KEPT) {
    this.most = most;
  }

  /** Notes what was used together, and lets go of what was not used for the longest time. Returns what it let go of. */
  use(documents: ReadonlySet<SourceDocument>): readonly SourceDocument[] {
    for (const document of documents) {
      this.used.delete(document);
      this.used.add(document);
    }
    let size = 0;
    for (const { text } of this.used) size += text.length;
    const released: SourceDocument[] = [];
    for (const document of this.used) {
      if (size <= this.most || documents.has(document)) break;
      size -= document.text.length;
      this.used.delete(document);
      document.release();
      released.push(document);
    }
    return released;
  }
}
