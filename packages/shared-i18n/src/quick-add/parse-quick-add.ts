/**
 * The quick-add line: one line of text that holds a title and, between its words, what is to be set along with it. The
 * same parser serves every module; each takes the kinds of token it has a use for and leaves the others unlinked.
 *
 * - A *day* in words or figures (`tomorrow`, `nächsten Freitag`, `in 3 days`, `5 Dec`, `5.12.`, `12/5`, `2026-12-05`),
 *   in the person's language and always in English and German; a *list* `#Home`, `#"House and garden"`; a *label*
 *   `@phone`; a *priority* `p1` … `p4`.
 * - There is one day, one list and one priority: the first counts, later ones stay in the title. Labels may be many.
 * - What is malformed, impossible (`31.02.`) or unknown (a list that is not there) stays in the title, and so does what
 *   is likelier another word than a day: `may`, `so`, `Fr. Smith`, `1/2`.
 * - Text in quotes at the beginning of a word stays in the title, quotes and all. A backslash before what would be a
 *   token makes it text and vanishes; any other backslash is an ordinary character.
 * - The title is the line without its tokens and those backslashes, each run of white space as one space, and none
 *   before punctuation that followed a token: `Call Mum tomorrow, please` is titled `Call Mum, please`.
 * - The result depends on the line and the context alone. A title is parsed back to itself once what reads as a token
 *   in it is unlinked.
 */

import type { Day } from '@mana/shared-core';
import { localeInfo, type Locale } from '../locales.ts';
import { createDayReader } from './read-day.ts';
import { createListReader, readLabel, readPriority, type ListName } from './read-mark.ts';
import { scanWords } from './scan-words.ts';
import type { Reading, Token, TokenKind, TokenReader } from './token.ts';

export interface QuickAddContext {
  readonly today: Day;
  readonly locale: Locale;
  /** The regional tag, for the order of day and month in `12/5`; the locale's default where absent. */
  readonly tag?: string;
  /** The lists there are; where absent, `#any` names one. */
  readonly lists?: readonly ListName[];
}

export interface QuickAdd {
  readonly title: string;
  /** In the order of the line; they do not overlap. */
  readonly tokens: readonly Token[];
}

const onlyOnce: ReadonlySet<TokenKind> = new Set<TokenKind>(['day', 'list', 'priority']);

export function parseQuickAdd(line: string, context: QuickAddContext): QuickAdd {
  const words = scanWords(line);
  const read = firstOf([
    createDayReader(context.locale, { today: context.today, tag: context.tag ?? localeInfo[context.locale].tag }),
    createListReader(context.lists),
    readLabel,
    readPriority,
  ]);
  const tokens: Token[] = [];
  const cuts: Cut[] = [];
  const seen = new Set<TokenKind>();

  for (let index = 0, word = words[0]; word; word = words[index]) {
    const reading = read(words, index);
    index += reading?.words ?? 1;
    if (!reading || reading.kind === 'contradiction') continue;
    if (word.from < word.start) {
      cuts.push({ from: word.from, to: word.from + 1 });
    } else if (!(onlyOnce.has(reading.kind) && seen.has(reading.kind))) {
      seen.add(reading.kind);
      tokens.push(createToken(line, word.from, reading));
      cuts.push({ from: word.from, to: reading.to });
    }
  }
  return { title: cutTitle(line, cuts), tokens };
}

/** The line in which the token's text belongs to the title: a backslash is put before it. */
export function unlink(line: string, token: Pick<Token, 'from'>): string {
  return `${line.slice(0, token.from)}\\${line.slice(token.from)}`;
}

function firstOf(readers: readonly TokenReader[]): TokenReader {
  return (words, index) => {
    for (const read of readers) {
      const reading = read(words, index);
      if (reading) return reading;
    }
    return undefined;
  };
}

type TokenReading = Exclude<Reading, { readonly kind: 'contradiction' }>;

function createToken(line: string, from: number, reading: TokenReading): Token {
  const { words: _, ...rest } = reading;
  return { ...rest, from, text: line.slice(from, reading.to) };
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

function cutTitle(line: string, cuts: readonly Cut[]): string {
  let title = '';
  let at = 0;
  for (const { from, to } of cuts) {
    title += line.slice(at, from);
    const isBackslash = line.charAt(from) === '\\';
    const touchesText = to < line.length && !/\s/.test(line.charAt(to));
    if (touchesText && !isBackslash) title = title.trimEnd();
    at = to;
  }
  return (title + line.slice(at)).replace(/\s+/g, ' ').trim();
}
