// Backups that are made by themselves: into which folder, how often, how many are kept, and the passphrase, which lies here as everything
// does on this device: sealed, under a key that cannot leave the browser. A store of its own, for a folder's handle is no record.
import { generateDeviceKey, openBytes, sealBytes } from '@mana/shared-crypto';

/** The part of a folder's handle that is used, with what its type does not name yet. */
export type Folder = FileSystemDirectoryHandle & {
  queryPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
};

export interface FolderPlan {
  readonly folder: Folder;
  readonly everyDays: number;
  readonly keep: number;
  /** ISO instant of the last one that was made. */
  readonly lastAt: string | null;
  /** Why the last attempt made none. */
  readonly failure: string | null;
  readonly seal: { readonly key: CryptoKey; readonly box: Uint8Array } | null;
}

export const folderDatabase = 'mana-folder-backups';
const store = 'plan';
const only = 'plan';
const context = 'passphrase of folder backups';
const kid = 'folder-backups';

export async function sealPassphrase(passphrase: string): Promise<NonNullable<FolderPlan['seal']>> {
  const key = await generateDeviceKey();
  return { key, box: await sealBytes({ kid, key }, context, new TextEncoder().encode(passphrase)) };
}

export async function openPassphrase(seal: FolderPlan['seal']): Promise<string | undefined> {
  return seal ? new TextDecoder().decode(await openBytes({ kid, key: seal.key }, context, seal.box)) : undefined;
}

export const readPlan = (): Promise<FolderPlan | undefined> =>
  inStore('readonly', (plans) => plans.get(only) as IDBRequest<FolderPlan | undefined>);

export const writePlan = async (plan: FolderPlan): Promise<void> =>
  void (await inStore('readwrite', (plans) => plans.put(plan, only)));

export const forgetPlan = async (): Promise<void> => void (await inStore('readwrite', (plans) => plans.delete(only)));

async function inStore<T>(mode: IDBTransactionMode, act: (plans: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(folderDatabase, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
  const database = await answerOf(opening);
  try {
    return await answerOf(act(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser gave no reason'));
  });
