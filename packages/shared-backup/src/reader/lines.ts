// The rows of a table as lines of JSON. The text stays as bytes and a row is parsed when it is shown, so that a table of a hundred
// thousand rows costs little more than its file; searching and sorting look at every row once and let the page breathe.
import type { Bytes } from './file-bytes.ts';

export type Row = Readonly<Record<string, unknown>>;

const newline = 10;
const rowsPerBreath = 4000;
const deepest = 100;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const decoder = new TextDecoder();

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A line that is no object of JSON, shown as it stands. */
const unreadable = (text: string): Row => ({ '?': text });

/** Deeper than any row of ours: showing it would only exhaust the browser. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length && depth <= deepest; at += 1) {
    const char = text[at];
    if (isQuoted && char === '\\') at += 1;
    else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === '{' || char === '[')) depth += 1;
    else if (!isQuoted && (char === '}' || char === ']')) depth -= 1;
  }
  return depth > deepest;
}

function parseRow(text: string): Row {
  if (text.length > 2 * deepest && isTooDeep(text)) return unreadable(text);
  try {
    const value: unknown = JSON.parse(text);
    return isRow(value) ? value : unreadable(text);
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable(text);
    throw error;
  }
}

export class Lines {
  readonly #bytes: Bytes;
  /** Where each line begins, and after the last one the end. */
  readonly #starts: number[] = [0];

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) this.#starts.push(at + 1);
    if (this.#starts.at(-1) !== bytes.length) this.#starts.push(bytes.length + 1);
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  get bytes(): Bytes {
    return this.#bytes;
  }

  text(index: number): string {
    return decoder.decode(this.#bytes.subarray(this.#starts[index], (this.#starts[index + 1] ?? 1) - 1));
  }

  row(index: number): Row {
    return parseRow(this.text(index));
  }

  /** Every row in turn, with a pause now and then; ends early where `goOn` says so. */
  async each(visit: (row: Row, index: number) => void, goOn: () => boolean = () => true): Promise<boolean> {
    for (let index = 0; index < this.count; index += 1) {
      if (index > 0 && index % rowsPerBreath === 0) {
        await breathe();
        if (!goOn()) return false;
      }
      visit(this.row(index), index);
    }
    return true;
  }
}
