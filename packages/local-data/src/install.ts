// The identity of this database: who the guest is, which space is theirs, which replica this is. All of it is made in one transaction
// at first run, together with the personal space's key, so that two tabs opened at once agree, and everything is sealed from the
// first keystroke. It lives in the database it belongs to: a fresh database is a fresh replica.
import { newId, type Clock, instantOf } from '@mana/shared-core';
import { randomBytes, wrapSpaceKey, type RawSpaceKey } from '@mana/shared-crypto';
import type { Database, StoredKey } from './database.ts';
import { makeDeviceKey, makeKey } from './vault.ts';

export interface Install {
  readonly installId: string;
  /** 12 lowercase hex digits; a tab adds four of its own. */
  readonly replicaId: string;
  readonly userId: string;
  readonly personalSpaceId: string;
  readonly deviceKey: CryptoKey;
}

/** What a recovery copy brings into a fresh database. */
export interface RecoveredIdentity {
  readonly userId: string;
  readonly personalSpaceId: string;
  readonly keys: readonly (RawSpaceKey & { readonly spaceId: string; readonly createdAt: string })[];
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const readInstall = async (database: Database): Promise<Install | undefined> =>
  (await database._meta.get('install'))?.value as Install | undefined;

/** Makes the install of this database, or takes the one that another tab has made meanwhile. */
export const createInstall = async (
  database: Database,
  clock: Clock,
  recovered?: RecoveredIdentity,
): Promise<Install> => {
  const deviceKey = await makeDeviceKey();
  const personalSpaceId = recovered?.personalSpaceId ?? newId();
  const candidate: Install = {
    installId: newId(),
    replicaId: hex(randomBytes(6)),
    userId: recovered?.userId ?? newId(),
    personalSpaceId,
    deviceKey,
  };
  const keys: StoredKey[] = recovered
    ? await Promise.all(
        recovered.keys.map(async ({ kid, raw, spaceId, createdAt }) => ({
          kid,
          spaceId,
          createdAt,
          wrapped: await wrapSpaceKey(deviceKey, { kid, raw }, { spaceId }),
        })),
      )
    : [(await makeKey(deviceKey, personalSpaceId, instantOf(clock))).stored];

  return database.transaction('rw', database._meta, database._keys, async () => {
    const other = await readInstall(database);
    if (other) return other;
    await database._meta.add({ key: 'install', value: candidate });
    await database._keys.bulkAdd(keys);
    return candidate;
  });
};
