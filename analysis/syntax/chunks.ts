/**
 * Cuts a file into chunks: its top-level statements, each with the decorators above and the comments below it.
 *
 * Each chunk is parsed alone. So a syntax error stays within its statement; a chunk whose text did not change needs no
 * parsing after an edit; and the result is a function of the text alone, whatever the history of edits.
 */

export interface Cut {
  readonly start: number;
  readonly end: number;
}

export interface Comment extends Cut {
  /** Whether nothing but white space stands before it on its line. */
  readonly ownLine: boolean;
}

export interface Layout {
  readonly cuts: readonly Cut[];
  /** Only comments that mention us. */
  readonly comments: readonly Comment[];
}

/** Clauses that belong to the statement before them. */
const CONTINUES = /(?:else|elif|except|finally)\b/y;
/** What can only begin a statement: met within brackets at the left margin, the brackets were never closed. */
const SURELY_BEGINS =
  /(?:(?:async[ \t]+)?def[ \t]+\w+[ \t]*\(|class[ \t]+\w+[ \t]*[(:]|import[ \t]|from[ \t]+[\w.]+[ \t]+import\b|while\b|with\b|try[ \t]*:|return\b|if[ \t]+__name__\b[^\n]*:[ \t]*(?:#[^\n]*)?\r?$)/my;
const MARKER = "forkcast:";
/** Up to the next character that the cutter looks at. */
const DULL = /[^\n\r#'"\\()[\]{}]*/y;
const PREFIX = /(?:^|\W)([A-Za-z]{0,2})$/;

/** Where the top-level statements of a text begin and end. */
export function layoutOf(text: string): Layout {
  return new Cutter(text).run();
}

class Cutter {
  private readonly text: string;
  private readonly starts: number[] = [];
  private readonly comments: Comment[] = [];
  private at = 0;
  private depth = 0;
  /** The line before ended with a backslash. */
  private continued = false;
  /** What a decorator decorates is still to come. */
  private decorating = false;

  constructor(text: string) {
    this.text = text;
  }

  run(): Layout {
    if (this.text.startsWith("\uFEFF")) this.at = 1;
    while (this.at < this.text.length) this.line();
    const cuts = this.starts.map((start, index) => {
      const limit = this.starts[index + 1] ?? this.text.length;
      return { start, end: start + this.text.slice(start, limit).trimEnd().length };
    });
    return { cuts, comments: this.comments };
  }

  private line(): void {
    // A form feed resets the indentation: https://docs.python.org/3/reference/lexical_analysis.html#indentation
    while (this.text[this.at] === "\f") this.at++;
    const begins = this.beginsStatement();
    if (begins) {
      this.starts.push(this.at);
      this.depth = 0;
    }
    if (begins) this.decorating = this.text[this.at] === "@";
    this.continued = false;
    this.restOfLine();
  }

  private beginsStatement(): boolean {
    const first = this.text[this.at];
    if (first === undefined || " \t\n\r#\\)]}".includes(first)) return false;
    if (this.depth > 0) return matchesAt(SURELY_BEGINS, this.text, this.at);
    if (this.continued) return false;
    if (this.decorating) {
      this.decorating = first === "@";
      return false;
    }
    return this.starts.length === 0 || !matchesAt(CONTINUES, this.text, this.at);
  }

  private restOfLine(): void {
    const { text } = this;
    const lineStart = this.at;
    while (this.at < text.length) {
      DULL.lastIndex = this.at;
      DULL.test(text);
      this.at = DULL.lastIndex;
      const char = text[this.at];
      if (char === undefined) return;
      if (char === "\n" || char === "\r") {
        this.newline();
        return;
      }
      if (char === "#") this.comment(lineStart);
      else if (char === "'" || char === '"') this.string();
      else if (char === "\\") this.backslash();
      else {
        this.depth = "([{".includes(char) ? this.depth + 1 : Math.max(0, this.depth - 1);
        this.at++;
      }
      if (this.continued) return;
    }
  }

  private newline(): void {
    this.at += this.text.startsWith("\r\n", this.at) ? 2 : 1;
  }

  private backslash(): void {
    this.at++;
    const next = this.text[this.at];
    if (next !== "\n" && next !== "\r") return;
    this.newline();
    this.continued = true;
  }

  private comment(lineStart: number): void {
    const start = this.at;
    while (this.at < this.text.length && !"\n\r".includes(this.text[this.at] ?? "")) this.at++;
    if (!this.text.slice(start, this.at).includes(MARKER)) return;
    this.comments.push({ start, end: this.at, ownLine: this.text.slice(lineStart, start).trim() === "" });
  }

  /** From an opening quote to behind the closing one; a single-quoted string ends with its line at the latest. */
  private string(): void {
    const { text } = this;
    const prefix = PREFIX.exec(text.slice(Math.max(0, this.at - 3), this.at))?.[1] ?? "";
    const char = text[this.at] ?? "";
    const quote = text.startsWith(char.repeat(3), this.at) ? char.repeat(3) : char;
    const formatted = /[ft]/i.test(prefix);
    this.at += quote.length;
    while (this.at < text.length) {
      if (text.startsWith(quote, this.at)) {
        this.at += quote.length;
        return;
      }
      const next = text[this.at];
      if (next === "\\") this.at += text.startsWith("\r\n", this.at + 1) ? 3 : 2;
      else if ((next === "\n" || next === "\r") && quote.length === 1) return;
      else if (formatted && next === "{") this.replacement(quote);
      else this.at++;
    }
  }

  /** A replacement field of an f-string, which may hold strings with the same quotes (PEP 701). */
  private replacement(quote: string): void {
    const { text } = this;
    if (text.startsWith("{{", this.at)) {
      this.at += 2;
      return;
    }
    let depth = 0;
    while (this.at < text.length) {
      const char = text[this.at] ?? "";
      if ((char === "\n" || char === "\r") && quote.length === 1) return;
      if (char === "'" || char === '"') {
        this.string();
        continue;
      }
      if ("([{".includes(char)) depth++;
      if (")]}".includes(char)) depth--;
      this.at++;
      if (depth === 0) return;
      if (char === ":" && depth === 1) {
        this.formatSpecification(quote);
        return;
      }
    }
  }

  private formatSpecification(quote: string): void {
    const { text } = this;
    while (this.at < text.length) {
      const char = text[this.at];
      if (char === "\n" || char === "\r" || text.startsWith(quote, this.at)) return;
      if (char === "{") this.replacement(quote);
      else this.at++;
      if (char === "}") return;
    }
  }
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
