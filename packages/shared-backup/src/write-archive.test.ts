import { expect, test } from 'vitest';

import { writeArchive, type ArchiveContents, type Progress, type WriteOptions } from './index.ts';
import { open, readWhole, refusal, write } from './testing/round-trip.ts';
import { contentsOf, hashOf, sample } from './testing/sample.ts';
import { passphrase, testCipher } from './testing/test-cipher.ts';

/** Counts what is written and throws it away. */
function countingSink() {
  const state = { bytes: 0, write: async (piece: Uint8Array) => void (state.bytes += piece.length) };
  return state;
}
const writing = (contents: ArchiveContents, options: Partial<WriteOptions> = {}) => {
  const sink = countingSink();
  const done = writeArchive(contents, { cipher: testCipher, sink, readme: '', readerPage: '', ...options });
  return { sink, done };
};
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: String(index), text: 'x'.repeat(50) }));

test('the answer says how long the file is', async () => {
  for (const options of [{}, { passphrase }]) {
    const { sink, done } = writing(contentsOf(sample), options);
    expect((await done).bytes).toBe(sink.bytes);
  }
});

test('the manifest names every entry with its rows and hash', async () => {
  const { manifest } = await writing(contentsOf(sample)).done;
  const archive = await open(await write(sample));
  expect(archive.manifest).toEqual(manifest);
  expect(manifest.rowCounts).toEqual({ tasks: 5, taskLists: 0, _actors: 1 });
  expect(Object.keys(manifest.entries ?? {})).toEqual([
    'data/tasks.jsonl',
    'data/taskLists.jsonl',
    'data/_actors.jsonl',
    'history/tasks.jsonl',
    ...(sample.blobs ?? []).map((bytes) => `blobs/${hashOf(bytes)}`),
  ]);
});

test('progress is told by table and by bytes of attachments', async () => {
  const seen: Progress[] = [];
  await writing(contentsOf({ ...sample, batch: 2 }), { onProgress: (progress) => seen.push(progress) }).done;
  const tasks = seen.filter(({ stage, table }) => stage === 'rows' && table === 'tasks');
  expect(tasks.map(({ done, total }) => [done, total])).toEqual([
    [2, 5],
    [4, 5],
    [5, 5],
  ]);
  expect(seen.at(-1)).toEqual({ stage: 'blobs', done: 126, total: 126 });
});

test('cancelled before the tables are read, nothing is written', async () => {
  const controller = new AbortController();
  const onProgress = ({ done }: Progress) => done >= 2000 && controller.abort();
  const { sink, done } = writing(contentsOf({ tables: { tasks: rows(20_000) } }), {
    onProgress,
    signal: controller.signal,
  });
  expect(await refusal(done)).toBe('CANCELLED');
  expect(sink.bytes).toBe(0);
});

test('cancelled among the attachments, what is written is no archive', async () => {
  const controller = new AbortController();
  const onProgress = ({ stage }: Progress) => stage === 'blobs' && controller.abort();
  expect(await refusal(write(sample, { onProgress, signal: controller.signal }))).toBe('CANCELLED');
});

test('paused work goes on when it may, and can be cancelled while it waits', async () => {
  let release = () => {};
  const paused = new Promise<void>((resolve) => (release = resolve));
  let waits = 0;
  const pause = () => {
    waits += 1;
    return paused;
  };
  const contents = contentsOf({ tables: { tasks: rows(60_000) } });
  const waiting = writing(contents, { pause });
  await expect.poll(() => waits).toBe(1);
  release();
  await waiting.done;
  expect(waits).toBeGreaterThan(1);

  const controller = new AbortController();
  const never = writing(contents, { pause: () => new Promise(() => {}), signal: controller.signal });
  setTimeout(() => controller.abort());
  expect(await refusal(never.done)).toBe('CANCELLED');
});

test('long work lets others have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  await writing(contentsOf({ tables: { tasks: rows(60_000) } })).done;
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

test('what cannot fit is refused before anything is read or written', async () => {
  const blob = { sha256: '0'.repeat(64), bytes: 2 ** 32, read: () => expect.unreachable() };
  const large = writing({ ...contentsOf(sample), blobs: [blob] });
  expect(await refusal(large.done)).toBe('ARCHIVE_TOO_LARGE');
  const limits = { entries: 6 };
  expect(await refusal(writing(contentsOf(sample), { limits }).done)).toBe('ARCHIVE_TOO_LARGE');
});

test('what shows to be too large once the tables are deflated is refused before anything is written', async () => {
  for (const options of [{}, { passphrase }]) {
    const whole = await writing(contentsOf(sample), options).done;
    const fits = writing(contentsOf(sample), { ...options, limits: { archiveBytes: whole.bytes } });
    expect((await fits.done).bytes).toBe(whole.bytes);
    const tight = writing(contentsOf(sample), { ...options, limits: { archiveBytes: whole.bytes - 1 } });
    expect([await refusal(tight.done), tight.sink.bytes]).toEqual(['ARCHIVE_TOO_LARGE', 0]);
  }
});

test('an attachment whose bytes are not those of its hash is not passed on as if they were', async () => {
  const contents = contentsOf(sample);
  const lying = contents.blobs.map((blob) => ({
    ...blob,
    read: contentsOf({ blobs: [new Uint8Array(3)] }).blobs[0]!.read,
  }));
  expect(await refusal(writing({ ...contents, blobs: lying }).done)).toBe('DAMAGED');
  const longer = contents.blobs.map((blob) => ({ ...blob, bytes: blob.bytes + 1 }));
  expect(await refusal(writing({ ...contents, blobs: longer }).done)).toBe('DAMAGED');
});

test('rows that deflate too well for the reader’s limit are stored', async () => {
  const tables = {
    notes: Array.from({ length: 40 }, (_, index) => ({ id: String(index), text: ' '.repeat(100_000) })),
  };
  expect(await readWhole(await write({ tables }, { limits: { ratio: 100 } }))).toEqual({
    tables,
    history: {},
    blobs: {},
  });
  const archive = await write({ tables }, { limits: { ratio: 100 } });
  expect(archive.length).toBeGreaterThan(4_000_000);
});

test('a row that no reader would hold is not written', async () => {
  for (const text of ['x'.repeat(600), 'ä'.repeat(300)]) {
    const { done, sink } = writing(contentsOf({ tables: { notes: [{ text }] } }), { limits: { lineBytes: 500 } });
    expect([await refusal(done), sink.bytes]).toEqual(['ARCHIVE_TOO_LARGE', 0]);
  }
  const fits = writing(contentsOf({ tables: { notes: [{ text: 'x'.repeat(300) }] } }), { limits: { lineBytes: 500 } });
  expect(await refusal(fits.done)).toBe('accepted');
});

test('names that are no entry’s are a mistake of the caller', async () => {
  for (const name of ['../x', 'a/b', '', 'ü']) {
    await expect(writing(contentsOf({ tables: { [name]: [] } })).done).rejects.toThrow(TypeError);
  }
  await expect(writing(contentsOf({ tables: { tasks: [], Tasks: [] } })).done).rejects.toThrow(TypeError);
});
