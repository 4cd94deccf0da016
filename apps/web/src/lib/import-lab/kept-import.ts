// An import while it is written: its files and answers are kept, sealed, from the first row to the last, so that closing the page in the
// middle loses nothing. Going on reads and plans the files again; what is there already is not written twice.
import type { ImportAnswers, OfferedFile } from '@mana/shared-core';

import { dropParcel, keepParcel, openParcels, updateParcel } from './parcel-store.ts';
import { importsAlive, lockName, unfinishedKey } from './unfinished.ts';

export interface KeptImport {
  /** Also the group of its writes. */
  readonly id: string;
  readonly name: string;
  readonly offerKey: string;
  readonly spaceId: string;
  readonly answers: ImportAnswers;
  readonly done: number;
  readonly total: number;
  /** Places of the rows that were not to be written; all others found as known when going on were written by this import itself. */
  readonly left: readonly number[];
}

export interface InterruptedImport extends KeptImport {
  readonly files: readonly OfferedFile[];
}

/** Runs the work while other tabs can see that this import is alive. */
export const whileAlive = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(lockName(id), work) as Promise<T>;

export async function keepImport(kept: KeptImport, files: readonly OfferedFile[]): Promise<void> {
  await keepParcel('import', files, kept, kept.id);
  localStorage.setItem(unfinishedKey, kept.id);
}

export const noteProgress = (kept: KeptImport): Promise<void> => updateParcel(kept.id, kept);

export async function letImportGo(id: string): Promise<void> {
  await dropParcel(id);
  if (localStorage.getItem(unfinishedKey) === id) localStorage.removeItem(unfinishedKey);
}

export interface KeptImports {
  /** Cut off by closing the page, a crash or a stop. */
  readonly cutOff: readonly InterruptedImport[];
  /** Written by some tab now. */
  readonly alive: readonly string[];
}

export async function keptImports(): Promise<KeptImports> {
  const parcels = await openParcels('import');
  const all = parcels.map(({ about, files }) => ({ ...(about as KeptImport), files }));
  const held = await importsAlive();
  const isAlive = ({ id }: KeptImport): boolean => held.has(lockName(id));
  return { cutOff: all.filter((kept) => !isAlive(kept)), alive: all.filter(isAlive).map(({ id }) => id) };
}
