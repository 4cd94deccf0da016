// The history of an archive's records: who changed what and when, with the values before. Entries go under their own keys, so the same
// archive brings them once. They are looked at, not undone: this device's undo knows only what was done on it.
import { isRecordId } from '@mana/shared-core';
import type { Archive, ArchiveRow } from '@mana/shared-backup';
import { seal } from '@mana/shared-crypto';
import { isStamp, type FieldMeta } from '@mana/shared-sync';
import { readSafely, type Engine } from '../engine.ts';
import type { FieldBefore, JournalEntry } from '../journal-entry.ts';
import type { TableSpec } from '../table-spec.ts';
import type { IdMap } from './id-map.ts';
import type { Steps } from './long-steps.ts';

type Values = Readonly<Record<string, unknown>>;

const reasons = [
  'edit',
  'import',
  'seed',
  'undo',
  'redo',
  'restore',
  'recovery',
] as const satisfies JournalEntry['reason'][];
const origins = ['user', 'agent', 'system', 'migration', 'server-replay'] as const satisfies FieldMeta['origin'][];

const isOneOf = <T extends string>(known: readonly T[], value: unknown): value is T =>
  (known as readonly unknown[]).includes(value);

const isMembers = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const metaFrom = (value: unknown): FieldMeta | null => {
  if (!isMembers(value)) return null;
  const { at, actor, origin } = value;
  return isStamp(at) && typeof actor === 'string' && isOneOf(origins, origin) ? { at, actor, origin } : null;
};

/** The values before a change, sealed as the row of that time was. Fields that are no longer declared are left out. */
const sealBefore = async (
  { vault }: Engine,
  spec: TableSpec,
  spaceId: string,
  record: string,
  given: Values,
): Promise<Record<string, FieldBefore>> => {
  const key = await vault.keyOf(spaceId);
  const before: Record<string, FieldBefore> = {};
  for (const field of spec.merged) {
    const entry = Object.hasOwn(given, field) ? given[field] : undefined;
    if (!isMembers(entry)) continue;
    const meta = metaFrom(entry['meta']);
    const value = entry['value'];
    if (!spec.sealed.has(field) || value === null || value === undefined) before[field] = { value, meta };
    else if (meta) {
      const address = { space: spaceId, table: spec.name, record, field, at: meta.at };
      before[field] = { value: await seal(key, address, value), meta };
    }
  }
  return before;
};

const stampsFrom = (spec: TableSpec, given: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isMembers(given) ? given : {}).filter(
      (entry): entry is [string, string] => spec.merged.includes(entry[0]) && isStamp(entry[1]),
    ),
  );

/** Undefined for a line that is no entry of this table, or of a space that is passed over. */
const entryFrom = async (
  engine: Engine,
  spec: TableSpec,
  line: ArchiveRow,
  ids: IdMap,
): Promise<JournalEntry | undefined> => {
  const { key, batch, kind, actor, reason, reverts } = line;
  const spaceId = isRecordId(line['spaceId']) ? ids.spaceOf(line['spaceId']) : undefined;
  const given = Array.isArray(line['ids']) ? line['ids'].filter((id: unknown) => isRecordId(id, spec.name)) : [];
  if (spaceId === undefined || typeof key !== 'string' || !isStamp(batch) || typeof actor !== 'string')
    return undefined;
  const count = key.slice(key.lastIndexOf('|') + 1);
  if (given.length === 0 || !isOneOf(reasons, reason) || !/^\d{1,9}$/.test(count)) return undefined;
  const records = given.map((id) => ids.idOf(spec.name, id));
  const common = {
    batch,
    table: spec.name,
    spaceId,
    ids: records,
    actor,
    reason,
    undoable: false,
    ...(isStamp(reverts) ? { reverts } : {}),
  };
  if (kind === 'insert') return { ...common, key: `${batch}|${count}`, kind };
  if (kind !== 'update') return undefined;
  const [id = ''] = records;
  const before = await sealBefore(engine, spec, spaceId, id, isMembers(line['before']) ? line['before'] : {});
  return { ...common, key: `${id}|${batch}|${count}`, kind, before, after: stampsFrom(spec, line['after']) };
};

/** Answers how many entries were new here. @throws ArchiveError, CodedError of the storage */
export const importHistory = async (
  engine: Engine,
  archive: Archive,
  spec: TableSpec,
  ids: IdMap,
  steps: Steps,
): Promise<number> => {
  const { _journal } = engine.database;
  let added = 0;
  for await (const lines of archive.historyOf(spec.name)) {
    const read = await Promise.all(
      lines.map((line) => ('problem' in line ? Promise.resolve(undefined) : entryFrom(engine, spec, line.row, ids))),
    );
    const entries = read.filter((entry) => entry !== undefined);
    added += await readSafely(engine.database, async () => {
      const here = await _journal.bulkGet(entries.map(({ key }) => key));
      const missing = entries.filter((_, index) => !here[index]);
      await _journal.bulkPut(missing);
      return missing.length;
    });
    await steps.next('writing', lines.length, spec.name);
  }
  return added;
};
