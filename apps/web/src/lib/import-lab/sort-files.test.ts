// Which format chosen files are taken for, and which files come together.
import type { AnyModule, FormatOffer, OfferedFile } from '@mana/shared-core';
import { expect, test } from 'vitest';

import { offersOf } from './offers.ts';
import { sortFiles } from './sort-files.ts';

const file = (path: string, text = ''): OfferedFile => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, mediaType: '', read: () => Promise.resolve(bytes) };
};

/** A format that is as sure of a file as the number in its text says. */
const format = (id: string, extensions: string[], takes: FormatOffer['takes'], mark: string): FormatOffer => ({
  id,
  title: id,
  extensions,
  mediaType: 'text/plain',
  takes,
  load: () =>
    Promise.resolve({
      texts: { load: () => Promise.resolve(() => '') },
      recognise: ([beginning]) => (new TextDecoder().decode(beginning?.bytes).includes(mark) ? 0.9 : 0.1),
      read: () => Promise.reject(new Error('not read')),
      plan: () => Promise.resolve([]),
      write: () => Promise.resolve(),
    }),
});
const offers = offersOf([
  { id: 'todo', formats: [format('csv', ['csv'], 'file', ','), format('todotxt', ['txt'], 'file', '(A)')] },
  { id: 'notes', formats: [format('markdown', ['md', 'txt'], 'files', '# ')] },
] as unknown as AnyModule[]);

const sorted = async (...files: OfferedFile[]) => {
  const { sources, unknown } = await sortFiles(files, offers);
  return {
    sources: sources.map(({ offer, files: taken }) => `${offer.key}: ${taken.map(({ path }) => path).join(' ')}`),
    unknown: unknown.map(({ path }) => path),
  };
};

test('each table is an import of its own', async () => {
  expect(await sorted(file('a.csv'), file('b.csv'))).toEqual({
    sources: ['todo/csv: a.csv', 'todo/csv: b.csv'],
    unknown: [],
  });
});

test('where two formats claim a name, the one that is surer of the content has it', async () => {
  expect((await sorted(file('a.txt', '(A) call'))).sources).toEqual(['todo/todotxt: a.txt']);
  expect((await sorted(file('a.txt', '# Heading'))).sources).toEqual(['notes/markdown: a.txt']);
});

test('what is read as a whole takes along what nobody else claims', async () => {
  expect(await sorted(file('v/a.md', '# a'), file('v/p.png'), file('v/b.md', '# b'), file('t.csv', 'a,b'))).toEqual({
    sources: ['notes/markdown: v/a.md v/b.md v/p.png', 'todo/csv: t.csv'],
    unknown: [],
  });
});

test('a table in the folder of a whole is both: an import of its own, and at hand for the whole', async () => {
  expect((await sorted(file('v/a.md', '# a'), file('v/t.csv', 'a,b'))).sources).toEqual([
    'notes/markdown: v/a.md v/t.csv',
    'todo/csv: v/t.csv',
  ]);
});

test('a file of a known name is taken even where nothing in it looks right: its reader says what is wrong', async () => {
  expect((await sorted(file('broken.csv', '\u0000'))).sources).toEqual(['todo/csv: broken.csv']);
});

test('a file without a known name needs a format that is sure', async () => {
  expect(await sorted(file('pasted', '(A) call'))).toEqual({ sources: ['todo/todotxt: pasted'], unknown: [] });
  expect(await sorted(file('photo.png', 'PNG'))).toEqual({ sources: [], unknown: ['photo.png'] });
});
