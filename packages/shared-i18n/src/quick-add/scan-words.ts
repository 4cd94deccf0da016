/**
 * Cuts a line into words. A word reaches from one white space to the next, save that quotes hold words together:
 *
 * - `"…"`, `„…“`, `“…”` or `«…»` at the beginning of a word is text in which nothing is read; the quotes stay;
 * - `#"…"` and `@"…"` are one word whose name may hold spaces.
 *
 * A quote within a word or without its other half is an ordinary character. The scan is linear in the line's length.
 */

import { fold } from './fold.ts';

export interface Word {
  readonly from: number;
  /** Where the word begins after the backslashes that escape it; equals `from` where none do. */
  readonly start: number;
  /** The word without escaping backslashes and trailing punctuation; empty for quoted text. */
  readonly body: string;
  /** `body` folded for comparison; empty where it is too long to be a word of the grammar. */
  readonly core: string;
  /** Trailing punctuation: `.,` in `Dec.,`. */
  readonly tail: string;
  /** The text between the quotes of `#"…"`. */
  readonly quoted?: string;
}

const closers: Readonly<Record<string, RegExp>> = { '"': /"/g, '„': /[“”]/g, '“': /”/g, '«': /»/g };
const quotedStart = /^(\\*[#@])?(["„“«])/;
const longestCore = 32;

export function scanWords(line: string): Word[] {
  const words: Word[] = [];
  const findClosing = closingFinder(line);
  const chunks = /\S+/g;
  for (let chunk = chunks.exec(line); chunk; chunk = chunks.exec(line)) {
    const from = chunk.index;
    const opening = quotedStart.exec(chunk[0]);
    const closing = opening ? findClosing(opening[2] ?? '', from + opening[0].length) : -1;
    if (opening && closing >= 0) {
      chunks.lastIndex = endOfChunk(line, closing + 1);
      words.push(quotedWord(line, from, opening, closing, chunks.lastIndex));
    } else {
      words.push(plainWord(from, chunk[0]));
    }
  }
  return words;
}

function plainWord(from: number, text: string): Word {
  const escapes = countWhile(text, 0, isBackslash);
  let bodyEnd = text.length;
  while (bodyEnd > escapes && isPunctuation(text.charAt(bodyEnd - 1))) bodyEnd -= 1;
  return word(from, escapes, text.slice(escapes, bodyEnd), text.slice(bodyEnd));
}

function quotedWord(line: string, from: number, opening: RegExpExecArray, closing: number, end: number): Word {
  const tail = line.slice(closing + 1, end);
  const isName = opening[1] !== undefined && [...tail].every(isPunctuation);
  if (!isName) return { from, start: from, body: '', core: '', tail: '' };
  const escapes = countWhile(line, from, isBackslash);
  const quoted = line.slice(from + opening[0].length, closing);
  return { ...word(from, escapes, line.slice(from + escapes, closing + 1), tail), quoted };
}

const word = (from: number, escapes: number, body: string, tail: string): Word => ({
  from,
  start: from + escapes,
  body,
  core: body.length <= longestCore ? fold(body) : '',
  tail,
});

/** Finds closing quotes; remembers which kinds do not occur again, so that many opening quotes cost no more than one. */
function closingFinder(line: string) {
  const exhausted = new Set<string>();
  return (quote: string, from: number): number => {
    const closer = closers[quote];
    if (!closer || exhausted.has(quote)) return -1;
    closer.lastIndex = from;
    const found = closer.exec(line);
    if (!found) exhausted.add(quote);
    return found?.index ?? -1;
  };
}

function endOfChunk(line: string, from: number): number {
  return from + countWhile(line, from, (character) => !/\s/.test(character));
}

function countWhile(text: string, from: number, accept: (character: string) => boolean): number {
  let at = from;
  while (at < text.length && accept(text.charAt(at))) at += 1;
  return at - from;
}

const isBackslash = (character: string) => character === '\\';
export const isPunctuation = (character: string) => '.,;:!?)…'.includes(character);
