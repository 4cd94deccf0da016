// Lists named in words, as quick add and imports do: found whatever the case, or drafted where there is none of that name.
import { newId, type Draft, type Records } from '@mana/shared-core';
import { ordersAfter } from '../ordering.ts';
import { allLists } from './queries.ts';
import { listColours, type ListColour, type taskLists } from './tables.ts';

export interface NamedLists {
  /** List id by name as it was asked for. */
  readonly ids: ReadonlyMap<string, string>;
  /** Lists to be made along with what refers to them. */
  readonly missing: readonly Draft<typeof taskLists>[];
}

export const listNameLength = 100;

export const nextColour = (count: number): ListColour => listColours[count % listColours.length] as ListColour;

const folded = (name: string) => name.trim().toLocaleLowerCase();

export const resolveLists = async (records: Records, names: Iterable<string>): Promise<NamedLists> => {
  const lists = await records.list(allLists());
  const idByName = new Map<string, string>();
  for (const list of lists) if (!list.locked) idByName.set(folded(list.name), list.id);
  const asked = [...names]
    .map((name) => ({ name, cut: name.trim().slice(0, listNameLength) }))
    .filter(({ cut }) => cut);
  const unknown = new Map<string, string>();
  for (const { cut } of asked) if (!idByName.has(folded(cut))) unknown.set(folded(cut), cut);
  const orders = ordersAfter(lists.at(-1)?.order, unknown.size);
  const missing = [...unknown.values()].map((name, index) => {
    const id = newId();
    idByName.set(folded(name), id);
    return { id, name, colour: nextColour(lists.length + index), order: orders[index] as string };
  });
  return { ids: new Map(asked.map(({ name, cut }) => [name, idByName.get(folded(cut)) as string])), missing };
};
