// What must hold for every line. FUZZ_RUNS sets the number of runs for the long form.
import { isDay } from '@mana/shared-core';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { locales } from '../locales.ts';
import { parseQuickAdd, unlink, type QuickAddContext } from './parse-quick-add.ts';
import { lexiconsFor } from './lexicon.ts';

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1_000);
vi.setConfig({ testTimeout: 10_000 + 5 * numRuns });

const grammarWords = locales
  .flatMap(lexiconsFor)
  .flatMap((lexicon) => Object.values(lexicon))
  .flatMap((phrases) => (typeof phrases === 'object' && 'longest' in phrases ? [...phrases.values.keys()] : []));

const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...new Set(grammarWords)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('#Home', '#haus und garten', '#"Haus und Garten"', '@a', '@"b c"', 'p1', 'P4'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('5', '5.', '31', '5th', '1er', '5.12.', '31.02.', '12/5', '2026-12-05', '2027'),
  },
  { weight: 2, arbitrary: fc.constantFrom('"', '„', '“', '”', '«', '»', '\\', '.', ',', '#', '@', '(', ')', "'") },
  {
    weight: 1,
    arbitrary: fc.constantFrom('مرحبا', '\u202e', '👩‍👩‍👧', '\ud800', '\udc00', '\0', '\u0301', 'ß', 'İ', '𝐩𝟏'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const spaces = fc.constantFrom(' ', ' ', ' ', ' ', '', '  ', '\t', '\n', '\u00a0');

/** Lines that are mostly grammar, broken in every way; and any text at all. */
const lines = fc.oneof(
  fc.array(fc.tuple(pieces, spaces), { maxLength: 14 }).map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
);

const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/T.*/, ''));
const someLists = [
  { id: 'a', name: 'Home' },
  { id: 'b', name: 'Haus und Garten' },
];
const contexts: fc.Arbitrary<QuickAddContext> = fc.record(
  {
    today: days,
    locale: fc.constantFrom(...locales),
    tag: fc.constantFrom('en-US', 'de-DE'),
    lists: fc.constant(someLists),
  },
  { requiredKeys: ['today', 'locale'] },
);

const holds = (property: (line: string, context: QuickAddContext) => void) =>
  fc.assert(fc.property(lines, contexts, property), { numRuns });

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

test('tokens are in order, do not overlap, and say where they stand', () => {
  holds((line, context) => {
    let end = 0;
    for (const token of parseQuickAdd(line, context).tokens) {
      expect(token.from).toBeGreaterThanOrEqual(end);
      expect(token.to).toBeGreaterThan(token.from);
      expect(line.slice(token.from, token.to)).toBe(token.text);
      end = token.to;
    }
  });
});

test('the title loses no character but the tokens, white space and backslashes that did their work', () => {
  holds((line, context) => {
    const { title, tokens } = parseQuickAdd(line, context);
    const rest = tokens.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), line);
    if (!line.includes('\\')) expect(withoutSpace(title)).toBe(withoutSpace(rest));
    expect(withoutSpace(title).replaceAll('\\', '')).toBe(withoutSpace(rest).replaceAll('\\', ''));
    expect(title).toBe(title.replace(/\s+/g, ' ').trim());
  });
});

test('the same line, day and locale give the same result, whatever was parsed before', () => {
  holds((line, context) => {
    const result = parseQuickAdd(line, context);
    parseQuickAdd('„open "quotes #"and morgen', { today: '2000-01-01', locale: 'es' });
    expect(parseQuickAdd(line, context)).toEqual(result);
  });
});

test('there is at most one day, one list and one priority, and days exist', () => {
  holds((line, context) => {
    const { tokens } = parseQuickAdd(line, context);
    const kinds = tokens.map(({ kind }) => kind).filter((kind) => kind !== 'label');
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const token of tokens) if (token.kind === 'day') expect(isDay(token.value)).toBe(true);
  });
});

/** Unlinks every token, one by one, until there is none. */
function unlinkAll(line: string, context: QuickAddContext): string {
  const [token] = parseQuickAdd(line, context).tokens;
  return token ? unlinkAll(unlink(line, token), context) : line;
}

test('a title in which all tokens are unlinked is parsed back to itself', () => {
  holds((line, context) => {
    const { title } = parseQuickAdd(line, context);
    fc.pre(!title.includes('\\'));
    expect(parseQuickAdd(unlinkAll(title, context), context)).toEqual({ title, tokens: [] });
  });
});

test('a line in which all tokens are unlinked keeps all its text', () => {
  holds((line, context) => {
    fc.pre(!line.includes('\\'));
    const { title } = parseQuickAdd(unlinkAll(line, context), context);
    expect(title).toBe(line.replace(/\s+/g, ' ').trim());
  });
});

test.each([
  ['quotes', '"'],
  ['opening quotes', '„“«'],
  ['words in opening quotes', ' „x'],
  ['names in open quotes', ' #"x'],
  ['backslashes', '\\'],
  ['punctuation', '.,!'],
  ['labels before punctuation', '@a, '],
  ['days', 'tomorrow, '],
  ['beginnings of phrases', 'the day after on next '],
  ['figures', '5'],
  ['combining marks', '\u0301'],
])('a line of a hundred thousand characters is parsed without delay: %s', (_, unit) => {
  const line = unit.repeat(Math.ceil(100_000 / unit.length));
  const { title, tokens } = parseQuickAdd(line, { today: '2026-11-20', locale: 'de', lists: someLists });
  const kept = title.length + tokens.reduce((sum, token) => sum + token.text.length, 0);
  expect(kept).toBeGreaterThan(line.length / 2);
});
