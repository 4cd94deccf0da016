// Writes of the three kinds a kill must not tear apart, each with one text by which it is found again: a new record, a change of one
// that exists, and several of both in one unit.
import { currentSession, tableNamed } from './session.ts';

const tasks = tableNamed('tasks');
const taskLists = tableNamed('taskLists');
const counterLabel = 'counter';
const order = 'a0';

export const writeKinds = ['insert', 'update', 'several'] as const;
export type WriteKind = (typeof writeKinds)[number];

/** The texts a kind of write leaves: of how many records, and whether it is on the counter. */
export const traces: Readonly<Record<WriteKind, { readonly records: number; readonly counter: boolean }>> = {
  insert: { records: 1, counter: false },
  update: { records: 0, counter: true },
  several: { records: 3, counter: true },
};

interface TaskLike {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly labels: readonly string[];
}

const listTasks = async (): Promise<TaskLike[]> =>
  (await currentSession().records.list({ table: tasks })) as unknown as TaskLike[];

const findCounter = async (): Promise<TaskLike | undefined> =>
  (await listTasks()).find(({ labels }) => labels.includes(counterLabel));

/** The record that updates change; made by the first page that asks. */
export const ensureCounter = async (): Promise<string> => {
  const found = await findCounter();
  if (found) return found.id;
  let id = '';
  await currentSession().records.write(
    (unit) => (id = unit.insert(tasks, { title: '-1', labels: [counterLabel], order })),
  );
  return id;
};

export const write = async (kind: WriteKind, text: string, counter: string): Promise<void> => {
  await currentSession().records.write((unit) => {
    if (kind === 'insert' || kind === 'several') unit.insert(tasks, { title: text, order });
    if (kind === 'several') unit.insert(tasks, { title: text, order });
    if (kind === 'several') unit.insert(taskLists, { name: text, colour: 'teal', order });
    if (kind === 'update' || kind === 'several') unit.update(tasks, counter, { title: text, notes: text });
  });
};

/** Writes one after the other, and says on the console which it has been told are stored. Never ends by itself. */
export const writeForEver = async (counter: string, first: number): Promise<never> => {
  for (let number = first; ; number += 1) {
    await write(writeKinds[number % writeKinds.length] as WriteKind, String(number), counter);
    console.log(`stored ${number}`);
  }
};

export interface Written {
  /** How many records of any table have each text. */
  readonly counts: Readonly<Record<string, number>>;
  readonly counter: { readonly title: string; readonly notes: string } | undefined;
}

export const readWritten = async (): Promise<Written> => {
  const counts: Record<string, number> = {};
  const all = await listTasks();
  const lists = (await currentSession().records.list({ table: taskLists })) as unknown as { name: string }[];
  const texts = all.filter(({ labels }) => !labels.includes(counterLabel)).map(({ title }) => title);
  for (const text of [...texts, ...lists.map(({ name }) => name)]) counts[text] = (counts[text] ?? 0) + 1;
  const found = all.find(({ labels }) => labels.includes(counterLabel));
  return { counts, counter: found && { title: found.title, notes: found.notes } };
};
