/**
 * Reads the words for a day: "today", "day after tomorrow", "in 3 weeks", "next week", "fri", "next Friday",
 * "Fri, 13 Nov". A weekday alone is the coming one and never today; "next" makes it the one in the next calendar week.
 */

import { addDays, dayOf, isDay, partsOf, weekdayOf, type Day } from '@mana/shared-core';
import { followsClosely, lexiconsFor, matchPhrase, type Lexicon } from './lexicon.ts';
import { endOf, readDate, type DayContext } from './read-date.ts';
import type { Locale } from '../locales.ts';
import type { Word } from './scan-words.ts';
import type { Reading, TokenReader } from './token.ts';

export function createDayReader(locale: Locale, context: DayContext): TokenReader {
  const lexicons = lexiconsFor(locale);
  const readers = [readOffset, readNextPeriod, readDistance, readWeekday, readPlainDate];
  return (words, index) => {
    for (const lexicon of lexicons) {
      for (const read of readers) {
        const reading = read(words, index, lexicon, context);
        if (reading) return reading;
      }
    }
    return undefined;
  };
}

type Read = (words: readonly Word[], index: number, lexicon: Lexicon, context: DayContext) => Reading | undefined;

const readOffset: Read = (words, index, lexicon, { today }) => {
  const offset = matchPhrase(words, index, lexicon.offsets);
  return offset && dayReading(addDays(today, offset.value), words, index, offset.next);
};

const readNextPeriod: Read = (words, index, lexicon, { today }) => {
  const period = matchPhrase(words, index, lexicon.nextPeriod);
  if (!period) return undefined;
  const { year, month } = partsOf(today);
  const firstOfNextMonth = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return dayReading(period.value === 'week' ? inNextWeek(today, 1) : firstOfNextMonth, words, index, period.next);
};

const readDistance: Read = (words, index, lexicon, { today }) => {
  const preposition = matchPhrase(words, index, lexicon.in);
  if (!preposition || !followsClosely(words, preposition.next)) return undefined;
  const count = readCount(words[preposition.next], lexicon);
  const unitAt = preposition.next + 1;
  const unit = followsClosely(words, unitAt) ? matchPhrase(words, unitAt, lexicon.units) : undefined;
  if (count === undefined || !unit) return undefined;
  const day =
    unit.value === 'month' ? addMonths(today, count) : addDays(today, unit.value === 'week' ? count * 7 : count);
  return dayReading(day, words, index, unit.next);
};

function readCount(word: Word | undefined, lexicon: Lexicon): number | undefined {
  const text = word?.core ?? '';
  return /^\d{1,3}$/.test(text) ? Number(text) : lexicon.numbers.values.get(text);
}

const readPlainDate: Read = (words, index, lexicon, context) => {
  const date = readDate(words, index, lexicon, context);
  return date && { kind: 'day', value: date.day, words: date.next - index, to: date.to };
};

const readWeekday: Read = (words, index, lexicon, context) => {
  const named = readWeekdayName(words, index, lexicon);
  if (!named) return undefined;

  const date = readDateAfterWeekday(words, named, lexicon, context);
  if (date) {
    const span = { words: date.next - index, to: date.to };
    if (weekdayOf(date.day) === named.weekday) return { kind: 'day', value: date.day, ...span };
    return named.isCertain ? { kind: 'contradiction', ...span } : undefined;
  }

  if (!named.isCertain) return undefined;
  const behind = followsClosely(words, named.next) ? matchPhrase(words, named.next, lexicon.nextBehind) : undefined;
  const day =
    named.isNext || behind ? inNextWeek(context.today, named.weekday) : comingDay(context.today, named.weekday);
  return dayReading(day, words, index, behind?.next ?? named.next);
};

interface NamedWeekday {
  readonly weekday: number;
  readonly next: number;
  readonly isNext: boolean;
  /** False for a short form that might be another word. */
  readonly isCertain: boolean;
}

/** A weekday with "on", "this" or "next" before it. */
function readWeekdayName(words: readonly Word[], index: number, lexicon: Lexicon): NamedWeekday | undefined {
  let at = index;
  let company = '';
  let isNext = false;
  const on = matchPhrase(words, at, lexicon.on);
  if (on && followsClosely(words, on.next)) [at, company] = [on.next, on.text];
  const nearness = matchPhrase(words, at, lexicon.nearness);
  if (nearness && followsClosely(words, nearness.next)) {
    [at, company, isNext] = [nearness.next, nearness.text, nearness.value.isNext];
  }
  const name = matchPhrase(words, at, lexicon.weekdays);
  if (!name) return undefined;
  const isCertain = !name.value.isShort || lexicon.shortAfter.has(company);
  return { weekday: name.value.weekday, next: name.next, isNext, isCertain };
}

function readDateAfterWeekday(words: readonly Word[], named: NamedWeekday, lexicon: Lexicon, context: DayContext) {
  const mayFollow = !named.isNext && followsClosely(words, named.next, ['', ',', '.', '.,']);
  return mayFollow ? readDate(words, named.next, lexicon, context) : undefined;
}

const comingDay = (today: Day, weekday: number): Day => addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);

const inNextWeek = (today: Day, weekday: number): Day => addDays(today, 7 - weekdayOf(today) + weekday);

/** The same day of a later month, or that month's last day. */
function addMonths(today: Day, count: number): Day {
  const { year, month, day } = partsOf(today);
  const months = year * 12 + (month - 1) + count;
  const at = (dayOfMonth: number) => dayOf(Math.floor(months / 12), (months % 12) + 1, dayOfMonth);
  return [day, 30, 29].map((candidate) => at(Math.min(day, candidate))).find(isDay) ?? at(Math.min(day, 28));
}

/** Undefined for a day beyond the calendar's last year. */
function dayReading(day: Day, words: readonly Word[], index: number, next: number): Reading | undefined {
  const last = words[next - 1];
  return last && isDay(day) ? { kind: 'day', value: day, words: next - index, to: endOf(last) } : undefined;
}
