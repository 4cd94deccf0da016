// Files that wait on this device: shared into the app until the import lab takes them, or part of an import until it is done. They
// are kept in a small database of their own, because the service worker needs it before there is an app. Each parcel is sealed
// with a key of its own that no script can read out; names and bytes are never stored in the clear, and with its key a parcel is
// gone for good.
import { newId, type OfferedFile } from '@mana/shared-core';
import { generateSpaceKey, importSpaceKey, openBytes, sealBytes, type SealingKey } from '@mana/shared-crypto';

import { parcelDatabase } from './parcel-database.ts';

const chunkSize = 4 * 1024 * 1024;

export type ParcelKind = 'shared' | 'import';

export interface Parcel {
  readonly id: string;
  readonly kind: ParcelKind;
  /** What whoever kept it wrote about it; plain data. */
  readonly about: unknown;
  readonly files: readonly OfferedFile[];
}

interface StoredParcel {
  readonly id: string;
  readonly kind: ParcelKind;
  readonly key: SealingKey;
  /** Sealed: paths, sizes and media types. */
  readonly list: Uint8Array;
  readonly about: Uint8Array;
}

type ListedFile = Pick<OfferedFile, 'path' | 'size' | 'mediaType'>;

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request failed'));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
  });

async function withDatabase<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const request = indexedDB.open(parcelDatabase, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('parcels', { keyPath: 'id' });
    request.result.createObjectStore('chunks');
  };
  const database = await answer(request);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const seal = (key: SealingKey, id: string, part: string, value: unknown) =>
  sealBytes(key, `parcel:${id}:${part}`, new TextEncoder().encode(JSON.stringify(value)));

const open = async (key: SealingKey, id: string, part: string, box: Uint8Array): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await openBytes(key, `parcel:${id}:${part}`, box)));

const chunksOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

const chunkContext = (id: string, file: number, chunk: number): string => `parcel:${id}:${file}:${chunk}`;

async function keepChunks(database: IDBDatabase, key: SealingKey, id: string, file: number, source: OfferedFile) {
  const bytes = await source.read();
  for (let chunk = 0; chunk * chunkSize < bytes.length; chunk++) {
    const part = bytes.subarray(chunk * chunkSize, (chunk + 1) * chunkSize);
    const box = await sealBytes(key, chunkContext(id, file, chunk), part);
    const transaction = database.transaction('chunks', 'readwrite');
    transaction.objectStore('chunks').put(box, [id, file, chunk]);
    await finished(transaction);
  }
}

/** Keeps files until `dropParcel`; answers the parcel's id. Rejects where there is no room, and then nothing is kept. */
export const keepParcel = (
  kind: ParcelKind,
  files: readonly OfferedFile[],
  about: unknown,
  id: string = newId(),
): Promise<string> =>
  withDatabase(async (database) => {
    const { raw, kid } = await generateSpaceKey();
    const key = await importSpaceKey(raw, kid);
    const list: ListedFile[] = files.map(({ path, size, mediaType }) => ({ path, size, mediaType }));
    try {
      for (const [index, file] of files.entries()) await keepChunks(database, key, id, index, file);
      const parcel: StoredParcel = {
        id,
        kind,
        key,
        list: await seal(key, id, 'list', list),
        about: await seal(key, id, 'about', about),
      };
      // The chunks before their parcel: what has no parcel is swept away.
      const transaction = database.transaction('parcels', 'readwrite');
      transaction.objectStore('parcels').put(parcel);
      await finished(transaction);
    } catch (error) {
      await dropFrom(database, id);
      throw error;
    }
    return id;
  });

async function readChunks({ id, key }: StoredParcel, file: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const boxes = await withDatabase((database) =>
    answer<Uint8Array[]>(
      database
        .transaction('chunks')
        .objectStore('chunks')
        .getAll(IDBKeyRange.bound([id, file], [id, file, []])),
    ),
  );
  for (const [chunk, box] of boxes.entries())
    bytes.set(await openBytes(key, chunkContext(id, file, chunk), box), chunk * chunkSize);
  return bytes;
}

async function opened(stored: StoredParcel): Promise<Parcel> {
  const { id, kind, key } = stored;
  const list = (await open(key, id, 'list', stored.list)) as ListedFile[];
  return {
    id,
    kind,
    about: await open(key, id, 'about', stored.about),
    files: list.map((file, index) => ({ ...file, read: () => readChunks(stored, index, file.size) })),
  };
}

/** Oldest first: ids grow with time. */
export const openParcels = async (kind: ParcelKind): Promise<Parcel[]> => {
  const stored = await withDatabase((database) =>
    answer<StoredParcel[]>(database.transaction('parcels').objectStore('parcels').getAll()),
  );
  return Promise.all(stored.filter((parcel) => parcel.kind === kind).map(opened));
};

/** Writes anew what is known about a parcel; one that is gone stays gone. */
export const updateParcel = (id: string, about: unknown): Promise<void> =>
  withDatabase(async (database) => {
    const stored = await answer<StoredParcel | undefined>(
      database.transaction('parcels').objectStore('parcels').get(id),
    );
    if (!stored) return;
    const sealed = await seal(stored.key, id, 'about', about);
    const transaction = database.transaction('parcels', 'readwrite');
    const store = transaction.objectStore('parcels');
    const still = await answer<StoredParcel | undefined>(store.get(id));
    if (still) store.put({ ...still, about: sealed });
    await finished(transaction);
  });

async function dropFrom(database: IDBDatabase, id: string): Promise<void> {
  const transaction = database.transaction(['parcels', 'chunks'], 'readwrite');
  transaction.objectStore('parcels').delete(id);
  transaction.objectStore('chunks').delete(chunksOf(id));
  await finished(transaction);
}

export const dropParcel = (id: string): Promise<void> => withDatabase((database) => dropFrom(database, id));
