// How names fit what was typed: which are better, which letters are marked.
import { expect, test } from 'vitest';

import { fitOf } from './fuzzy.ts';

const marked = (name: string, typed: string) => fitOf(name, typed)?.ranges.map(([from, to]) => name.slice(from, to));

const best = (typed: string, ...names: string[]) =>
  names
    .flatMap((name) => {
      const fit = fitOf(name, typed);
      return fit ? [{ name, score: fit.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ name }) => name);

test('a beginning is better than the beginning of a word, that than the inside, that than loose letters', () => {
  expect(best('da', 'Duplicate', 'Agenda', 'My day', 'Dark')).toEqual(['Dark', 'My day', 'Agenda', 'Duplicate']);
});

test('of two that fit alike the shorter comes first', () => {
  expect(best('se', 'Settings of the app', 'Search')).toEqual(['Search', 'Settings of the app']);
});

test('the letters that fit are marked', () => {
  expect(marked('Change the date', 'da')).toEqual(['da']);
  expect(marked('Duplicate', 'dcate')).toEqual(['D', 'cate']);
});

test('accents and case do not count, and marks stand on the letters of the name', () => {
  expect(marked('Überfällig', 'uberfa')).toEqual(['Überfä']);
  expect(marked('Mañana', 'MANA')).toEqual(['Maña']);
});

test('words fit in any order, and all of them must', () => {
  expect(marked('Go to the settings', 'settings go')).toEqual(['Go', 'settings']);
  expect(fitOf('Go to the settings', 'settings trash')).toBeUndefined();
});

test('everything fits an empty line, with nothing marked', () => {
  expect(fitOf('Trash', '  ')?.ranges).toEqual([]);
});

test('letters from the middle of a word fit nothing', () => {
  expect(fitOf('Duplicate', 'lct')).toBeUndefined();
});
