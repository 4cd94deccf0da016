// Parcels in a real browser: what comes back, what is stored in the clear (nothing), and that dropping leaves nothing.
import { beforeEach, expect, test } from 'vitest';

import { parcelDatabase } from './parcel-database.ts';
import { dropParcel, keepParcel, openParcels, updateParcel } from './parcel-store.ts';

const word = 'Kanarienvogel-4711';
const file = (path: string, bytes: Uint8Array) => ({
  path,
  size: bytes.length,
  mediaType: 'text/plain',
  read: () => Promise.resolve(bytes),
});
const text = (content: string) => new TextEncoder().encode(content);

beforeEach(async () => {
  const request = indexedDB.deleteDatabase(parcelDatabase);
  await new Promise((resolve) => (request.onsuccess = resolve));
});

async function dump(): Promise<string> {
  const request = indexedDB.open(parcelDatabase);
  await new Promise((resolve) => (request.onsuccess = resolve));
  const database = request.result;
  const values: unknown[] = [];
  for (const name of database.objectStoreNames) {
    const all = database.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    values.push(...all.result);
  }
  database.close();
  const decode = (_key: string, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
  return JSON.stringify(values, decode);
}

test('files come back to the byte, also over several chunks and empty ones', async () => {
  const long = new Uint8Array(9 * 1024 * 1024).map((_, at) => at % 251);
  await keepParcel('import', [file('a/long.bin', long), file('empty.txt', text(''))], { name: 'x' });
  const [parcel] = await openParcels('import');
  expect(parcel?.files.map(({ path, size }) => [path, size])).toEqual([
    ['a/long.bin', long.length],
    ['empty.txt', 0],
  ]);
  const back = await parcel?.files[0]?.read();
  expect(back?.every((byte, at) => byte === at % 251)).toBe(true);
  expect(await parcel?.files[1]?.read()).toEqual(new Uint8Array());
});

test('neither names nor bytes nor what is said about them are stored in the clear', async () => {
  await keepParcel('shared', [file(`${word}.txt`, text(word))], { name: word });
  const stored = await dump();
  expect(stored.length).toBeGreaterThan(200);
  expect(stored).not.toContain(word);
});

test('kinds are apart, oldest first, and what is known about one can be written anew', async () => {
  const first = await keepParcel('import', [file('1', text('1'))], { done: 0 });
  await keepParcel('shared', [file('s', text('s'))], null);
  await keepParcel('import', [file('2', text('2'))], { done: 0 });
  await updateParcel(first, { done: 500 });
  await updateParcel('gone', { done: 1 });
  const kept = await openParcels('import');
  expect(kept.map(({ files, about }) => [files[0]?.path, about])).toEqual([
    ['1', { done: 500 }],
    ['2', { done: 0 }],
  ]);
});

test('a dropped parcel leaves nothing; one that cannot be kept whole leaves nothing either', async () => {
  const id = await keepParcel('import', [file('1', text('1'))], null);
  await dropParcel(id);
  const broken = { ...file('2', text('2')), read: () => Promise.reject(new Error('the disk is gone')) };
  await expect(keepParcel('import', [file('1', text('1')), broken], null)).rejects.toThrow('the disk is gone');
  expect(await dump()).toBe('[]');
});
