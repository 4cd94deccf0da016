// What the page offers to the tests, on `window.harness`.
import { writeSteps } from '@mana/local-data';

import { findTexts, findUnsealed, isIndexStored, plantCanaries, refuse } from './canaries.ts';
import { fill, retry, storedNotes, unsaved, writeNotes } from './filling.ts';
import { leak, leaks } from './leaks.ts';
import { findOrphans } from './orphans.ts';
import { closeSession, currentSession, openSession, stopAt, tables } from './session.ts';
import { countTombstones, lose, readStores, spoil } from './stored.ts';
import { makeShared, readChain, setTitle, writeBeside } from './together.ts';
import { seenTasks, watchTasks } from './watch.svelte.ts';
import { ensureCounter, readWritten, traces, write, writeForEver, type WriteKind } from './writing.ts';

const tableNames = tables.map(({ name }) => name);

const harness = {
  open: openSession,
  close: closeSession,
  writeSteps,
  stopAt,
  ensureCounter,
  traces,
  write,
  /** Begins a write that will stand still, after the caller has had its answer. */
  writeSoon: (kind: WriteKind, text: string, counter: string): void =>
    void setTimeout(() => void write(kind, text, counter)),
  writeForEver: (counter: string, first: number): void => void writeForEver(counter, first),
  readWritten,
  findOrphans: async (name: string) => findOrphans(await readStores(name), tableNames),
  spoil,
  plantCanaries,
  refuse,
  findTexts,
  findUnsealed,
  leak,
  leaks,
  isIndexStored,
  fill,
  writeNotes,
  settled: () => currentSession().data.durability.settled(),
  storedNotes,
  retry,
  unsaved,
  lose,
  countTombstones: (name: string) => countTombstones(name, tableNames),
  makeShared,
  writeBeside,
  setTitle,
  readChain,
  watchTasks,
  seenTasks,
  undo: async (): Promise<void> => void (await currentSession().data.history.undo()),
  redo: async (): Promise<void> => void (await currentSession().data.history.redo()),
  loss: () => currentSession().data.durability.loss(),
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
