// The database layer itself stamps. This DBCore middleware sits under every write by whatever path: it checks and completes the meta
// of each changed field, keeps the shadow indexes, turns deletions into tombstones, and leaves the journal entry, which is the outbox
// entry too, in the write's own transaction. It works on batches: a bulk write stays a bulk write.
import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Middleware,
} from 'dexie';
import type { HybridClock, Stamp } from '@mana/shared-sync';
import { insertsPerEntry, type JournalEntry } from './journal-entry.ts';
import { acceptRow, stampRow, StampTooOldError, type StampedRow } from './stamp-row.ts';
import type { StoredRow } from './stored-row.ts';
import type { TableSpec } from './table-spec.ts';
import { stateOf, type TransactionState, type WriteContext } from './write-context.ts';

/** Rows a committed transaction stored, in the order it stored them. */
export interface Commit {
  readonly context: WriteContext;
  readonly batch: Stamp;
  readonly rows: readonly { readonly table: string; readonly row: StoredRow }[];
}

/** The steps a write takes, in order. A test stops, throws or kills the page at each of them. */
export const writeSteps = [
  'collected',
  'prepared',
  'transaction-opened',
  'row-stored',
  'journal-stored',
  'rows-written',
  'committed',
] as const;
export type OnStep = (step: (typeof writeSteps)[number]) => void;

export interface StampingOptions {
  readonly specs: ReadonlyMap<string, TableSpec>;
  /** Known once the database is open: its node is the replica's, which lives in the database. */
  readonly clock: () => HybridClock;
  /** Called after a transaction that stored records has completed. */
  readonly onCommit: (commit: Commit) => void;
  readonly onStep?: OnStep | undefined;
}

/** Local stores that every write of a record also writes. */
const companions = ['_journal', '_meta'];

const nothing: DBCoreMutateResponse = { numFailures: 0, failures: {}, lastResult: undefined, results: [] };

interface TableWriter {
  readonly clock: HybridClock;
  readonly onCommit: (commit: Commit) => void;
  readonly onStep: OnStep | undefined;
  readonly core: DBCore;
  readonly spec: TableSpec;
  readonly down: DBCoreTable;
}

export const stamping = (options: StampingOptions): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'mana-stamping',
  level: 1,
  create: (core) => ({
    ...core,
    transaction: (stores, mode, settings) => {
      const widened = mode === 'readwrite' && stores.some((name) => options.specs.has(name));
      return core.transaction(widened ? [...new Set([...stores, ...companions])] : stores, mode, settings);
    },
    table: (name) => {
      const down = core.table(name);
      const spec = options.specs.get(name);
      if (!spec) return down;
      return {
        ...down,
        mutate: (request) => {
          const state = stateOf(request.trans);
          if (state.context.kind === 'migration') return migrate(spec, down, request);
          const { onCommit, onStep } = options;
          return mutate({ core, spec, down, clock: options.clock(), onCommit, onStep }, state, request);
        },
      };
    },
  }),
});

/** Rows of an older version stay as they are; what is derived is computed anew. */
const migrate = (spec: TableSpec, down: DBCoreTable, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> =>
  down.mutate(
    request.type === 'put'
      ? { ...request, values: request.values.map((row: StoredRow) => acceptRow(spec, row)) }
      : request,
  );

const mutate = (
  writer: TableWriter,
  state: TransactionState,
  request: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> => {
  const { down } = writer;
  const { trans } = request;
  if (request.type === 'add' || request.type === 'put') {
    if (state.context.kind === 'remote') return storeRemote(writer, state, trans, request.values);
    if (request.type === 'add') return storeStamped(writer, state, trans, 'add', request.values, []);
    return putRows(writer, state, trans, request.values);
  }
  const found =
    request.type === 'delete'
      ? down.getMany({ trans, keys: request.keys, cache: 'immutable' })
      : down
          .query({ trans, values: true, query: { index: down.schema.primaryKey, range: request.range } })
          .then(({ result }) => result);
  return Promise.all([found, openBatch(writer, trans, state)]).then(([rows]) =>
    removeRows(writer, state, request, rows),
  );
};

/**
 * Reads the stored high-water mark once per transaction, so that batches grow across tabs in commit order. Each step of a transaction
 * costs a way to the browser's storage and back, so nothing waits for it that need not: rows are stored meanwhile, and a transaction
 * that stands or falls as a whole has chosen its batch already, and falls where another tab's mark is ahead of it.
 */
const openBatch = (
  { core, clock, onCommit }: TableWriter,
  trans: DBCoreTransaction,
  state: TransactionState,
): Promise<unknown> =>
  (state.opened ??= (() => {
    (trans as DBCoreTransaction & EventTarget).addEventListener('complete', () => {
      const { context, batch, rows } = state;
      if (batch !== undefined && rows.length > 0) onCommit({ context, batch, rows });
    });
    return core
      .table('_meta')
      .get({ trans, key: 'clock' })
      .then((mark: { value: Stamp } | undefined) => {
        if (mark) clock.observe(mark.value);
        state.batch ??= clock.next();
        if (mark && mark.value >= state.batch) throw new StampTooOldError('STAMP_TOO_OLD', 'another tab has written');
      });
  })());

const putRows = (
  writer: TableWriter,
  state: TransactionState,
  trans: DBCoreTransaction,
  values: readonly StoredRow[],
): Promise<DBCoreMutateResponse> => {
  if (state.context.kind === 'remote') return storeRemote(writer, state, trans, values);
  const known = values.map((row) => state.replaces.get(row));
  if (known.every((old) => old !== undefined)) return storeStamped(writer, state, trans, 'put', values, known);
  const keys = values.map((row) => row.id);
  return writer.down
    .getMany({ trans, keys, cache: 'immutable' })
    .then((olds) => storeStamped(writer, state, trans, 'put', values, olds));
};

const storeRemote = (
  writer: TableWriter,
  state: TransactionState,
  trans: DBCoreTransaction,
  values: readonly StoredRow[],
): Promise<DBCoreMutateResponse> => {
  const { core, spec, down, clock } = writer;
  const rows = values.map((row) => acceptRow(spec, row));
  state.rows.push(...rows.map((row) => ({ table: spec.name, row })));
  for (const row of rows) clock.observe(row._updatedAtIndex);
  const stored = down.mutate({ type: 'put', trans, values: rows });
  return Promise.all([stored, openBatch(writer, trans, state)]).then(([response]) =>
    journal(core, clock, trans, groupEntries(spec, state, 'remote', rows)).then(() => response),
  );
};

const storeStamped = (
  writer: TableWriter,
  state: TransactionState,
  trans: DBCoreTransaction,
  type: 'add' | 'put',
  values: readonly StoredRow[],
  olds: readonly (StoredRow | undefined)[],
): Promise<DBCoreMutateResponse> => {
  const { core, spec, down, clock, onStep } = writer;
  const { actor, origin } = state.context;
  const stamped = values.map((row, index) =>
    stampRow(spec, row, olds[index], (after) => ({ at: clock.next(after), actor, origin })),
  );
  if (state.context.whole) state.batch ??= clock.next();
  const opened = openBatch(writer, trans, state);
  const stored = down.mutate({ type, trans, values: stamped.map(({ row }) => row) }).then((response) => {
    onStep?.('row-stored');
    return response;
  });
  const leaveEntries = ({ failures }: DBCoreMutateResponse) =>
    journal(
      core,
      clock,
      trans,
      entriesFor(spec, state, stamped, olds, (index) => !(index in failures)),
    );
  const finished = state.context.whole
    ? Promise.all([stored, opened, leaveEntries(nothing)])
    : Promise.all([stored, opened]).then(([response]) => leaveEntries(response).then(() => [response] as const));
  return finished.then(([response]) => {
    onStep?.('journal-stored');
    return response;
  });
};

/** The journal entries of what was stored; the rows are noted for those who act after the commit. */
const entriesFor = (
  spec: TableSpec,
  state: TransactionState,
  stamped: readonly StampedRow[],
  olds: readonly (StoredRow | undefined)[],
  isStored: (index: number) => boolean,
): JournalEntry[] => {
  const isChanged = ({ changed }: StampedRow, index: number) => isStored(index) && changed.length > 0;
  for (const { row } of stamped.filter(isChanged)) state.rows.push({ table: spec.name, row });
  const inserted = stamped.filter((_, index) => isStored(index) && !olds[index]);
  const updated = stamped.filter((row, index) => isChanged(row, index) && olds[index]);
  return [
    ...groupEntries(
      spec,
      state,
      'insert',
      inserted.map(({ row }) => row),
    ),
    ...updated.map((change) => updateEntry(spec, state, change)),
  ];
};

/** Locally a deletion is a tombstone; only what the server took away, or a purge, leaves the database. */
const removeRows = (
  writer: TableWriter,
  state: TransactionState,
  request: Extract<DBCoreMutateRequest, { type: 'delete' | 'deleteRange' }>,
  found: readonly (StoredRow | undefined)[],
): Promise<DBCoreMutateResponse> => {
  const rows = found.filter((row) => row !== undefined);
  if (state.context.kind !== 'local') {
    return writer.down
      .mutate(request)
      .then((response) =>
        journal(writer.core, writer.clock, request.trans, groupEntries(writer.spec, state, 'remote', rows)).then(
          () => response,
        ),
      );
  }
  const alive = rows.filter((row) => row.deletedAt == null);
  if (alive.length === 0) return Promise.resolve(nothing);
  const deletedAt = new Date(Number(state.batch?.slice(0, 15))).toISOString();
  const tombstones = alive.map((row) => ({ ...row, deletedAt }));
  return storeStamped(writer, state, request.trans, 'put', tombstones, alive).then(() => nothing);
};

const entryBase = (spec: TableSpec, state: TransactionState) => {
  const batch = state.batch as Stamp;
  const { kind, unacknowledged, actor, reason, undoable, reverts, group } = state.context;
  const pending = kind === 'local' || unacknowledged === true;
  return {
    batch,
    ...(pending ? { pending: batch } : {}),
    table: spec.name,
    actor,
    reason,
    undoable: undoable && kind === 'local',
    ...(reverts === undefined ? {} : { reverts }),
    ...(group === undefined ? {} : { group }),
  };
};

const groupEntries = (
  spec: TableSpec,
  state: TransactionState,
  kind: 'insert' | 'remote',
  rows: readonly StoredRow[],
): JournalEntry[] => {
  const bySpace = new Map<string, string[]>();
  for (const { spaceId, id } of rows) {
    const ids = bySpace.get(spaceId);
    if (ids) ids.push(id);
    else bySpace.set(spaceId, [id]);
  }
  const entries: JournalEntry[] = [];
  for (const [spaceId, ids] of bySpace) {
    for (let start = 0; start < ids.length; start += insertsPerEntry) {
      const base = entryBase(spec, state);
      const key = `${base.batch}|${String(state.entries++)}`;
      entries.push({ ...base, key, kind, spaceId, ids: ids.slice(start, start + insertsPerEntry) });
    }
  }
  return entries;
};

const updateEntry = (spec: TableSpec, state: TransactionState, { row, before, after }: StampedRow): JournalEntry => {
  const base = entryBase(spec, state);
  const key = `${row.id}|${base.batch}|${String(state.entries++)}`;
  return { ...base, key, kind: 'update', spaceId: row.spaceId, ids: [row.id], before, after };
};

const journal = (
  core: DBCore,
  clock: HybridClock,
  trans: DBCoreTransaction,
  entries: readonly JournalEntry[],
): Promise<unknown> => {
  if (entries.length === 0) return Promise.resolve();
  const stored = core.table('_journal').mutate({ type: 'add', trans, values: entries });
  const marked = core.table('_meta').mutate({ type: 'put', trans, values: [{ key: 'clock', value: clock.last }] });
  return Promise.all([stored, marked])
    .then((responses) => {
      for (const { numFailures, failures } of responses) if (numFailures > 0) throw Object.values(failures)[0] as Error;
    })
    .catch((error: unknown) => {
      // A caller that swallows the error must not be able to commit the row alone.
      trans.abort();
      throw error;
    });
};
