import { expect, test } from 'vitest';
import { SearchIndex } from './search-index.ts';

const indexOf = (...documents: [id: string, title: string, text?: string][]) => {
  const index = new SearchIndex();
  for (const [id, title, text = ''] of documents) index.put({ key: `things/${id}`, title, text });
  return index;
};

const found = (index: SearchIndex, text: string, limit = 10) => index.find(text, limit).map(({ id }) => id);

test('a word is found by its beginning, without its accents and in any case', () => {
  const index = indexOf(['1', 'Bücher zurückgeben'], ['2', 'Straßenfest planen']);
  expect(found(index, 'buch')).toEqual(['1']);
  expect(found(index, 'STRASSEN')).toEqual(['2']);
  expect(found(index, 'straße')).toEqual(['2']);
});

test('a slip in a word of four letters or more is forgiven, in a shorter one not', () => {
  const index = indexOf(['1', 'Zahnarzt'], ['2', 'Hut']);
  expect(found(index, 'zanarzt')).toEqual(['1']);
  expect(found(index, 'hit')).toEqual([]);
});

test('all words are wanted; only where no record has them all, any will do', () => {
  const index = indexOf(['1', 'Milch kaufen'], ['2', 'Brot kaufen'], ['3', 'Milch holen']);
  expect(found(index, 'milch kaufen')).toEqual(['1']);
  expect(found(index, 'brot holen').sort()).toEqual(['2', '3']);
});

test('a hit in the title comes before one in the text', () => {
  const index = indexOf(['1', 'Einkauf', 'Steuer nicht vergessen'], ['2', 'Steuer', 'morgen']);
  expect(found(index, 'steuer')).toEqual(['2', '1']);
});

test('a hit names its table, its id and the words that were found', () => {
  const index = new SearchIndex();
  index.put({ key: 'preferences/space.preferences', title: 'Café Größe', text: '' });
  expect(index.find('grosse', 10)).toMatchObject([
    { table: 'preferences', id: 'space.preferences', terms: ['grosse'] },
  ]);
});

test('what is put again is found by its new words only, what is removed not at all', () => {
  const index = indexOf(['1', 'alt'], ['2', 'bleibt']);
  index.put({ key: 'things/1', title: 'neu', text: '' });
  expect(found(index, 'alt')).toEqual([]);
  expect(found(index, 'neu')).toEqual(['1']);
  expect(index.remove('things/1')).toBe(true);
  expect(index.remove('things/1')).toBe(false);
  expect(found(index, 'neu')).toEqual([]);
  expect(index.size).toBe(1);
});

test('a loaded index answers as the one that was serialised, and can be changed', () => {
  const index = indexOf(['1', 'eins'], ['2', 'zwei eins']);
  const loaded = SearchIndex.load(index.serialise());
  expect(loaded.find('eins', 10)).toEqual(index.find('eins', 10));
  loaded.put({ key: 'things/1', title: 'drei', text: '' });
  expect(found(loaded, 'eins')).toEqual(['2']);
});

test('no more hits come than were asked for, and none for a text without words', () => {
  const index = indexOf(['1', 'eins'], ['2', 'eins'], ['3', 'eins']);
  expect(found(index, 'eins', 2)).toHaveLength(2);
  expect(found(index, ' ,!')).toEqual([]);
});

test('tidying drops the words of what is gone, and nothing else', async () => {
  const index = new SearchIndex();
  for (let round = 0; round < 100; round++)
    index.put({ key: `things/${round}`, title: `gemeinsam wort${round}`, text: '' });
  for (let round = 0; round < 60; round++) index.remove(`things/${round}`);
  for (let round = 60; round < 80; round++)
    index.put({ key: `things/${round}`, title: `gemeinsam neu${round}`, text: '' });
  expect(index.serialise()).toContain('wort7');
  await index.tidy();
  expect(index.serialise()).not.toMatch(/wort[0-7]/);
  expect(found(index, 'gemeinsam', 100)).toHaveLength(40);
  expect(found(index, 'wort85')[0]).toBe('85');
});
