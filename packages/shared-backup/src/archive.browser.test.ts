// The same package in a real browser: a Blob as the source, the browser's cipher and its turns of the event loop.
import { createArchiveCipher } from '@mana/shared-crypto';
import { expect, test } from 'vitest';

import { ArchiveError, blobSource, openArchive, writeArchive, type Bytes } from './index.ts';

const cipher = createArchiveCipher();
const passphrase = 'eine Brücke über den Fluss';
const rows = Array.from({ length: 3000 }, (_, index) => ({
  id: String(index),
  title: `Möhren № ${index}`,
  nested: { a: [index] },
}));

async function write(sealed: boolean): Promise<Blob> {
  const pieces: Bytes[] = [];
  await writeArchive(
    {
      schemaVersion: 2,
      producedBy: 'test/1.0.0',
      exportedAt: '2026-11-20T09:00:00.000Z',
      userId: 'guest-1',
      scope: { type: 'full' },
      spaces: [],
      tables: [
        {
          name: 'tasks',
          rows: rows.length,
          read: async function* () {
            yield rows;
          },
        },
      ],
      history: [],
      blobs: [],
    },
    {
      cipher,
      sink: { write: async (bytes) => void pieces.push(bytes.slice()) },
      readme: 'about',
      readerPage: '<!doctype html>',
      passphrase: sealed ? passphrase : undefined,
    },
  );
  return new Blob(pieces);
}

test.each([false, true])('what was written in the browser is read in the browser (sealed: %s)', async (sealed) => {
  const archive = await openArchive(blobSource(await write(sealed)), { cipher, passphrase, schemaVersion: 2 });
  await archive.check();
  const read: unknown[] = [];
  for await (const lines of archive.rows('tasks')) read.push(...lines.map((line) => ('row' in line ? line.row : line)));
  expect(JSON.stringify(read)).toBe(JSON.stringify(rows));
});

test('a file that is gone is refused with a code', async () => {
  const gone = {
    size: 100,
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
  };
  const opening = openArchive(blobSource(gone), { cipher, schemaVersion: 2 });
  await expect(opening).rejects.toThrow(new ArchiveError('TRUNCATED', 'the file can no longer be read'));
});
