import { expect, test } from 'vitest';

import { writeZip } from './golden/zip-fixture.ts';
import { bytesSource, peekArchive } from './index.ts';
import { hostile } from './testing/hostile.ts';
import { open, refusal } from './testing/round-trip.ts';

const opening = (manifest: Record<string, unknown>) => refusal(open(hostile({ manifest })));

test.each([
  [{ formatVersion: 3 }, 'FORMAT_TOO_NEW'],
  [{ formatMinor: 2 }, 'FORMAT_TOO_NEW'],
  [{ formatVersion: 3, schemaVersion: 99 }, 'FORMAT_TOO_NEW'],
  [{ schemaVersion: 3 }, 'SCHEMA_TOO_NEW'],
  [{ schemaVersion: 2 }, 'accepted'],
  [{ schemaVersion: 1 }, 'accepted'],
  [{ formatMinor: 0, entries: undefined }, 'accepted'],
  [{ formatMinor: undefined }, 'accepted'],
  [{ somethingNew: { deep: [1, 2, 3] } }, 'accepted'],
  [{ formatVersion: 1 }, 'MANIFEST_INVALID'],
  [{ formatVersion: '2' }, 'MANIFEST_INVALID'],
  [{ schemaVersion: 0 }, 'MANIFEST_INVALID'],
  [{ schemaVersion: 1.5 }, 'MANIFEST_INVALID'],
  [{ exportedAt: 'yesterday' }, 'MANIFEST_INVALID'],
  [{ spaces: {} }, 'MANIFEST_INVALID'],
  [{ scope: { type: 'some' } }, 'MANIFEST_INVALID'],
  [{ fieldsPlaintext: false }, 'MANIFEST_INVALID'],
  [{ entries: undefined }, 'MANIFEST_INVALID'],
  [{ entries: [] }, 'MANIFEST_INVALID'],
  [{ rowCounts: { tasks: -1 } }, 'MANIFEST_INVALID'],
  [{ entries: { '../evil': { sha256: '0'.repeat(64), bytes: 1, rows: 1 } } }, 'MANIFEST_INVALID'],
  [{ entries: { 'data/x.jsonl': { sha256: 'short', bytes: 1, rows: 1 } } }, 'MANIFEST_INVALID'],
  [{ entries: { 'data/x.jsonl': { sha256: '0'.repeat(64), bytes: 1 } } }, 'MANIFEST_INVALID'],
])('a manifest with %j: %s', async (manifest, expected) => {
  expect(await opening(manifest)).toBe(expected);
});

test.each(['', '{', '[]', 'null', '"text"', `${'['.repeat(100_000)}`, '\ufeff{}'])(
  'a manifest that is %j is invalid',
  async (text) => {
    const file = writeZip([{ name: 'manifest.json', bytes: Buffer.from(text), stored: true }]);
    expect(await refusal(open(file))).toBe('MANIFEST_INVALID');
  },
);

test('what is no ZIP is no archive, and a ZIP of something else has no manifest', async () => {
  for (const text of ['', 'PK', 'hello, this is a letter and no archive', 'PK\u0005']) {
    expect(await refusal(open(Buffer.from(text)))).toBe('NOT_AN_ARCHIVE');
  }
  expect(await refusal(open(writeZip([])))).toBe('NO_MANIFEST');
  expect(
    await refusal(peekArchive(bytesSource(writeZip([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }])))),
  ).toBe('NO_MANIFEST');
});
