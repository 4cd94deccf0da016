// Search over sealed rows, and the cipher under everything.
import { lineOf } from '../line.ts';
import { inFreshPage, type Bench } from './bench.ts';

const search: Bench = {
  id: 'search',
  measure: async (setting) => {
    const { present: rows, runs } = setting.sizes;
    const { build, find } = await inFreshPage(setting, 'search', {
      rows,
      builds: Math.ceil(runs.slow / 2),
      questions: runs.middling,
    });
    const heading = { unit: 'ms', n: rows } as const;
    return [
      lineOf(
        {
          ...heading,
          name: 'search: index built in a worker',
          baselineName: 'minisearch in a worker over plain rows',
          goal: 'ratio ≤ 1.5',
        },
        build,
      ),
      lineOf(
        {
          ...heading,
          name: 'search: first hits',
          baselineName: 'minisearch in a worker',
          goal: 'ours − baseline ≤ 50 ms',
        },
        find,
      ),
    ];
  },
};

const cipher: Bench = {
  id: 'cipher',
  measure: async (setting) => {
    const { fields, runs } = setting.sizes;
    const { sealing, opening } = await inFreshPage(setting, 'cipher', { fields, runs: runs.middling });
    const heading = { goal: 'none', unit: 'ms', n: fields } as const;
    return [
      lineOf({ ...heading, name: 'fields sealed, one after another', baselineName: 'WebCrypto encrypt' }, sealing),
      lineOf({ ...heading, name: 'fields opened, one after another', baselineName: 'WebCrypto decrypt' }, opening),
    ];
  },
};

export const cipherBenches: readonly Bench[] = [search, cipher];
