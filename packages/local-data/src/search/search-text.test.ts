import { expect, test } from 'vitest';
import { textOf, wordsOf } from './search-text.ts';

test.each([
  ['Buy milk, 2 eggs!', ['buy', 'milk', '2', 'eggs']],
  ['Straße STRASSE', ['strasse', 'strasse']],
  ['Café crème Ærøskøbing Łódź', ['cafe', 'creme', 'aeroskobing', 'lodz']],
  ['e\u0301cole école', ['ecole', 'ecole']],
  ['İstanbul ısı', ['istanbul', 'isi']],
  ['ﬁnance ①', ['finance', '1']],
  ['Ελλάδα Москва', ['ελλαδα', 'москва']],
  ['שלום עולם', ['שלום', 'עולם']],
  ['مُحَمَّد', ['محمد']],
  ['हिन्दी', ['हिन्दी']],
  ['한국어 각', ['한국어', '각']],
  ['ガス', ['ガス']],
  ['Zahnarzt🦷', ['zahnarzt', '🦷']],
  ['', []],
  ['— … !', []],
])('%j has the words %j', (text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test('scripts without spaces are parted into words', () => {
  expect(wordsOf('東京都に行く')).toContain('行く');
  expect(wordsOf('我喜欢吃苹果')).toContain('苹果');
  expect(wordsOf('我喜欢吃苹果').length).toBeGreaterThan(2);
});

test('a run no person types does not fill the index', () => {
  expect(wordsOf('x'.repeat(100_000))).toEqual(['x'.repeat(64)]);
});

test('the text of a value is every text in it', () => {
  expect(textOf('plain')).toBe('plain');
  expect(textOf(['a', 'b', 3, null])).toBe('a\nb');
  expect(textOf({ deep: { list: ['inner'] }, other: 'text' })).toBe('inner\ntext');
  expect([null, undefined, 5, true].map(textOf)).toEqual(['', '', '', '']);
});
