// Compares the events of a file with those that are there, and proposes what to do with each. Nothing is written here. The rules:
// 1. An event with the key of an imported one is that one, also after the person changed or moved it. If the file says the same as last
//    time it is skipped, else updated.
// 2. An event of our own export belongs to the record whose id it carries; it updates it unless that was changed here since.
// 3. What lies in the trash is not imported again. Any other event is new.
import type { ImportRow } from '@mana/shared-core';
import type { CalendarEvent } from '../tables.ts';
import { formatName, type ImportedEvent, type ImportHome } from './imported-event.ts';
import { writtenMoment } from './moments.ts';
import { problem } from './problems.ts';
import type { CalendarReading } from './read-calendar.ts';

export interface Existing {
  readonly byKey: ReadonlyMap<string, CalendarEvent>;
  readonly byId: ReadonlyMap<string, CalendarEvent>;
  /** Starts left out of a series by a changed day of its own. */
  readonly removedOf: (seriesId: string) => readonly string[];
}

export const indexed = (found: readonly CalendarEvent[]): Existing => {
  const readable = found.filter((event) => !event.locked);
  const imported = readable.filter(({ source }) => source?.format === formatName);
  const removed = new Map<string, string[]>();
  for (const { seriesId, occurrence, removed: isRemoved, deletedAt } of readable) {
    if (isRemoved && seriesId && occurrence && deletedAt === null)
      removed.set(seriesId, [...(removed.get(seriesId) ?? []), occurrence]);
  }
  const own = readable
    .filter(({ seriesId }) => seriesId !== null)
    .map((event) => [`${event.seriesId}#${event.occurrence}`, event] as const);
  return {
    byKey: new Map(imported.map((event) => [event.source?.key ?? '', event])),
    byId: new Map([...own, ...readable.map((event) => [event.id, event] as const)]),
    removedOf: (seriesId) => removed.get(seriesId) ?? [],
  };
};

const told = [
  'title',
  'notes',
  'place',
  'url',
  'start',
  'end',
  'zone',
  'endZone',
  'rule',
  'extraStarts',
  'status',
  'isBusy',
] as const;

/** What of an event a file can tell, without the form in which it was written. */
const comparable = (event: Partial<CalendarEvent>, except: readonly string[]): string =>
  JSON.stringify([
    told.map((field) => event[field]),
    [...new Set(except)].sort(),
    event.guests?.map(({ name, email, answer }) => [name, email, answer]),
    event.alarms?.map(({ minutesBefore }) => minutesBefore),
  ]);

type Decision = Pick<ImportRow<ImportedEvent>, 'action'> & {
  readonly id?: string;
  readonly code?: Parameters<typeof problem>[0];
};

const decide = (draft: ImportedEvent, existing: Existing): Decision => {
  const imported = existing.byKey.get(draft.key);
  if (imported) {
    if (imported.deletedAt !== null) return { action: 'skip', id: imported.id, code: 'IN_TRASH' };
    const isSame = imported.source?.seen === draft.seen;
    return isSame
      ? { action: 'skip', id: imported.id, code: 'ALREADY_IMPORTED' }
      : { action: 'update', id: imported.id };
  }
  const own = existing.byId.get(draft.key);
  if (!own) return { action: 'create' };
  if (own.deletedAt !== null) return { action: 'skip', id: own.id, code: 'IN_TRASH' };
  const now = comparable(own, [...own.exceptStarts, ...existing.removedOf(own.id)]);
  if (comparable(draft.fields as Partial<CalendarEvent>, draft.fields.exceptStarts ?? []) === now)
    return { action: 'skip', id: own.id, code: 'ALREADY_IMPORTED' };
  const isUnchangedHere = `${writtenMoment(own.updatedAt.slice(0, 19))}Z` === draft.stampedAt;
  return isUnchangedHere
    ? { action: 'update', id: own.id }
    : { action: 'skip', id: own.id, code: 'CHANGED_HERE_SINCE' };
};

export const planImport = (
  { rows }: Pick<CalendarReading, 'rows'>,
  existing: Existing,
  home: ImportHome,
): ImportRow<ImportedEvent>[] =>
  rows.map(({ line, title, draft, failed, problems }) => {
    if (!draft || failed) return { line, title, action: 'error', problems };
    const { action, id, code } = decide(draft, existing);
    return {
      line,
      title,
      action,
      draft: { ...draft, home },
      ...(id === undefined ? {} : { id }),
      problems: code ? [problem(code, line), ...problems] : problems,
    };
  });
