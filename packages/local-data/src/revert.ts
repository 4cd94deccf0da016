// Takes a batch back as a new write: what it inserted goes to the trash, what it changed becomes what it was. A field somebody has
// written since keeps the newer value; an undo never costs anybody an edit.
import type { Actor, Receipt } from '@mana/shared-core';
import { isEnvelope, open } from '@mana/shared-crypto';
import { metaOf, type Stamp } from '@mana/shared-sync';
import { writeChanges, type Engine } from './engine.ts';
import type { FieldBefore, JournalEntry } from './journal-entry.ts';
import type { StoredRow } from './stored-row.ts';
import type { TableSpec } from './table-spec.ts';
import type { RecordChange } from './write-unit.ts';

/** A stored value from before a change, opened as it was sealed then; undefined where it cannot be opened. */
export const openBefore = async (
  { vault }: Engine,
  spec: TableSpec,
  entry: JournalEntry,
  field: string,
  before: FieldBefore,
): Promise<{ value: unknown } | undefined> => {
  const { value, meta } = before;
  if (value === undefined || value === null) {
    return { value: spec.fields.find(({ name }) => name === field)?.fallback ?? null };
  }
  if (!spec.sealed.has(field)) return { value };
  if (!isEnvelope(value) || !meta) return undefined;
  const key = await vault.keyFor(value);
  if (!key) return undefined;
  const address = { space: entry.spaceId, table: spec.name, record: entry.ids[0] ?? '', field, at: meta.at };
  return { value: await open(key, address, value) };
};

/** A record's journal, oldest first. */
export const recordJournal = ({ database }: Engine, id: string): Promise<JournalEntry[]> =>
  database._journal.where('key').between(`${id}|`, `${id}|~`).toArray();

/**
 * The stamp under which a field's value was first written. An undo writes an old value with a new stamp; seen through, the value is
 * the one it restored, so that undoing step by step goes back all the way.
 */
const originalStamp = (journal: readonly JournalEntry[], field: string, at: Stamp | undefined): Stamp | undefined => {
  const writer = journal.find(({ after, reverts }) => reverts !== undefined && after?.[field] === at);
  if (!writer) return at;
  const reverted = journal.find(({ batch, before }) => batch === writer.reverts && before?.[field] !== undefined);
  return reverted ? originalStamp(journal, field, reverted.before?.[field]?.meta?.at) : at;
};

const revertUpdate = async (engine: Engine, spec: TableSpec, entry: JournalEntry): Promise<RecordChange[]> => {
  const id = entry.ids[0] ?? '';
  const row = await engine.database.rows(spec.name).get(id);
  if (!row) return [];
  const journal = await recordJournal(engine, id);
  const patch: Record<string, unknown> = {};
  for (const [field, before] of Object.entries(entry.before ?? {})) {
    const standing = originalStamp(journal, field, metaOf(row.__fieldMeta, field)?.at);
    if (standing !== originalStamp(journal, field, entry.after?.[field])) continue;
    const opened = await openBefore(engine, spec, entry, field, before);
    if (opened) patch[field] = opened.value;
  }
  return Object.keys(patch).length > 0 ? [{ spec, id, patch }] : [];
};

const revertInsert = async (
  engine: Engine,
  spec: TableSpec,
  entry: JournalEntry,
  now: string,
): Promise<RecordChange[]> => {
  const rows: (StoredRow | undefined)[] = await engine.database.rows(spec.name).bulkGet([...entry.ids]);
  return rows.flatMap((row) =>
    row?.deletedAt == null && row ? [{ spec, id: row.id, patch: { deletedAt: now } }] : [],
  );
};

const collectChanges = async (engine: Engine, entries: readonly JournalEntry[]): Promise<RecordChange[]> => {
  const now = new Date(engine.clock.now()).toISOString();
  const byRecord = new Map<string, RecordChange>();
  // Newest first: a record that was written twice in one batch ends as it was before the first of them.
  for (const entry of [...entries].reverse()) {
    const spec = engine.database.spec(entry.table);
    const changes =
      entry.kind === 'insert' ? await revertInsert(engine, spec, entry, now) : await revertUpdate(engine, spec, entry);
    for (const change of changes) {
      const key = `${spec.name}/${change.id}`;
      const earlier = byRecord.get(key);
      byRecord.set(key, earlier ? { ...earlier, patch: { ...earlier.patch, ...change.patch } } : change);
    }
  }
  return [...byRecord.values()];
};

/**
 * @param reason `undo` or `redo`; the new batch is on the undo stack itself
 * @param group the undo step that the new batch is a part of, where there are several
 */
export const revertBatch = async (
  engine: Engine,
  actor: Actor,
  batch: Stamp,
  reason: 'undo' | 'redo',
  group?: string,
): Promise<Receipt> => {
  const entries = await engine.database._journal.where('batch').equals(batch).toArray();
  const spaceId = entries[0]?.spaceId;
  if (spaceId === undefined) return { batch: null };
  const request = { spaceId, actor, reason, undoable: true, reverts: batch, ...(group === undefined ? {} : { group }) };
  return { batch: await writeChanges(engine, request, () => collectChanges(engine, entries)) };
};
