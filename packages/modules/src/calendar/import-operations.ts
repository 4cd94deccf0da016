// Applies what a person agreed to import: series first, then the days that change them, as one batch.
import type { Receipt, StoreDeps } from '@mana/shared-core';
import { calendarDrafts } from './calendar-operations.ts';
import { daysOf } from './event-days.ts';
import { formatName, type ImportedEvent, type ImportHome } from './formats/imported-event.ts';
import { allCalendars, allEvents } from './queries.ts';
import { calendars, events, type EventDraft } from './tables.ts';

export interface EventToWrite {
  readonly draft: ImportedEvent;
  /** The event an update goes to; a new one is made without. */
  readonly id?: string;
  readonly home: ImportHome;
}

const storedFields = (imported: ImportedEvent) => {
  const { fields, key, uid, seen, lines, occurrence } = imported;
  const source = { format: formatName, key, uid, seen, lines: [...lines] };
  return { ...fields, source, occurrence, ...daysOf(fields, occurrence) };
};

export const createImportOperations = ({ records }: StoreDeps) => {
  const homeOf = async (home: ImportHome | undefined) => {
    if (!home || 'id' in home) return { id: home?.id, draft: undefined };
    const existing = await records.list(allCalendars());
    const made = existing.find(({ source }) => source?.format === formatName && source.key === home.key);
    const source = { format: formatName, key: home.key, lines: [] };
    return { id: made?.id, draft: calendarDrafts(existing, [{ name: home.name, source }])[0] };
  };
  /** Series of earlier slices, by their keys. */
  const knownSeries = async (rows: readonly EventToWrite[]): Promise<Map<string, string>> => {
    if (!rows.some(({ draft }) => draft.seriesKey !== null)) return new Map();
    const found = await records.list(allEvents());
    const keyed = found.filter((event) => !event.locked && event.seriesId === null);
    return new Map(keyed.flatMap(({ id, source }) => [[id, id] as const, [source?.key ?? id, id] as const]));
  };

  return {
    /** Writes all rows or none. */
    async importEvents(rows: readonly EventToWrite[]): Promise<Receipt> {
      const home = await homeOf(rows.find(({ id }) => id === undefined)?.home);
      const series = await knownSeries(rows);
      return records.write(
        (unit) => {
          let calendarId = home.id;
          const insert = (draft: Omit<EventDraft, 'calendarId'>): string => {
            if (calendarId === undefined && home.draft) calendarId = unit.insert(calendars, home.draft);
            return unit.insert(events, { ...draft, calendarId: calendarId as string });
          };
          for (const { draft, id } of rows) {
            const stored = storedFields(draft);
            const seriesId = draft.seriesKey === null ? null : (series.get(draft.seriesKey) ?? null);
            if (id === undefined) series.set(draft.key, insert({ ...stored, seriesId }));
            else unit.update(events, id, stored);
          }
        },
        { reason: 'import' },
      );
    },
  };
};
