/** Silences a finding with a comment at the end of its line, or by a further name in the comment that is there. */

import type { Finding, Fix, TextEdit } from "../../protocol/findings.ts";
import { layoutOf } from "../syntax/chunks.ts";
import type { SourceDocument } from "../syntax/document.ts";
import { applied, insert, offsetOf } from "./edits.ts";
import type { FixMaker } from "./fix.ts";

const LIST = /#\s*forkcast:\s*ignore\s*\[([^\]]*)\]/g;

export const suppress: FixMaker = {
  name: "suppress",
  rules: "all",
  propose: (finding, { document }): Fix[] => {
    // A statement of several lines may end in a text of its own or a continued line: its last line serves as well.
    const lines = [...new Set([finding.range.start.line, finding.range.end.line])];
    const edit = lines.map((line) => silencing(document, line, finding)).find((each) => each !== undefined);
    return edit ? [{ title: `Ignore ${finding.rule} on this line`, edits: [edit], safe: false }] : [];
  },
};

function silencing(document: SourceDocument, line: number, { rule }: Finding): TextEdit | undefined {
  const start = offsetOf(document, { line, column: 0 });
  const [text = ""] = document.text.slice(start).split(/\r\n|\n|\r/, 1);
  const existing = [...text.matchAll(LIST)].at(-1);
  const edit = existing
    ? insert(document, start + existing.index + existing[0].length - 1, existing[1]?.trim() ? `, ${rule}` : rule)
    : insert(document, start + text.trimEnd().length, `  # forkcast: ignore[${rule}]`);
  return !text.trimEnd().endsWith("\\") && isComment(document, edit, line) ? edit : undefined;
}

/** Whether what was written is read as a comment, and not as a part of a text that spans the line's end. */
function isComment(document: SourceDocument, edit: TextEdit, line: number): boolean {
  const text = applied(document, [edit]);
  return layoutOf(text).comments.some(({ start }) => text.slice(0, start).split(/\r\n|\n|\r/).length - 1 === line);
}
