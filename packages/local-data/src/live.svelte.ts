// Live queries for Svelte: what a component reads here is read again after every change that touches it, in this tab or another. The
// database part runs inside Dexie's liveQuery; opening runs after it, through the row cache, so only what changed is opened again.
import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import type { AnyTable, Query, Records, Row } from '@mana/shared-core';
import type { LocalData } from './local-data.ts';
import type { HistoryEntry } from './record-history.ts';
import type { TrashedRecord } from './trash.ts';

interface Source<V> {
  /** What this answer is about; an answer about something else is never shown in its place. */
  readonly subject: string;
  /** Subscribes the effect that reads it. */
  readonly value: V | undefined;
  readonly error: Error | undefined;
}

const createSource = <S, V>(subject: string, read: () => Promise<S>, open: (stored: S) => Promise<V>): Source<V> => {
  let value: V | undefined;
  let error: Error | undefined;
  let newest = 0;
  const subscribe = createSubscriber((update) => {
    const settle = (run: number, change: () => void) => {
      if (run !== newest) return;
      change();
      update();
    };
    const fail = (run: number, reason: unknown) =>
      settle(run, () => (error = reason instanceof Error ? reason : new Error(String(reason))));
    const subscription = liveQuery(read).subscribe({
      next: (stored) => {
        const run = ++newest;
        open(stored).then(
          (opened) =>
            settle(run, () => {
              value = opened;
              error = undefined;
            }),
          (reason: unknown) => fail(run, reason),
        );
      },
      error: (reason: unknown) => fail(++newest, reason),
    });
    return () => subscription.unsubscribe();
  });
  return {
    subject,
    get value() {
      subscribe();
      return value;
    },
    get error() {
      subscribe();
      return error;
    },
  };
};

/** A value that follows the database; while the next question is being answered the last answer stays. */
export class LiveAnswer<V> {
  readonly #source: Source<V>;
  #last: { readonly subject: string; readonly value: V } | undefined;

  constructor(source: () => Source<V>) {
    const current = $derived(source());
    this.#source = {
      get subject() {
        return current.subject;
      },
      get value() {
        return current.value;
      },
      get error() {
        return current.error;
      },
    };
  }

  get current(): V | undefined {
    const { subject, value } = this.#source;
    if (value !== undefined) this.#last = { subject, value };
    return this.#last?.subject === subject ? this.#last.value : undefined;
  }

  get error(): Error | undefined {
    return this.#source.error;
  }
}

export interface LiveQueries {
  <T extends AnyTable>(query: () => Query<T>): LiveAnswer<readonly Row<T>[]>;
  count<T extends AnyTable>(query: () => Query<T>): LiveAnswer<number>;
  /** `null` where there is no such record in this space, `undefined` until that is known. */
  record<T extends AnyTable>(table: T, id: () => string): LiveAnswer<Row<T> | null>;
  history(table: AnyTable, id: () => string): LiveAnswer<readonly HistoryEntry[]>;
  trash(): LiveAnswer<readonly TrashedRecord[]>;
  /** Those of the files whose bytes are on this device. */
  filesHere(ids: () => readonly string[]): LiveAnswer<ReadonlySet<string>>;
  /** How many files each record of a table owns. */
  fileCounts(table: AnyTable): LiveAnswer<ReadonlyMap<string, number>>;
}

/** What is live besides records: their history and the trash. */
const createPastAnswers = ({ reads }: LocalData, space: () => string) => ({
  history: (table: AnyTable, id: () => string) =>
    new LiveAnswer<readonly HistoryEntry[]>(() => {
      const recordId = id();
      return createSource(
        `${table.name}/${recordId}`,
        () => reads.storedHistory(table, recordId),
        (found) => reads.openHistory(table, found),
      );
    }),
  trash: () =>
    new LiveAnswer<readonly TrashedRecord[]>(() => {
      const spaceId = space();
      return createSource(
        spaceId,
        () => reads.storedTrash(spaceId),
        (found) => reads.openTrash(found),
      );
    }),
});

const createFileAnswers = ({ files }: LocalData, space: () => string) => ({
  filesHere: (ids: () => readonly string[]) =>
    new LiveAnswer<ReadonlySet<string>>(() => {
      const wanted = ids();
      return createSource(
        'files',
        () => files.here(wanted),
        async (found) => new Set(found),
      );
    }),
  fileCounts: ({ name }: AnyTable) =>
    new LiveAnswer<ReadonlyMap<string, number>>(() => {
      const spaceId = space();
      return createSource(
        `${spaceId}/${name}`,
        () => files.owners(spaceId, name),
        async (owners) => countEach(owners),
      );
    }),
});

const countEach = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** @param records the records of the space that is open; read again when it changes */
export const createLive = (localData: LocalData, records: () => Records): LiveQueries => {
  const { reads } = localData;
  const space = () => records().spaceId;

  const list = <T extends AnyTable>(query: () => Query<T>) =>
    new LiveAnswer<readonly Row<T>[]>(() => {
      const [spaceId, asked] = [space(), query()];
      return createSource(
        `${spaceId}/${asked.table.name}`,
        () => reads.stored(spaceId, asked),
        (found) => reads.open(asked, found),
      );
    });

  const count = <T extends AnyTable>(query: () => Query<T>) =>
    new LiveAnswer<number>(() => {
      const [spaceId, asked] = [space(), query()];
      return createSource(
        `${spaceId}/${asked.table.name}`,
        async () => (await reads.count(spaceId, asked)) ?? reads.stored(spaceId, asked),
        async (found) => (typeof found === 'number' ? found : (await reads.open(asked, found)).length),
      );
    });

  const record = <T extends AnyTable>(table: T, id: () => string) =>
    new LiveAnswer<Row<T> | null>(() => {
      const [spaceId, recordId] = [space(), id()];
      return createSource(
        `${spaceId}/${table.name}/${recordId}`,
        () => reads.storedRecord(spaceId, table, recordId),
        (found) => reads.openRecord<T>(table, found),
      );
    });

  return Object.assign(list, {
    count,
    record,
    ...createPastAnswers(localData, space),
    ...createFileAnswers(localData, space),
  });
};
