// A language's words made ready for look-up: folded, and phrases counted so that the longest is tried first.

import type { Locale } from '../locales.ts';
import { fold } from './fold.ts';
import type { Word } from './scan-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import type { LanguageWords, WeekdayWords } from './words/language-words.ts';

/** Phrases and what they mean. */
export interface Phrases<Value> {
  readonly values: ReadonlyMap<string, Value>;
  readonly longest: number;
}

export interface Lexicon {
  readonly offsets: Phrases<number>;
  /** The ISO weekday, and whether the word is a short form that needs company. */
  readonly weekdays: Phrases<{ readonly weekday: number; readonly isShort: boolean }>;
  /** 1–12. */
  readonly months: Phrases<number>;
  readonly on: Phrases<true>;
  readonly the: Phrases<true>;
  /** Whether the weekday is the one in the next calendar week. */
  readonly nearness: Phrases<{ readonly isNext: boolean }>;
  readonly nextBehind: Phrases<true>;
  readonly shortAfter: ReadonlySet<string>;
  readonly nextPeriod: Phrases<'week' | 'month'>;
  readonly in: Phrases<true>;
  readonly numbers: Phrases<number>;
  readonly units: Phrases<'day' | 'week' | 'month'>;
  readonly of: Phrases<true>;
  readonly monthFirst: boolean;
}

const languages: Readonly<Record<Locale, LanguageWords>> = { en, de, it, fr, es };
const made = new Map<Locale, Lexicon[]>();

/** The person's language first; English and German are always understood, too. */
export function lexiconsFor(locale: Locale): Lexicon[] {
  const others = (['en', 'de'] as const).filter((language) => language !== locale);
  const lexicons = made.get(locale) ?? [
    createLexicon(languages[locale], weekdayEntries),
    ...others.map((language) => createLexicon(languages[language], foreignWeekdayEntries)),
  ];
  made.set(locale, lexicons);
  return lexicons;
}

function createLexicon(words: LanguageWords, entriesOf: typeof weekdayEntries): Lexicon {
  return {
    offsets: phrases(Object.entries(words.offsets)),
    weekdays: phrases(words.weekdays.flatMap(entriesOf)),
    months: phrases(words.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const))),
    on: phrases(all(words.on, true)),
    the: phrases(all(words.the, true)),
    nearness: phrases([...all(words.coming, { isNext: false }), ...all(words.next, { isNext: true })]),
    nextBehind: phrases(all(words.nextBehind, true)),
    shortAfter: new Set(words.shortAfter.map(fold)),
    nextPeriod: phrases([...all(words.nextWeek, 'week' as const), ...all(words.nextMonth, 'month' as const)]),
    in: phrases(all(words.in, true)),
    numbers: phrases(Object.entries(words.numbers)),
    units: phrases((['day', 'week', 'month'] as const).flatMap((unit) => all(words.units[unit], unit))),
    of: phrases(all(words.of, true)),
    monthFirst: words.monthFirst,
  };
}

const weekdayEntries = ({ names, short }: WeekdayWords, index: number) => [
  ...all(names, { weekday: index + 1, isShort: false as boolean }),
  ...all(short, { weekday: index + 1, isShort: true }),
];

const longestAbbreviation = 4;

/** In a text of another language "mon" or "tue" is likely a word of that language: it takes company to mean a day. */
const foreignWeekdayEntries: typeof weekdayEntries = ({ names }, index) =>
  names.map((name) => [name, { weekday: index + 1, isShort: name.length <= longestAbbreviation }]);

const all = <Value>(texts: readonly string[], value: Value) => texts.map((text) => [text, value] as const);

function phrases<Value>(entries: readonly (readonly [string, Value])[]): Phrases<Value> {
  const values = new Map(entries.map(([text, value]) => [fold(text), value]));
  return { values, longest: Math.max(0, ...[...values.keys()].map((text) => text.split(' ').length)) };
}

/**
 * The longest phrase that begins at `words[index]`: its value, and the index behind it. Between the words of a phrase
 * nothing but white space may stand, and only the first may be escaped.
 */
export function matchPhrase<Value>(words: readonly Word[], index: number, { values, longest }: Phrases<Value>) {
  let text = '';
  let found: { value: Value; next: number; text: string } | undefined;
  for (let length = 1; length <= longest; length += 1) {
    const word = words[index + length - 1];
    if (!word?.core || (length > 1 && !followsClosely(words, index + length - 1))) break;
    text = text === '' ? word.core : `${text} ${word.core}`;
    const value = values.get(text);
    if (value !== undefined) found = { value, next: index + length, text };
  }
  return found;
}

/** Whether a word may continue the phrase of the word before it, which `tails` may end in. */
export function followsClosely(words: readonly Word[], index: number, tails: readonly string[] = ['']): boolean {
  const word = words[index];
  const before = words[index - 1];
  return word !== undefined && before !== undefined && word.from === word.start && tails.includes(before.tail);
}
