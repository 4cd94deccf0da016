// Writes a canary into every sealed field of every table of the catalog, takes it through all that a record can meet, and looks for it
// in everything the origin has stored.
import { isPlain, schemaOf, sealedFields, type AnyTable, type FieldDeclaration } from '@mana/shared-core';
import { textOf } from '@mana/test-kit';

import { canaryFor, sampleOf } from './canary-values.ts';
import { currentSession, tables } from './session.ts';
import { readEverything, readStores } from './stored.ts';

export interface Canary {
  /** `table.field#version`. */
  readonly name: string;
  readonly text: string;
}

export interface Planted {
  readonly canaries: readonly Canary[];
  /** Sealed fields whose type has no room for a text. */
  readonly without: readonly string[];
  /** How many records the search found by a canary. */
  readonly found: number;
}

/** Bytes beside each record that describes some, with a canary all through them. */
const plantFiles = async (ids: ReadonlyMap<AnyTable, string>, prefix: string): Promise<Canary[]> => {
  const { data, records } = currentSession();
  const described = [...ids].filter(([table]) => table.blob !== null);
  return Promise.all(
    described.map(async ([{ name }, fileId]) => {
      const text = `${prefix}bytes`;
      await data.files.put({ spaceId: records.spaceId, fileId }, new Blob([`${text} `.repeat(100_000)]));
      return { name: `${name}.bytes#0`, text };
    }),
  );
};

/** The texts go through search as words: small letters and digits only. */
const textFor = (prefix: string, count: number): string => `${prefix}x${count.toString(36)}`;

class Planting {
  readonly canaries: Canary[] = [];
  readonly without = new Set<string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** A value for each field of the table; plain ones, and those without room, get an ordinary one. */
  valuesFor(table: AnyTable, version: number): Record<string, unknown> {
    const sealed = new Set(sealedFields(table));
    const valueOf = (name: string, field: FieldDeclaration): unknown => {
      const schema = schemaOf(field);
      if (isPlain(field) || !sealed.has(name)) return sampleOf(schema);
      const canary = canaryFor(schema, textFor(this.#prefix, this.canaries.length));
      if (!canary) {
        this.without.add(`${table.name}.${name}`);
        return sampleOf(schema, version);
      }
      this.canaries.push(...canary.texts.map((text) => ({ name: `${table.name}.${name}#${version}`, text })));
      return canary.value;
    };
    return Object.fromEntries(Object.entries(table.fields).map(([name, field]) => [name, valueOf(name, field)]));
  }
}

const readBack = async (ids: ReadonlyMap<AnyTable, string>): Promise<void> => {
  const { data, records } = currentSession();
  for (const [table, id] of ids) {
    await records.get(table, id);
    await data.reads.openHistory(table, await data.reads.storedHistory(table, id));
  }
  await data.trash(records.spaceId);
};

/** Writes, changes twice, deletes, takes back and does again; then searches, and waits until the search index is stored. */
export const plantCanaries = async (prefix: string): Promise<Planted> => {
  const { data, records } = currentSession();
  const planting = new Planting(prefix);
  const ids = new Map<AnyTable, string>();
  await records.write((unit) => {
    for (const table of tables) ids.set(table, unit.insert(table, planting.valuesFor(table, 0)));
  });
  planting.canaries.push(...(await plantFiles(ids, prefix)));
  for (const version of [1, 2]) {
    await records.write((unit) => {
      for (const [table, id] of ids) unit.update(table, id, planting.valuesFor(table, version));
    });
    await readBack(ids);
  }
  await records.write((unit) => {
    for (const [table, id] of ids) unit.remove(table, id);
  });
  await readBack(ids);
  for (const step of ['undo', 'undo', 'redo', 'undo', 'undo', 'redo', 'redo'] as const) await data.history[step]();
  await readBack(ids);
  const searched = planting.canaries.filter(({ name }) =>
    tables.some(({ name: table, search }) => search.some((field) => name === `${table}.${field}#2`)),
  );
  let found = 0;
  for (const { text } of searched)
    found += (await data.search.find(text, { spaceId: records.spaceId, limit: 5 })).length;
  return { canaries: planting.canaries, without: [...planting.without], found };
};

/** What a refused write says: it must not repeat what was typed. */
export const refuse = async (prefix: string): Promise<string> => {
  const tasks = tables.find(({ name }) => name === 'tasks') as AnyTable;
  try {
    await currentSession().records.write((unit) =>
      unit.insert(tasks, { title: '', notes: prefix, priority: prefix, source: prefix, order: 'a0' }),
    );
  } catch (error) {
    console.warn(error);
    return textOf(error);
  }
  throw new Error('the write was not refused');
};

/** The places in which one of the texts lies. */
export const findTexts = async (texts: readonly string[]): Promise<string[]> => {
  // A file that is being written to cannot be read.
  await currentSession().data.durability.settled();
  return (await readEverything()).flatMap(([place, value]) => {
    const text = textOf(value);
    return texts.filter((wanted) => text.includes(wanted.toLowerCase())).map((wanted) => `${wanted} in ${place}`);
  });
};

/** Whether the search index lies in the database as of the newest write. */
export const isIndexStored = async (name: string): Promise<boolean> => {
  const stores = await readStores(name);
  const batches = (stores['_journal'] ?? []).map(({ batch }) => batch as string).sort();
  return stores['_search']?.[0]?.['cursor'] === batches.at(-1);
};

const isEnvelope = (value: unknown): boolean => typeof value === 'string' && value.startsWith('enc:2:');

/** Stored values of sealed fields, in rows and in the journal, and those among them that are no envelopes. */
export const findUnsealed = async (name: string): Promise<{ readonly sealed: number; readonly unsealed: string[] }> => {
  const stores = await readStores(name);
  const unsealed: string[] = [];
  let sealed = 0;
  const look = (place: string, value: unknown): void => {
    if (value === undefined || value === null) return;
    if (isEnvelope(value)) sealed += 1;
    else unsealed.push(place);
  };
  for (const table of tables) {
    for (const field of sealedFields(table)) {
      for (const row of stores[table.name] ?? []) look(`${table.name}.${field}`, row[field]);
      for (const entry of stores['_journal'] ?? []) {
        const before = (entry['table'] === table.name ? entry['before'] : undefined) as
          Record<string, { value: unknown }> | undefined;
        look(`_journal: ${table.name}.${field}`, before?.[field]?.value);
      }
    }
  }
  return { sealed, unsealed };
};
