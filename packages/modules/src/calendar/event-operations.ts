// What one can do with events. Every operation is one batch and answers with its receipt, so that whoever asked can offer undo.
import { CodedError, newId, type Receipt, type Records, type StoreDeps } from '@mana/shared-core';
import { calendarDrafts, firstCalendar } from './calendar-operations.ts';
import { assertPossible, daysOf } from './event-days.ts';
import { changesOfSeries } from './queries.ts';
import { isSeries } from './rules/series.ts';
import {
  changeAll,
  changeFollowing,
  changeOne,
  fieldsOf,
  type Scope,
  type SeriesState,
  type Writes,
} from './series-changes.ts';
import { calendars, events, type CalendarEvent, type EventChange, type EventFields } from './tables.ts';
import { shifted, wallTime, type Moment } from './times/wall.ts';

/** One event, or one start of a series: its series and the start on the series' clock. */
export interface EventTarget {
  readonly id: string;
  readonly occurrence: Moment | null;
}

/** What was written, and the key of what was changed after it: a series may have moved or been split. */
export type Edited = Receipt & { readonly target: EventTarget };

export interface NewEvent extends Omit<EventFields, 'calendarId'> {
  readonly calendarId?: string | undefined;
  /** What a first calendar is called, in the person's language. */
  readonly calendarName?: string | undefined;
}

const defaultCalendarName = 'Calendar';

export const commit = (records: Records, { inserts, updates, removes }: Writes): Promise<Receipt> =>
  records.write((unit) => {
    for (const draft of inserts) unit.insert(events, draft);
    for (const { id, patch } of updates) unit.update(events, id, patch);
    for (const id of removes) unit.remove(events, id);
  });

const changedTimes = (event: CalendarEvent, change: EventChange) => ({
  ...fieldsOf(event),
  rule: event.rule,
  ...change,
});

/** What one start of a series looks like, where no change of its own says otherwise. */
export const eventAt = ({ series, changes }: SeriesState, occurrence: Moment): CalendarEvent =>
  changes.findLast((change) => change.occurrence === occurrence) ?? {
    ...series,
    start: occurrence,
    end: shifted(occurrence, wallTime(series.end) - wallTime(series.start)),
  };

/** How stored events are read before they are changed. */
export const createEventReader = (records: Records) => ({
  async read(id: string): Promise<CalendarEvent> {
    const event = await records.get(events, id);
    if (!event) throw new CodedError('RECORD_NOT_FOUND', `events ${id}`);
    return event;
  },
  stateOf: async (series: CalendarEvent): Promise<SeriesState> => ({
    series,
    changes: await records.list(changesOfSeries(series.id)),
  }),
});

export const createEventOperations = ({ records }: StoreDeps) => {
  const { read, stateOf } = createEventReader(records);
  const plainChange = (event: CalendarEvent, change: EventChange): Writes => {
    const { extraStarts, exceptStarts } = event;
    const days = daysOf({ extraStarts, exceptStarts, ...changedTimes(event, change) }, event.occurrence);
    return { inserts: [], updates: [{ id: event.id, patch: { ...change, ...days } }], removes: [] };
  };

  return {
    async addEvent({ calendarName, ...draft }: NewEvent): Promise<Receipt & { readonly id: string }> {
      assertPossible(draft);
      const home = draft.calendarId ?? (await firstCalendar(records))?.id;
      let id = '';
      const receipt = await records.write((unit) => {
        const [first] = calendarDrafts([], [{ name: calendarName ?? defaultCalendarName }]);
        const calendarId = home ?? unit.insert(calendars, first as NonNullable<typeof first>);
        id = unit.insert(events, { ...draft, calendarId, ...daysOf(draft) });
      });
      return { ...receipt, id };
    },

    /** Changes an event; of a series only this start, this and the following, or all. Answers where it is afterwards. */
    async editEvent({ id, occurrence }: EventTarget, change: EventChange, scope: Scope): Promise<Edited> {
      const event = await read(id);
      if (occurrence === null || !isSeries(event)) {
        assertPossible(changedTimes(event, change));
        return { ...(await commit(records, plainChange(event, change))), target: { id, occurrence: null } };
      }
      const state = await stateOf(event);
      assertPossible(changedTimes(eventAt(state, occurrence), change));
      if (scope === 'one') {
        return { ...(await commit(records, changeOne(state, occurrence, change))), target: { id, occurrence } };
      }
      const target = { id, occurrence: change.start ?? occurrence };
      const isWhole = scope === 'all' || wallTime(occurrence) <= wallTime(event.start);
      if (isWhole) return { ...(await commit(records, changeAll(state, occurrence, change))), target };
      const made = newId();
      const receipt = await commit(records, changeFollowing(state, occurrence, change, made));
      return { ...receipt, target: { ...target, id: made } };
    },
  };
};
