// Cuts a table's text into lines and each line into a row. What is no row is named with its line and does not stop the rest; only a
// line too long to be held is an attack.
import { refuse } from '../archive-error.ts';
import type { ArchiveRow } from '../archive-contents.ts';
import type { Line, LineProblem } from '../archive.ts';
import { withoutPrototypes } from './row-value.ts';

export interface LineLimits {
  readonly lineBytes: number;
  readonly depth: number;
}

export interface LineSplitter {
  /** The lines that end in `bytes`. */
  push(bytes: Uint8Array): Iterable<Line>;
  /** The last line, where the text does not end with a newline. */
  end(): Iterable<Line>;
}

const NEWLINE = 0x0a;

export function createLineSplitter(entry: string, limits: LineLimits): LineSplitter {
  let line = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;

  const take = (last: Uint8Array): Uint8Array => {
    if (pending.length === 0) return last;
    const whole = new Uint8Array(pendingBytes + last.length);
    let at = 0;
    for (const piece of [...pending, last]) {
      whole.set(piece, at);
      at += piece.length;
    }
    pending = [];
    pendingBytes = 0;
    return whole;
  };
  const toLine = (bytes: Uint8Array): Line => {
    line += 1;
    const row = parseLine(bytes, limits.depth);
    return typeof row === 'string' ? { line, problem: row } : { line, row };
  };
  const assertHeld = (bytes: number): void => {
    if (bytes > limits.lineBytes) refuse('TOO_LARGE', `${entry}: line ${line + 1}`);
  };

  return {
    *push(bytes) {
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
        assertHeld(pendingBytes + end - start);
        yield toLine(take(bytes.subarray(start, end)));
        start = end + 1;
      }
      if (start === bytes.length) return;
      pending.push(bytes.subarray(start));
      pendingBytes += bytes.length - start;
      assertHeld(pendingBytes);
    },
    *end() {
      if (pendingBytes > 0) yield toLine(take(new Uint8Array()));
    },
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A row, or what is wrong with the line. */
function parseLine(bytes: Uint8Array, depth: number): ArchiveRow | LineProblem {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return 'NOT_UTF8';
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return 'NOT_JSON';
    // Some engines parse by recursion and run out of stack.
    if (error instanceof RangeError) return 'TOO_DEEP';
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'NOT_AN_OBJECT';
  return withoutPrototypes(value as ArchiveRow, depth) ?? 'TOO_DEEP';
}
