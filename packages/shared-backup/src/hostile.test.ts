import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { writeZip } from './golden/zip-fixture.ts';
import { bytesSource, openArchive, type ArchiveCode, type ByteSource, type Limits } from './index.ts';
import { hostile } from './testing/hostile.ts';
import { open, readWhole, refusal } from './testing/round-trip.ts';
import { hashOf } from './testing/sample.ts';
import { testCipher } from './testing/test-cipher.ts';

const text = (content: string) => Buffer.from(content);
const row = text('{"id":"1"}\n');
const check = async (bytes: Uint8Array) => refusal(open(bytes).then((archive) => archive.check()));

test.each([
  '../evil',
  'data/../../evil.jsonl',
  '/etc/passwd',
  'data\\tasks.jsonl',
  '..\\evil',
  'C:/evil',
  'c:evil',
  'a//b',
  './a',
  'a/./b',
  'data/tasks.jsonl\0.png',
  'data/\u202egnp.exe',
  'line\nbreak',
  '',
])('a name like %j makes the file suspect', async (name) => {
  expect(await check(hostile({ more: [{ name, bytes: row }] }))).toBe('UNSAFE_ENTRY');
});

test.each([
  ['data/tasks.jsonl', 'data/tasks.jsonl'],
  ['data/tasks.jsonl', 'data/Tasks.jsonl'],
  ['MANIFEST.json', 'README.md'],
  ['caf\u00e9.txt', 'cafe\u0301.txt'],
  ['\ufb01le.txt', 'file.txt'],
  ['data', 'data/'],
])('%j beside %j could be one file for some systems', async (one, other) => {
  const more = [one, other].map((name) => ({ name, bytes: name.endsWith('/') ? Buffer.alloc(0) : row }));
  expect(await check(hostile({ more }))).toBe('UNSAFE_ENTRY');
});

test('links, devices and encrypted entries are refused', async () => {
  for (const mode of [0o120777, 0o060644, 0o010644]) {
    const central = { madeBy: (3 << 8) | 20, attributes: mode * 2 ** 16 };
    expect(await check(hostile({ more: [{ name: 'link', bytes: row, central }] }))).toBe('UNSAFE_ENTRY');
  }
  for (const flags of [0x0801, 0x0841, 0x2800]) {
    const fields = { flags };
    const more = [{ name: 'secret', bytes: row, local: fields, central: fields }];
    expect(await check(hostile({ more }))).toBe('UNSAFE_ENTRY');
  }
});

test('names that mean something to JavaScript are names like any other', async () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString'];
  const entries = Object.fromEntries(names.map((name) => [`data/${name}.jsonl`, text('{"__proto__":{"a":1}}\n')]));
  const archive = await open(hostile({ entries }));
  await archive.check();
  expect(archive.tables.map(({ name }) => name)).toEqual(names);
  for await (const [line] of archive.rows('__proto__')) {
    const read = line && 'row' in line ? line.row : {};
    expect(Object.getPrototypeOf(read)).toBeNull();
    expect(Object.keys(read)).toEqual(['__proto__']);
  }
  expect(({} as { a?: number }).a).toBeUndefined();
});

test('what the two headers of an entry say must be the same', async () => {
  for (const local of [
    { crc: 1 },
    { size: 1 },
    { packed: 1 },
    { method: 0 },
    { flags: 0x0802 },
    { name: text('a.txt') },
  ]) {
    expect(await check(hostile({ more: [{ name: 'b.txt', bytes: row, local }] }))).toBe('DAMAGED');
  }
});

test('entries lie one after the other: no overlaps, no gaps, nothing before or after', async () => {
  const more = [
    { name: 'a', bytes: row },
    { name: 'b', bytes: row, sharesDataOf: 1 },
  ];
  expect(await check(hostile({ more }))).toBe('DAMAGED');
  for (const end of [
    { before: text('MZ') },
    { gap: text('gap') },
    { after: text('x') },
    { directoryOffset: 3 },
    { entries: 7 },
  ]) {
    expect(await check(hostile({ end, more: [{ name: 'a', bytes: row }] }))).toBe('DAMAGED');
  }
  expect(await check(hostile({ end: { comment: text('made by hand') } }))).toBe('accepted');
});

/** How many bytes of the file were asked for until it was refused. */
async function bytesRead(file: Buffer, expected: ArchiveCode, limits: Partial<Limits> = {}): Promise<number> {
  const whole = bytesSource(file);
  let read = 0;
  const source: ByteSource = {
    size: whole.size,
    read(offset, length) {
      read += length;
      return whole.read(offset, length);
    },
  };
  const opening = openArchive(source, { cipher: testCipher, schemaVersion: 2, limits });
  expect(await refusal(opening.then((archive) => archive.check()))).toBe(expected);
  return read;
}

test('what would grow without measure is refused before any of it is read', async () => {
  const zeros = Buffer.alloc(4_000_000);
  expect(await refusal(open(hostile({ entries: { 'data/tasks.jsonl': zeros } })))).toBe('TOO_LARGE');
  const lie = { size: 5_000_000 };
  const lying = hostile({ more: [{ name: 'a', bytes: row, local: lie, central: lie }] });
  expect(await refusal(open(lying))).toBe('TOO_LARGE');
});

test('an entry that inflates to more than it says is left at once', async () => {
  const noisy = Buffer.concat(Array.from({ length: 32 }, () => randomBytes(65_536)));
  const lie = { size: 1_000_000 };
  const file = hostile({ more: [{ name: 'a', bytes: noisy, local: lie, central: lie }] });
  expect(await bytesRead(file, 'DAMAGED')).toBeLessThan(1_600_000);
});

test('lines come in batches that can be held, however short or long they are', async () => {
  const short = Buffer.alloc(100_000, '\n');
  const archive = await open(hostile({ entries: { 'data/tasks.jsonl': Buffer.concat([short, randomBytes(200)]) } }));
  for await (const lines of archive.rows('tasks')) {
    expect(lines.length).toBeLessThanOrEqual(1000);
    break;
  }
  const long = Buffer.from(
    Array.from({ length: 400 }, () => `{"a":"${randomBytes(10_000).toString('hex')}"}\n`).join(''),
  );
  let batches = 0;
  for await (const lines of (await open(hostile({ entries: { 'data/tasks.jsonl': long } }))).rows('tasks')) {
    expect(lines.length).toBeLessThan(100);
    batches += 1;
  }
  expect(batches).toBeGreaterThan(4);
});

test('a line that is longer than can be held ends the reading', async () => {
  const entries = {
    'data/tasks.jsonl': Buffer.concat(
      Array.from({ length: 16 }, () => Buffer.from(randomBytes(65_536).toString('hex'))),
    ),
  };
  expect(await bytesRead(hostile({ entries }), 'TOO_LARGE', { lineBytes: 10_000 })).toBeLessThan(600_000);
});

test('what 32 bits cannot count is too large, as is a directory of too many entries', async () => {
  for (const central of [{ size: 0xffffffff }, { packed: 0xffffffff }, { offset: 0xffffffff }]) {
    expect(await check(hostile({ more: [{ name: 'a', bytes: row, central }] }))).toBe('TOO_LARGE');
  }
  const many = Array.from({ length: 10_001 }, (_, index) => ({
    name: `f${index}`,
    bytes: Buffer.alloc(0),
    stored: true,
  }));
  expect(await check(writeZip(many))).toBe('TOO_LARGE');
  expect(await check(hostile({ end: { entries: 0xffff } }))).toBe('TOO_LARGE');
});

test('the manifest and the container hold the same', async () => {
  const entries = { 'data/tasks.jsonl': row };
  const promised = { sha256: '0'.repeat(64), bytes: row.length, rows: 1 };
  const lying = (change: object) =>
    hostile({ entries, manifest: { entries: { 'data/tasks.jsonl': { ...promised, ...change } } } });
  expect(await check(hostile({ entries }))).toBe('accepted');
  expect(await check(lying({}))).toBe('DAMAGED');
  expect(await check(lying({ bytes: 3 }))).toBe('DAMAGED');
  expect(await check(hostile({ entries, manifest: { entries: {} } }))).toBe('DAMAGED');
  expect(await check(hostile({ manifest: { entries: { 'data/tasks.jsonl': promised } } }))).toBe('DAMAGED');
  expect(await check(hostile({ entries, manifest: { rowCounts: { tasks: 2 } } }))).toBe('MANIFEST_INVALID');
  expect(await check(hostile({ more: [{ name: 'data/tasks.jsonl', bytes: row }] }))).toBe('DAMAGED');
});

test('a count that is not true is damage, in both directions', async () => {
  for (const [rows, content] of [
    [2, '{}\n'],
    [1, '{}\n{}\n'],
  ] as const) {
    const bytes = text(content);
    const listed = { sha256: hashOf(bytes), bytes: bytes.length, rows };
    const file = hostile({
      entries: { 'data/tasks.jsonl': bytes },
      manifest: { entries: { 'data/tasks.jsonl': listed } },
    });
    expect(await check(file)).toBe('DAMAGED');
  }
});

test('entries of other names are let through and never read as data', async () => {
  const more = ['notes.txt', 'data/sub/tasks.jsonl', 'data/tasks.json', '__MACOSX/._a', 'blobs/abc'];
  expect(await readWhole(hostile({ more: more.map((name) => ({ name, bytes: row })) }))).toEqual({
    tables: {},
    history: {},
    blobs: {},
  });
});
