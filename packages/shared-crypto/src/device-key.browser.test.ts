// The device key in a real browser's storage.
import { expect, test } from 'vitest';

import { generateDeviceKey, generateSpaceKey } from './space-key.ts';
import { unwrapSpaceKey, wrapSpaceKey } from './wrapped-key.ts';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

test('a device key kept in IndexedDB still unwraps, and still cannot be exported', async () => {
  const name = `device-key-${crypto.randomUUID()}`;
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
  const database = await done(opening);
  const keys = (mode: IDBTransactionMode) => database.transaction('keys', mode).objectStore('keys');
  try {
    const deviceKey = await generateDeviceKey();
    const spaceKey = await generateSpaceKey();
    const wrapped = await wrapSpaceKey(deviceKey, spaceKey, { spaceId: 'space-1' });
    await done(keys('readwrite').put({ deviceKey, wrapped }, 'space-1'));
    const stored = await done(keys('readonly').get('space-1'));
    expect(await unwrapSpaceKey(stored.deviceKey, stored.wrapped, { spaceId: 'space-1' })).toEqual(spaceKey);
    await expect(crypto.subtle.exportKey('raw', stored.deviceKey)).rejects.toThrow();
  } finally {
    database.close();
    await done(indexedDB.deleteDatabase(name));
  }
});
