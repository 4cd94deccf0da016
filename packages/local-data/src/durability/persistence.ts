// How safe and how full the browser's storage is. Asking for persistence belongs to a moment with content worth keeping; the
// answer may be no, silently, and everything works nevertheless.

export interface StorageEstimate {
  /** Bytes this origin uses. */
  readonly usage: number;
  /** Bytes the browser would give it in all. */
  readonly quota: number;
}

const warnFromShare = 0.9;
const warnBelowBytes = 200_000_000;

/** Whether the browser will not clear this origin's data on its own; asks for it where that is not yet so. */
export async function requestPersistence(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  if (!storage?.persist) return false;
  return (await storage.persisted()) || (await storage.persist());
}

/** Null where the browser does not say. */
export async function estimateStorage(
  storage: StorageManager | undefined = navigator.storage,
): Promise<StorageEstimate | null> {
  if (!storage?.estimate) return null;
  const { usage, quota } = await storage.estimate();
  return usage === undefined || !quota ? null : { usage, quota };
}

/** True where a person should be told to make room: 90 % are used, or less than 200 MB are left. */
export const storageAlarm = ({ usage, quota }: StorageEstimate): boolean =>
  usage >= warnFromShare * quota || quota - usage < warnBelowBytes;
