/** Sentences with `code` in them, as the engine writes them. */

import { html, type TemplateResult } from "lit";

/** Every second piece between backticks is code; an odd backtick at the end is text. */
export function prose(sentence: string): TemplateResult {
  const pieces = sentence.split("`");
  const isCode = (at: number) => at % 2 === 1 && at < pieces.length - 1;
  return html`${pieces.map((piece, at) => {
    if (isCode(at)) return html`<code>${piece}</code>`;
    return at % 2 === 1 ? `\`${piece}` : piece;
  })}`;
}
