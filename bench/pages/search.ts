// Full-text search over sealed rows, against minisearch over plain ones, each in its worker: the building of the index, and the first
// page of hits once it stands.
import type { Records } from '@mana/shared-core';
import { Dexie } from 'dexie';
import type { Samples } from '../line.ts';
import { inTurn, timed } from './measure.ts';
import { openOurs } from './our-data.ts';
import { openPair, wipePair } from './pair.ts';
import { wordNumber } from './workload.ts';

const limit = 20;

const startRawWorker = () => {
  const worker = new Worker(new URL('./raw-search-worker.ts', import.meta.url), { type: 'module' });
  const ask = <A>(message: unknown): Promise<A> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<A>) => resolve(data);
      worker.onerror = ({ message: text }) => reject(new Error(text));
      worker.postMessage(message);
    });
  return { ask, stop: () => worker.terminate() };
};

/** Takes the saved index away, so that the next start builds it again. */
const dropSavedIndex = async (name: string): Promise<void> => {
  const database = await new Dexie(name).open();
  await database.table('_search').clear();
  database.close();
};

interface Asked {
  readonly rows: number;
  readonly builds: number;
  readonly questions: number;
}

export const search = async ({ rows, builds, questions }: Asked): Promise<{ build: Samples; find: Samples }> => {
  const pair = await openPair(rows);
  const name = pair.ours.name;
  pair.ours.data.close();

  const build = await inTurn(
    builds,
    1,
    async () => {
      const { data } = await openOurs(name);
      await data.durability.settled();
      const took = await timed(async () => {
        const { indexed, origin } = await data.search.warm();
        if (indexed !== rows || origin !== 'built') throw new Error(`${origin} with ${String(indexed)} records`);
      });
      data.close();
      await dropSavedIndex(name);
      return took;
    },
    async () => {
      const worker = startRawWorker();
      const took = await timed(() => worker.ask({ build: pair.raw.name }));
      worker.stop();
      return took;
    },
  );

  const ours = await openOurs(name);
  await ours.data.search.warm();
  const raw = startRawWorker();
  await raw.ask({ build: pair.raw.name });
  const { spaceId } = ours.spaces[0] as Records;
  const textOf = (run: number) => `${wordNumber((run * 37) % 4096)}`.slice(0, 5);
  const find = await inTurn(
    questions,
    1,
    (run) => timed(() => ours.data.search.find(textOf(run), { spaceId, limit })),
    (run) => timed(() => raw.ask({ find: textOf(run), limit })),
  );
  raw.stop();
  await wipePair({ ...pair, ours });
  return { build, find };
};
