// The worker that holds the second store's files: sync access handles, which flush before they return, exist only in workers.
import { CodedError } from '@mana/shared-core';
import { answerCalls } from '../worker-calls.ts';
import { webLocks } from './file-locks.ts';
import type { StoreDirectory } from './store-directory.ts';
import { StoreFiles } from './store-files.ts';

let files: StoreFiles | undefined;

/** Every failure leaves as one of two codes: no space, or no second store. */
async function withFiles<T>(work: (files: StoreFiles) => Promise<T>): Promise<T> {
  try {
    if (!files) throw new CodedError('SECOND_STORE_FAILED', 'the second store is not open');
    return await work(files);
  } catch (error) {
    const full = error instanceof Error && error.name === 'QuotaExceededError';
    throw new CodedError(full ? 'QUOTA_EXCEEDED' : 'SECOND_STORE_FAILED', String(error), { cause: error });
  }
}

const api = {
  /** False where this browser cannot keep a second store. */
  open: async (directory: string, tab: string): Promise<boolean> => {
    const handles = (globalThis as { FileSystemFileHandle?: { prototype: object } }).FileSystemFileHandle;
    if (!navigator.locks || !navigator.storage?.getDirectory || !handles) return false;
    if (!('createSyncAccessHandle' in handles.prototype)) return false;
    const root = (await navigator.storage.getDirectory()) as unknown as StoreDirectory;
    files = await StoreFiles.open({ root, locks: webLocks(navigator.locks), directory, tab });
    return true;
  },
  append: (entries: Uint8Array[]): Promise<void> => withFiles((open) => open.append(entries)),
  readAll: (): Promise<Uint8Array[]> => withFiles((open) => open.readAll()),
  rewrite: (entries: Uint8Array[]): Promise<void> => withFiles((open) => open.rewrite(entries)),
  size: (): Promise<number> => withFiles((open) => open.size()),
  readNote: (name: string): Promise<Uint8Array | null> => withFiles((open) => open.readNote(name)),
  writeNote: (name: string, bytes: Uint8Array): Promise<void> => withFiles((open) => open.writeNote(name, bytes)),
  clear: (): Promise<void> => withFiles((open) => open.clear()),
};

export type OpfsWorkerApi = typeof api;

answerCalls(self, api);
