import { anyTable, defineTable, newId, plain, singletonId } from '@mana/shared-core';
import { isStamp } from '@mana/shared-sync';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { parseRow, verifyArchive, type ArchiveRow, type RowContext } from '../index.ts';
import { hostile } from '../testing/hostile.ts';
import { open, refusal, write } from '../testing/round-trip.ts';
import { hashOf } from '../testing/sample.ts';

const lists = defineTable({ name: 'lists', fields: { name: z.string().min(1) } });
const things = defineTable({
  name: 'things',
  fields: {
    title: z.string().min(1).max(10),
    count: plain(z.int().default(0), 'sorted'),
    listId: plain(z.string().nullable().default(null), 'counted'),
    about: z.string().nullable().default(null),
    file: z.string().nullable().default(null),
  },
  references: { listId: 'lists', about: anyTable },
  blob: 'file',
});
const settings = defineTable({ name: 'settings', fields: { theme: z.string().default('light') }, singleton: true });

const context: RowContext = {
  tables: [lists, things, settings],
  schemaVersion: 2,
  upcast: (_table, row, fromVersion) =>
    fromVersion < 2 && 'name' in row ? { ...row, title: row['name'], name: undefined } : row,
  isStamp,
};
const spaceId = newId();
const meta = { at: `${'1'.repeat(15)}${'0'.repeat(20)}`, actor: 'a', origin: 'user' };
const rowOf = (fields: ArchiveRow): ArchiveRow => ({
  id: newId(),
  spaceId,
  authorId: 'guest-1',
  visibility: 'space',
  createdAt: '2026-11-20T09:00:00.000Z',
  ...fields,
  __fieldMeta: fields['__fieldMeta'] ?? { '*': meta },
});
const thing = (fields: ArchiveRow = {}) => rowOf({ title: 'Möhre', ...fields });
const parse = (row: ArchiveRow, fromVersion = 2) => parseRow(context, things, row, fromVersion);

test('a row is read by its table’s schemas, with defaults where a field is missing', () => {
  const row = thing({ deletedAt: null });
  expect(parse(row)).toMatchObject({ ok: true, row: { ...row, count: 0, listId: null } });
});

test('a row that was read has no prototype, nor have its stamps', () => {
  const parsed = parse(thing());
  const row = parsed.ok ? parsed.row : undefined;
  expect([Object.getPrototypeOf(row), Object.getPrototypeOf(row?.__fieldMeta)]).toEqual([null, null]);
});

test.each([
  [{ title: '' }, 'title', 'too_small'],
  [{ title: 'x'.repeat(11) }, 'title', 'too_big'],
  [{ title: 7 }, 'title', 'invalid_type'],
  [{ title: undefined }, 'title', 'invalid_type'],
  [{ count: 1.5 }, 'count', 'invalid_type'],
  [{ id: 'no-id' }, 'id', 'invalid_format'],
  [{ id: '__proto__' }, 'id', 'invalid_format'],
  [{ id: singletonId('things', spaceId) }, 'id', 'invalid_format'],
  [{ spaceId: '../' }, 'spaceId', 'custom'],
  [{ authorId: '' }, 'authorId', 'too_small'],
  [{ visibility: 'everybody' }, 'visibility', 'invalid_value'],
  [{ createdAt: 'yesterday' }, 'createdAt', 'invalid_format'],
  [{ createdAt: '2026-11-20T09:00:00+01:00' }, 'createdAt', 'invalid_format'],
  [{ deletedAt: 1 }, 'deletedAt', 'invalid_type'],
  [{ _updatedAtIndex: 'x' }, '_updatedAtIndex', 'unrecognized_keys'],
  [{ constructor: 'x' }, 'constructor', 'unrecognized_keys'],
  [{ __fieldMeta: 'none' }, '__fieldMeta', 'invalid_type'],
  [{ __fieldMeta: { '*': { ...meta, at: 'now' } } }, '*', 'invalid_meta'],
  [{ __fieldMeta: { title: { ...meta, origin: 'god' } } }, 'title', 'invalid_meta'],
  [{ __fieldMeta: { title: { at: meta.at } } }, 'title', 'invalid_meta'],
])('a row with %j is refused for its %s (%s)', (fields, field, code) => {
  expect(parse(thing(fields as ArchiveRow))).toMatchObject({ ok: false, issues: [{ field, code }] });
});

test('everything that is wrong with a row is said at once', () => {
  const parsed = parse(thing({ title: '', count: 'x', more: 1 }));
  expect(parsed.ok ? [] : parsed.issues.map(({ field }) => field)).toEqual(['title', 'count', 'more']);
});

test('the one record of a space has the id of its space and table', () => {
  const right = rowOf({ id: singletonId('settings', spaceId) });
  expect(parseRow(context, settings, right, 2).ok).toBe(true);
  for (const id of [newId(), singletonId('settings', newId())]) {
    expect(parseRow(context, settings, { ...right, id }, 2).ok).toBe(false);
  }
});

test('a row of an older schema becomes one of today first; one that no step can take is refused, not thrown', () => {
  const old = rowOf({ name: 'Möhre' });
  expect(parse(old, 2).ok).toBe(false);
  const upcast = () => {
    throw new TypeError('no such thing');
  };
  expect(parseRow({ ...context, upcast }, things, old, 1)).toMatchObject({
    ok: false,
    issues: [{ code: 'upcast_failed' }],
  });
});

const bytes = new TextEncoder().encode('picture');
const list = rowOf({ name: 'Garten' });
const inside = [
  thing({ listId: list['id'], about: `lists/${String(list['id'])}`, file: hashOf(bytes) }),
  thing({ listId: 'gone', about: 'no link', file: '0'.repeat(64) }),
  thing({ title: '' }),
];

test('a report counts rows, links and files, and names what is wrong or missing', async () => {
  const tables = { things: inside, lists: [list], _actors: [{ id: 'a' }], gadgets: [{ id: '1' }] };
  const file = await write({ tables, history: { things: [{ key: 'k' }] }, blobs: [bytes, new Uint8Array(3)] });
  const report = await verifyArchive(await open(file), context);
  expect(report).toMatchObject({
    formatMinor: 1,
    sealed: false,
    chunks: 0,
    schemaVersion: 2,
    rows: { things: 3, lists: 1, _actors: 1, gadgets: 1 },
    history: { things: 1 },
    blobs: { count: 2, bytes: 10, missing: ['0'.repeat(64)], unreferenced: [hashOf(new Uint8Array(3))] },
    links: { count: 4, danglingCount: 2 },
    invalid: { count: 1, rows: [{ table: 'things', line: 3, issues: [{ field: 'title', code: 'too_small' }] }] },
    unknownTables: ['gadgets'],
    bytes: file.length,
  });
  const id = inside[1]?.['id'];
  expect(report.links.dangling).toEqual([
    { table: 'things', id, field: 'listId', target: 'lists/gone' },
    { table: 'things', id, field: 'about', target: 'no link' },
  ]);
});

test('lists of what is wrong end at a thousand, counts do not', async () => {
  const many = Array.from({ length: 1200 }, (_, index) =>
    index % 2 ? thing({ title: '' }) : thing({ listId: newId() }),
  );
  const report = await verifyArchive(await open(await write({ tables: { things: [...many, ...many] } })), context);
  expect([report.invalid.count, report.invalid.rows.length]).toEqual([1200, 1000]);
  expect([report.links.danglingCount, report.links.dangling.length]).toEqual([1200, 1000]);
});

test('lines that are no rows are invalid, in tables nobody knows and in the history too', async () => {
  const lines = Buffer.from('{}\nnonsense\n');
  const entries = { 'data/gadgets.jsonl': lines, 'history/things.jsonl': lines };
  const report = await verifyArchive(await open(hostile({ entries })), context);
  expect(report.invalid.rows).toEqual([
    { table: 'gadgets', line: 2, issues: [{ field: '', code: 'NOT_JSON' }] },
    { table: 'history/things', line: 2, issues: [{ field: '', code: 'NOT_JSON' }] },
  ]);
});

test('a link out of a filtered archive is no dangling one', async () => {
  const scope = { type: 'filtered', appIds: ['things'] };
  const content = Buffer.from(`${JSON.stringify(thing({ listId: newId() }))}\n`);
  const report = await verifyArchive(
    await open(hostile({ entries: { 'data/things.jsonl': content }, manifest: { scope } })),
    context,
  );
  expect([report.links.count, report.links.danglingCount]).toEqual([1, 0]);
});

test('verifying tells how far it is and can be cancelled', async () => {
  const archive = await open(await write({ tables: { things: inside, lists: [list] } }));
  const stages = new Set<string>();
  await verifyArchive(archive, context, { onProgress: ({ stage }) => void stages.add(stage) });
  expect([...stages]).toEqual(['checking', 'rows']);
  expect(await refusal(verifyArchive(archive, context, { signal: AbortSignal.abort() }))).toBe('CANCELLED');
});
