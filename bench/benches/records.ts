// Writing, asking and undoing through the product's records, against raw Dexie.
import { lineOf } from '../line.ts';
import { inFreshPage, type Bench } from './bench.ts';

const rawDexie = 'Dexie, plain rows, same indexes, strict durability';

const oneWrite: Bench = {
  id: 'one-write',
  measure: async (setting) => {
    const samples = await inFreshPage(setting, 'oneWrite', { runs: setting.sizes.runs.quick });
    return [
      lineOf({ name: 'one write, awaited', baselineName: rawDexie, goal: 'ratio ≤ 1.5', unit: 'ms', n: 1 }, samples),
    ];
  },
};

const bulkInsert: Bench = {
  id: 'bulk-insert',
  measure: async (setting) => {
    const { rows, runs } = setting.sizes;
    const samples = await inFreshPage(setting, 'bulkInsert', { rows, runs: runs.slow });
    return [
      lineOf({ name: 'insert in one call', baselineName: rawDexie, goal: 'ratio ≤ 1.6', unit: 'ms', n: rows }, samples),
    ];
  },
};

const updates: Bench = {
  id: 'updates',
  measure: async (setting) => {
    const { updates: rows, runs } = setting.sizes;
    const samples = await inFreshPage(setting, 'updates', { rows, runs: Math.ceil(runs.slow / 2) });
    return [
      lineOf(
        {
          name: 'updates of one field, each awaited',
          baselineName: rawDexie,
          goal: 'ratio ≤ 1.5',
          unit: 'ms',
          n: rows,
        },
        samples,
      ),
    ];
  },
};

const question: Bench = {
  id: 'question',
  measure: async (setting) => {
    const { rows, runs } = setting.sizes;
    const { first, again } = await inFreshPage(setting, 'question', { rows, runs: runs.quick });
    const heading = { baselineName: rawDexie, unit: 'ms', n: rows } as const;
    return [
      lineOf({ ...heading, name: 'indexed question, 50 rows, opened for the first time', goal: 'ratio ≤ 1.5' }, first),
      lineOf({ ...heading, name: 'indexed question, 50 rows, opened before', goal: 'none' }, again),
    ];
  },
};

const undo: Bench = {
  id: 'undo',
  measure: async (setting) => {
    const { rows, runs } = setting.sizes;
    const samples = await inFreshPage(setting, 'undoImport', { rows, runs: Math.ceil(runs.slow / 2) });
    const baselineName = `${rawDexie}: bulkGet, mark as deleted, bulkPut`;
    return [lineOf({ name: 'undo of an import', baselineName, goal: 'none', unit: 'ms', n: rows }, samples)];
  },
};

const liveList: Bench = {
  id: 'live-list',
  measure: async (setting) => {
    const { present, runs } = setting.sizes;
    const samples = await inFreshPage(setting, 'liveList', { rows: present, runs: runs.quick });
    const baselineName = `${rawDexie}, liveQuery`;
    return [
      lineOf(
        { name: 'live list of 50 after a write', baselineName, goal: 'ratio ≤ 1.3', unit: 'ms', n: present },
        samples,
      ),
    ];
  },
};

export const recordBenches: readonly Bench[] = [oneWrite, bulkInsert, updates, question, liveList, undo];
