// The baseline of search: minisearch in a worker over plain rows, built from the raw database and asked by message.
import MiniSearch from 'minisearch';
import { RawDatabase } from './raw-database.ts';

let index: MiniSearch | undefined;

const build = async (name: string): Promise<number> => {
  const database = new RawDatabase(name);
  const rows = await database.tasks.toArray();
  database.close();
  index = new MiniSearch({ fields: ['title', 'notes'] });
  index.addAll(rows);
  return index.documentCount;
};

const find = (text: string, limit: number): string[] =>
  (index?.search(text, { prefix: true, fuzzy: 0.2, maxFuzzy: 2, combineWith: 'AND', boost: { title: 3 } }) ?? [])
    .slice(0, limit)
    .map(({ id }) => id as string);

addEventListener('message', ({ data }: MessageEvent<{ build: string } | { find: string; limit: number }>) => {
  if ('build' in data) void build(data.build).then((count) => postMessage(count));
  else postMessage(find(data.find, data.limit));
});
