// Whether an import was begun on this device and did not end: known without loading any code of the lab.

/** Holds the import's id from its first row to its last. */
export const unfinishedKey = 'mana.import';

/** Held by the tab that writes the import. */
export const lockName = (id: string): string => `mana-import-${id}`;

/** Ids of the imports that some tab is writing now. */
export async function importsAlive(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}

/**
 * True where an import was cut off by closing the page or a crash. While another tab writes it, or a page that is going away still holds
 * it, the answer waits for its end.
 */
export async function isCutOff(): Promise<boolean> {
  const id = localStorage.getItem(unfinishedKey);
  if (id === null) return false;
  return navigator.locks.request(lockName(id), () => localStorage.getItem(unfinishedKey) === id);
}
