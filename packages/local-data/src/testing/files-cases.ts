// What the room for files promises, as cases that run on fake-indexeddb and in a real browser alike.
import { linkText, newId } from '@mana/shared-core';
import { createSha256 } from '@mana/shared-crypto';
import { expect, test } from 'vitest';
import { chunkBytes, chunkKey, type StoredChunk } from '../files/stored-chunk.ts';
import { hex } from '../install.ts';
import { handClock, papers, setup, things, type Factory } from './fixture.ts';
import { openRaw } from './raw.ts';

/** Bytes that repeat nowhere within a chunk's length, so that a chunk in the wrong place shows. */
const someBytes = (length: number, seed = 1): Uint8Array<ArrayBuffer> => {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = seed;
  for (let index = 0; index < words.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words[index] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
};

const hashOf = (bytes: Uint8Array): string => {
  const hasher = createSha256();
  hasher.update(bytes);
  return hex(hasher.digest());
};

const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) parts.push(piece as Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};

const inPieces = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
};

const day = 86_400_000;

export const filesCases = (factory: () => Factory): void => {
  const open = async (options = {}) => {
    const clock = handClock();
    const opened = await setup({ ...factory(), clock, ...options });
    const { data, name } = opened;
    const place = (fileId = newId()) => ({ spaceId: data.personalSpaceId, fileId });
    const chunks = async (change?: (stored: StoredChunk[]) => StoredChunk[]) => {
      const raw = await openRaw(name, factory());
      const stored = (await raw.table('_blobs').toArray()) as StoredChunk[];
      if (change) await raw.table('_blobs').clear();
      if (change) await raw.table('_blobs').bulkAdd(change(stored));
      raw.close();
      return stored;
    };
    /** A record of a thing with a paper that has bytes. */
    const attach = async (fileId = newId()) => {
      const stored = await data.files.put(place(fileId), new Blob([fileId]));
      const owner = newId();
      await opened.records.write((unit) => {
        unit.insert(things, { id: owner, title: 'owner' });
        unit.insert(papers, { id: fileId, name: 'p', owner: linkText({ table: 'things', id: owner }), ...stored });
      });
      return { fileId, owner };
    };
    return { ...opened, clock, place, chunks, attach };
  };

  for (const length of [0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 2 * chunkBytes + 77]) {
    test(`${String(length)} bytes are read back as they were stored, from a Blob and from pieces of any size`, async () => {
      const { data, place } = await open();
      const bytes = someBytes(length);
      for (const source of [new Blob([bytes]), inPieces(bytes, 300_007)]) {
        const at = place();
        expect(await data.files.has(at.fileId)).toBe(false);
        expect(await data.files.put(at, source)).toEqual({ size: length, sha256: hashOf(bytes) });
        expect(await data.files.has(at.fileId)).toBe(true);
        expect(hashOf(await collect(data.files.read(at)))).toBe(hashOf(bytes));
      }
    });
  }

  test('bytes are kept over a restart, and are gone for good once removed', async () => {
    const { data, name, place } = await open();
    const at = place();
    await data.files.put(at, new Blob(['kept']));
    data.close();
    const again = await setup({ ...factory(), name });
    expect(new TextDecoder().decode(await collect(again.data.files.read(at)))).toBe('kept');
    await again.data.files.remove(at.fileId);
    expect(await again.data.files.has(at.fileId)).toBe(false);
    await expect(collect(again.data.files.read(at))).rejects.toMatchObject({ code: 'FILE_MISSING' });
  });

  test('a file never changes: its id takes no other bytes', async () => {
    const { data, place } = await open();
    const at = place();
    await data.files.put(at, new Blob(['first']));
    await expect(data.files.put(at, new Blob(['second']))).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(new TextDecoder().decode(await collect(data.files.read(at)))).toBe('first');
  });

  test('progress tells the bytes that are stored, up to the last', async () => {
    const { data, place } = await open();
    const told: number[] = [];
    await data.files.put(place(), new Blob([someBytes(2 * chunkBytes + 5)]), { onProgress: (done) => told.push(done) });
    expect(told).toEqual([chunkBytes, 2 * chunkBytes, 2 * chunkBytes + 5]);
  });

  test('what is broken off leaves nothing, whether by the person, by the source or by a full disk', async () => {
    const { data, place, chunks } = await open();
    const bytes = someBytes(3 * chunkBytes);
    const leaving = new AbortController();
    const onProgress = (done: number) => done > chunkBytes && leaving.abort();
    await expect(
      data.files.put(place(), new Blob([bytes]), { signal: leaving.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });

    const breaking = async function* () {
      yield* inPieces(bytes, chunkBytes);
      throw new DOMException('a folder', 'NotFoundError');
    };
    await expect(data.files.put(place(), breaking())).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });

    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await expect(data.files.put(place(), new Blob([bytes]), { onProgress: full })).rejects.toMatchObject({
      name: 'QuotaExceededError',
    });
    expect(await chunks()).toEqual([]);
  });

  test('a chunk of another file, another place or another end does not open, and gives no bytes', async () => {
    const { data, place, chunks } = await open();
    const [mine, other] = [place(), place()];
    await data.files.put(mine, new Blob([someBytes(2 * chunkBytes + 9, 1)]));
    await data.files.put(other, new Blob([someBytes(2 * chunkBytes + 9, 2)]));
    const whole = await chunks();
    const boxOf = (fileId: string, number: number) =>
      whole.find(({ key }) => key === chunkKey(fileId, number))?.box as StoredChunk['box'];
    const withBox = (number: number, box: StoredChunk['box']) =>
      whole.map((chunk) => (chunk.key === chunkKey(mine.fileId, number) ? { ...chunk, box } : chunk));
    const flipped = boxOf(mine.fileId, 0).map((byte, index) => (index === 500 ? byte ^ 1 : byte));
    const tampered = {
      swapped: withBox(0, boxOf(other.fileId, 0)),
      reordered: withBox(0, boxOf(mine.fileId, 1)),
      flipped: withBox(0, flipped),
      shortened: whole.flatMap(({ key, ...rest }) => {
        if (key === chunkKey(mine.fileId, 2)) return [];
        return [key === chunkKey(mine.fileId, 1) ? { key, ...rest, ends: mine.fileId } : { key, ...rest }];
      }),
      'of no known key': withBox(0, boxOf(mine.fileId, 0).fill(120, 2, 4)),
    };
    for (const [how, stored] of Object.entries(tampered)) {
      await chunks(() => stored);
      await expect(collect(data.files.read(mine)), how).rejects.toMatchObject({ code: 'FILE_LOCKED' });
      expect((await collect(data.files.read(other))).length).toBe(2 * chunkBytes + 9);
    }
  });

  test('a file opens in its own space only', async () => {
    const { data, place } = await open();
    const at = place();
    await data.files.put(at, new Blob(['mine']));
    const elsewhere = { ...at, spaceId: await data.createSpace() };
    await expect(collect(data.files.read(elsewhere))).rejects.toMatchObject({ code: 'FILE_LOCKED' });
  });

  test('a tab that is closed between the chunks leaves no file, and the next attempt begins anew', async () => {
    const { data, place, chunks } = await open();
    const at = place();
    await data.files.put(at, new Blob([someBytes(2 * chunkBytes)]));
    await chunks((stored) => stored.filter(({ ends }) => ends === undefined));
    expect(await data.files.has(at.fileId)).toBe(false);
    await data.files.put(at, new Blob(['short']));
    expect(new TextDecoder().decode(await collect(data.files.read(at)))).toBe('short');
    expect(await chunks()).toHaveLength(1);
  });

  test('bytes without a record are swept after a day, and not before; bytes with one never are', async () => {
    const { data, clock, place, attach } = await open();
    const orphan = place();
    await data.files.put(orphan, new Blob(['orphan']));
    const { fileId } = await attach();
    clock.time += day - 1;
    await data.tidy();
    expect(await data.files.has(orphan.fileId)).toBe(true);
    clock.time += 1;
    await data.tidy();
    expect(await data.files.has(orphan.fileId)).toBe(false);
    expect(await data.files.has(fileId)).toBe(true);
  });

  test('a record in the trash keeps its files; once it is purged they go with it, bytes and all', async () => {
    const { data, records, attach } = await open();
    const [gone, kept] = [await attach(), await attach()];
    await records.write((unit) => unit.remove(things, gone.owner));
    expect(await data.files.has(gone.fileId)).toBe(true);
    expect(await records.get(papers, gone.fileId)).toMatchObject({ deletedAt: null });
    await data.purge([
      { table: 'things', id: gone.owner },
      { table: 'things', id: kept.owner },
    ]);
    expect(await records.get(papers, gone.fileId)).toBeUndefined();
    expect(await data.files.has(gone.fileId)).toBe(false);
    expect(await records.get(papers, kept.fileId)).toMatchObject({ name: 'p' });
    expect(await data.files.has(kept.fileId)).toBe(true);
  });

  test('which files are here and which records own some is known without opening anything', async () => {
    const { data, records, attach, place } = await open();
    const [one, two] = [await attach(), await attach()];
    await records.write((unit) => {
      const link = linkText({ table: 'things', id: one.owner });
      unit.insert(papers, { name: 'elsewhere', size: 1, sha256: '', owner: link });
      unit.insert(papers, {
        name: 'of another table',
        size: 1,
        sha256: '',
        owner: linkText({ table: 'thing', id: one.owner }),
      });
      unit.remove(papers, two.fileId);
    });
    const unfinished = place().fileId;
    expect((await data.files.here([one.fileId, two.fileId, unfinished])).sort()).toEqual(
      [one.fileId, two.fileId].sort(),
    );
    expect(await data.files.owners(data.personalSpaceId, 'things')).toEqual([one.owner, one.owner]);
    expect(await data.files.owners(await data.createSpace(), 'things')).toEqual([]);
  });

  test('a removed file keeps its bytes until it is purged, so that undo brings it back whole', async () => {
    const { data, records, attach } = await open();
    const { fileId } = await attach();
    await records.write((unit) => unit.remove(papers, fileId));
    await data.history.undo();
    expect(await records.get(papers, fileId)).toMatchObject({ deletedAt: null });
    expect(await data.files.has(fileId)).toBe(true);
    await records.write((unit) => unit.remove(papers, fileId));
    await data.purge([{ table: 'papers', id: fileId }]);
    expect(await data.files.has(fileId)).toBe(false);
  });
};
