// Values for property tests: what people really type, and what they should not.
import fc from 'fast-check';
import { addDays, type Day } from '@mana/shared-core';

/** Titles that break careless code: right-to-left, joined emoji, one very long word, markup, prototype names. */
export const awkwardTitles: readonly string[] = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'لا تنسَ الاتصال بالطبيب غدًا',
  'להתקשר לסבתא',
  '👩‍👩‍👧‍👦 Elternabend 🏳️‍🌈',
  '<b>not bold</b> & "quoted"',
  '__proto__',
  'enc:2:looks.sealed',
  '\u202Ereversed\u202C',
];

/** Days from 1900 to 2099. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 73_000 })
  .map((count) => addDays('1900-01-01', count));

/** A title of at least one character that is no white space, at most `maxLength` UTF-16 units. */
export const anyTitle = (maxLength = 500): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 1, arbitrary: fc.constantFrom(...awkwardTitles) },
      { weight: 4, arbitrary: fc.string({ minLength: 1, unit: 'grapheme' }) },
    )
    .map((text) => text.slice(0, maxLength).trim())
    .filter((text) => text.length > 0);
