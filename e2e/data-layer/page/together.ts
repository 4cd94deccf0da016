// Several tabs on the same records: each writes a field of its own in one of them, all the same field in another, and new ones beside.
import { currentSession, tableNamed } from './session.ts';
import { readStores } from './stored.ts';

const tasks = tableNamed('tasks');

export interface Shared {
  /** Each tab has a field of its own here. */
  readonly parted: string;
  /** All write the title of this one. */
  readonly common: string;
}

export const makeShared = async (): Promise<Shared> => {
  const shared = { parted: '', common: '' };
  await currentSession().records.write((unit) => {
    shared.parted = unit.insert(tasks, { title: 'parted', order: 'a0' });
    shared.common = unit.insert(tasks, { title: 'common', order: 'a1' });
  });
  return shared;
};

const ownField = (tab: number, text: string): Record<string, unknown> =>
  [{ title: text }, { notes: text }, { labels: [text] }][tab % 3] as Record<string, unknown>;

/** One write after the other, each of three records; returns the new ones. */
export const writeBeside = async (tab: number, rounds: number, { parted, common }: Shared): Promise<string[]> => {
  const { records } = currentSession();
  const ids: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const text = `tab ${tab} round ${round}`;
    await records.write((unit) => {
      ids.push(unit.insert(tasks, { title: text, order: 'a2' }));
      unit.update(tasks, parted, ownField(tab, text));
      unit.update(tasks, common, { title: text });
    });
  }
  return ids;
};

export const setTitle = async (id: string, title: string): Promise<void> => {
  await currentSession().records.write((unit) => unit.update(tasks, id, { title }));
};

interface Update {
  readonly batch: string;
  readonly kind: string;
  readonly ids: readonly string[];
  readonly before?: Readonly<Record<string, { readonly meta: { readonly at: string } }>>;
  readonly after?: Readonly<Record<string, string>>;
}

/** Changes of a field in the order they were committed, and how many of them did not know the one before. */
export const readChain = async (
  name: string,
  id: string,
  field: string,
): Promise<{ length: number; broken: number }> => {
  const journal = ((await readStores(name))['_journal'] ?? []) as unknown as Update[];
  const changes = journal.filter(
    ({ kind, ids, after }) => kind === 'update' && ids[0] === id && after?.[field] !== undefined,
  );
  changes.sort((a, b) => (a.batch < b.batch ? -1 : 1));
  const broken = changes.filter((change, index) => {
    const previous = changes[index - 1];
    return previous && change.before?.[field]?.meta.at !== previous.after?.[field];
  });
  return { length: changes.length, broken: broken.length };
};
