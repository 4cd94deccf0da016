// What a file may be, by its name and media type.
import type { AnyModule } from '@mana/shared-core';
import { expect, test } from 'vitest';

import { acceptOf, extensionOf, fits, offersOf } from './offers.ts';

const format = (id: string, extensions: string[], mediaType: string) => ({
  id,
  title: id,
  extensions,
  mediaType,
  takes: 'file' as const,
  load: () => Promise.reject(new Error('not loaded')),
});
const module = (id: string, formats: AnyModule['formats']) => ({ id, formats }) as AnyModule;
const offers = offersOf([
  module('todo', [format('csv', ['csv', 'tsv'], 'text/csv')]),
  module('calendar', [format('ics', ['ics'], 'text/calendar')]),
  module('plain', undefined),
]);
const fitting = (path: string, mediaType = '') =>
  offers.filter((offer) => fits(offer, { path, mediaType })).map(({ key }) => key);

test.each([
  ['a.CSV', 'csv'],
  ['folder.d/file', ''],
  ['archive.tar.gz', 'gz'],
  ['.hidden', 'hidden'],
  ['', ''],
])('the extension of %j is %j', (path, extension) => expect(extensionOf(path)).toBe(extension));

test('an extension decides, whatever the system calls the file; without one its media type does', () => {
  expect(fitting('tasks.TSV')).toEqual(['todo/csv']);
  expect(fitting('tasks.csv', 'application/vnd.ms-excel')).toEqual(['todo/csv']);
  expect(fitting('photo.png', 'text/csv')).toEqual([]);
  expect(fitting('invite', 'text/calendar')).toEqual(['calendar/ics']);
  expect(fitting('pasted', 'text/plain')).toEqual(['todo/csv', 'calendar/ics']);
  expect(fitting('unnamed')).toEqual([]);
});

test('an input accepts every format, archives and folders packed as ZIP', () => {
  expect(acceptOf(offers)).toBe('.csv,.tsv,.ics,.zip,.mana');
});
