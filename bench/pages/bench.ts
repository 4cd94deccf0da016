// The page in which most benches run: its functions are called from outside, one page load each.
import { archive } from './archive.ts';
import { atRest } from './at-rest.ts';
import { cipher } from './cipher.ts';
import { holdOurs, holdRaw } from './heap.svelte.ts';
import { liveList } from './live.svelte.ts';
import { question } from './reads.ts';
import { search } from './search.ts';
import { seedApp, seedPair, seedRaw } from './seed.ts';
import { bulkInsert, oneWrite, undoImport, updates } from './writes.ts';

const benches = {
  archive,
  atRest,
  bulkInsert,
  cipher,
  holdOurs,
  holdRaw,
  liveList,
  oneWrite,
  question,
  search,
  seedApp,
  seedPair,
  seedRaw,
  undoImport,
  updates,
};

export type PageBenches = typeof benches;

declare global {
  interface Window {
    benches?: PageBenches;
  }
}

window.benches = benches;
