// What this origin has stored, read past the data layer: every store of every database, the private file system, both web storages, the
// caches, the cookies. And how a browser loses one of these places.
import type { Stores } from './orphans.ts';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
  });

/** Every row of every store of one database. */
export const readStores = async (name: string): Promise<Stores> => {
  const database = await settled(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const transaction = names.length > 0 ? database.transaction(names) : undefined;
  const read = async (store: string) =>
    [
      store,
      await settled<Record<string, unknown>[]>((transaction as IDBTransaction).objectStore(store).getAll()),
    ] as const;
  const stores = Object.fromEntries(await Promise.all(names.map(read)));
  database.close();
  return stores;
};

/** Records that somebody deleted. */
export const countTombstones = async (name: string, tables: readonly string[]): Promise<number> => {
  const stores = await readStores(name);
  return tables.flatMap((table) => stores[table] ?? []).filter(({ deletedAt }) => deletedAt != null).length;
};

/** Empties one store behind the back of the data layer: a planted fault for the checks to find. */
export const spoil = async (name: string, store: string): Promise<void> => {
  const database = await settled(indexedDB.open(name));
  await settled(database.transaction(store, 'readwrite').objectStore(store).clear());
  database.close();
};

const databaseNames = async (): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name ? [name] : []));

const readFiles = async (directory: FileSystemDirectoryHandle, path: string): Promise<[string, unknown][]> => {
  const found: [string, unknown][] = [];
  for await (const [name, handle] of directory.entries()) {
    const at = `${path}/${name}`;
    if (handle.kind === 'directory') found.push(...(await readFiles(handle as FileSystemDirectoryHandle, at)));
    else found.push([at, new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())]);
  }
  return found;
};

const readCaches = async (): Promise<[string, unknown][]> => {
  const found: [string, unknown][] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const body = await (await cache.match(request))?.arrayBuffer();
      found.push([`cache:${name}`, [request.url, body && new Uint8Array(body)]]);
    }
  }
  return found;
};

/** Everything stored, as values by the place they lie in. */
export const readEverything = async (): Promise<[place: string, value: unknown][]> => {
  const found: [string, unknown][] = [];
  for (const name of await databaseNames()) {
    for (const [store, rows] of Object.entries(await readStores(name)))
      found.push([`indexeddb:${name}/${store}`, rows]);
  }
  found.push(...(await readFiles(await navigator.storage.getDirectory(), 'opfs:')));
  found.push(
    ['localStorage', { ...localStorage }],
    ['sessionStorage', { ...sessionStorage }],
    ['cookie', document.cookie],
  );
  return [...found, ...(await readCaches())];
};

export const places = ['indexedDB', 'opfs', 'localStorage'] as const;
export type Place = (typeof places)[number];

const losing: Readonly<Record<Place, () => Promise<void>>> = {
  indexedDB: async () => {
    for (const name of await databaseNames()) await settled(indexedDB.deleteDatabase(name));
  },
  opfs: async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  },
  localStorage: () => Promise.resolve(localStorage.clear()),
};

/** What a browser does that clears a place; the data layer must be closed. */
export const lose = async (lost: readonly Place[]): Promise<void> => {
  for (const place of lost) await losing[place]();
};
