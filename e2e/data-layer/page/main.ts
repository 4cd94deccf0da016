// What the page offers to the tests, on `window.harness`.
import { findOrphans } from './orphans.ts';
import { closeSession, currentSession, openSession, stopAt, tables } from './session.ts';
import { lose, readStores } from './stored.ts';
import { ensureCounter, readWritten, write, writeForEver } from './writing.ts';

const tableNames = tables.map(({ name }) => name);

const harness = {
  open: openSession,
  close: closeSession,
  stopAt,
  ensureCounter,
  write,
  writeForEver: (counter: string, first: number): void => void writeForEver(counter, first),
  readWritten,
  findOrphans: async (name: string) => findOrphans(await readStores(name), tableNames),
  lose,
  loss: () => currentSession().data.durability.loss(),
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
