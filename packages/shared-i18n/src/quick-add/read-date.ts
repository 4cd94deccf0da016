/**
 * Reads dates that name a day of a month: `2026-12-05`, `5.12.`, `5.12.26`, `12/5`, `5 Dec`, `Dec 5th, 2026`,
 * `5 de diciembre`. Without a year it is the next such day, today included. A day that does not exist is no date.
 */

import { dayOf, isDay, partsOf, type Day } from '@mana/shared-core';
import { dateTimeFormat } from '../intl-cache.ts';
import { followsClosely, matchPhrase, type Lexicon } from './lexicon.ts';
import type { Word } from './scan-words.ts';

export interface DayContext {
  readonly today: Day;
  /** The regional tag that decides whether `12/5` begins with the month. */
  readonly tag: string;
}

export interface DateReading {
  readonly day: Day;
  /** Index of the word behind the date. */
  readonly next: number;
  /** Where the date ends in the line. */
  readonly to: number;
}

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/;
const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/;
const dayNumber = /^(\d{1,2})(?:st|nd|rd|th|er|[º°])?$/;
const fullYear = /^(?:19|20)\d\d$/;
/** Fractions and an idiom: in a title they are far more likely than these dates. */
const notDates = new Set(['1/2', '1/3', '2/3', '1/4', '3/4', '24/7']);

/** A date with or without "on" or "the" before it. */
export function readDate(words: readonly Word[], index: number, lexicon: Lexicon, context: DayContext) {
  for (const prefix of [matchPhrase(words, index, lexicon.the), matchPhrase(words, index, lexicon.on)]) {
    if (!prefix || !followsClosely(words, prefix.next)) continue;
    const date = readBareDate(words, prefix.next, lexicon, context);
    if (date) return date;
  }
  return readBareDate(words, index, lexicon, context);
}

function readBareDate(words: readonly Word[], index: number, lexicon: Lexicon, context: DayContext) {
  return (
    readNumericDate(words, index, context) ??
    readDayThenMonth(words, index, lexicon, context.today) ??
    (lexicon.monthFirst ? readMonthThenDay(words, index, lexicon, context.today) : undefined)
  );
}

function readNumericDate(words: readonly Word[], index: number, context: DayContext): DateReading | undefined {
  const word = words[index];
  if (!word || notDates.has(word.core)) return undefined;
  const withDot = word.tail.startsWith('.') ? dotted.exec(`${word.body}.`) : null;
  const match = withDot ?? dotted.exec(word.body);
  const day = match
    ? resolveDay(context.today, Number(match[1]), Number(match[2]), match[3])
    : readIsoOrSlashed(word.body, context);
  return day === undefined
    ? undefined
    : { day, next: index + 1, to: word.start + word.body.length + (withDot ? 1 : 0) };
}

function readIsoOrSlashed(text: string, { today, tag }: DayContext): Day | undefined {
  if (iso.test(text)) return isDay(text) ? text : undefined;
  const match = slashed.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  return isMonthFirst(tag) ? resolveDay(today, second, first, match[3]) : resolveDay(today, first, second, match[3]);
}

function isMonthFirst(tag: string): boolean {
  const parts = dateTimeFormat(tag, { month: 'numeric', day: 'numeric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'month' || type === 'day')?.type === 'month';
}

function readDayThenMonth(words: readonly Word[], index: number, lexicon: Lexicon, today: Day) {
  const number = dayNumber.exec(words[index]?.core ?? '');
  if (!number || !followsClosely(words, index + 1, ['', '.'])) return undefined;
  const month = matchPhrase(words, skipOf(words, index + 1, lexicon), lexicon.months);
  if (!month || !followsClosely(words, month.next - 1, ['', '.'])) return undefined;
  const year = readYear(words, month.next, lexicon, ['', '.']);
  const next = year?.next ?? month.next;
  return dateReading(resolveDay(today, Number(number[1]), month.value, year?.text), words, next);
}

function readMonthThenDay(words: readonly Word[], index: number, lexicon: Lexicon, today: Day) {
  const month = matchPhrase(words, index, lexicon.months);
  if (!month || !followsClosely(words, month.next, ['', '.'])) return undefined;
  const number = dayNumber.exec(words[month.next]?.core ?? '');
  if (!number) return undefined;
  const year = readYear(words, month.next + 1, lexicon, ['', ',']);
  const next = year?.next ?? month.next + 1;
  return dateReading(resolveDay(today, Number(number[1]), month.value, year?.text), words, next);
}

function skipOf(words: readonly Word[], index: number, lexicon: Lexicon): number {
  const of = matchPhrase(words, index, lexicon.of);
  return of && followsClosely(words, of.next) ? of.next : index;
}

function readYear(words: readonly Word[], index: number, lexicon: Lexicon, tailsBefore: readonly string[]) {
  if (!followsClosely(words, index, tailsBefore)) return undefined;
  const at = skipOf(words, index, lexicon);
  const text = words[at]?.core ?? '';
  return fullYear.test(text) ? { text, next: at + 1 } : undefined;
}

function dateReading(day: Day | undefined, words: readonly Word[], next: number): DateReading | undefined {
  const last = words[next - 1];
  return day !== undefined && last ? { day, next, to: endOf(last) } : undefined;
}

/** The end of a phrase's last word; the dot of an abbreviation such as `Dec.` belongs to it. */
export function endOf(word: Word): number {
  const isAbbreviation = word.tail.startsWith('.') && /^\p{L}{2,4}$/u.test(word.core);
  return word.start + word.body.length + (isAbbreviation ? 1 : 0);
}

/** The longest time between two 29ths of February, over a century that is no leap year. */
const longestWait = 8;

function resolveDay(today: Day, day: number, month: number, year: string | undefined): Day | undefined {
  if (year !== undefined) {
    const resolved = dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
    return isDay(resolved) ? resolved : undefined;
  }
  const thisYear = partsOf(today).year;
  return Array.from({ length: longestWait + 1 }, (_, wait) => dayOf(thisYear + wait, month, day)).find(
    (candidate) => isDay(candidate) && candidate >= today,
  );
}
