// What a change of one day, of this and the following days, or of a whole series writes. Pure: it gets the series with its changed days and
// answers with records to insert, to change and to remove, which the store commits as one batch.
import { daysOf } from './event-days.ts';
import { isSeries } from './rules/series.ts';
import { ruleBefore, ruleFrom, shiftRule } from './rules/shift-rule.ts';
import type { CalendarEvent, EventChange, EventDraft } from './tables.ts';
import { dayOfMoment, isAllDay, shifted, wallTime, type Moment } from './times/wall.ts';

export type Scope = 'one' | 'following' | 'all';

export interface SeriesState {
  readonly series: CalendarEvent;
  readonly changes: readonly CalendarEvent[];
}

export interface Writes {
  readonly inserts: readonly (EventDraft & { readonly id?: string })[];
  readonly updates: readonly { readonly id: string; readonly patch: Partial<EventDraft> }[];
  readonly removes: readonly string[];
}

const nothing: Writes = { inserts: [], updates: [], removes: [] };

/** The fields a person wrote, without those of the record. */
export const fieldsOf = (event: CalendarEvent) => ({
  title: event.title,
  notes: event.notes,
  place: event.place,
  url: event.url,
  start: event.start,
  end: event.end,
  zone: event.zone,
  endZone: event.endZone,
  status: event.status,
  isBusy: event.isBusy,
  guests: event.guests.map((guest) => ({ ...guest })),
  alarms: event.alarms.map((alarm) => ({ ...alarm, lines: [...alarm.lines] })),
  source: event.source && { ...event.source, lines: [...event.source.lines] },
  calendarId: event.calendarId,
});

const timesAt = (series: CalendarEvent, occurrence: Moment) => ({
  start: occurrence,
  end: shifted(occurrence, wallTime(series.end) - wallTime(series.start)),
});

const changeOf = ({ changes }: SeriesState, occurrence: Moment): CalendarEvent | undefined =>
  changes.findLast((change) => change.occurrence === occurrence);

const isFrom = (moment: Moment | null, start: Moment): boolean =>
  moment !== null && wallTime(moment) >= wallTime(start);

/** A change of one day: an event of its own that stands for it. */
export const changeOne = (state: SeriesState, occurrence: Moment, change: EventChange, removed = false): Writes => {
  const { series } = state;
  const { rule: _rule, extraStarts: _extra, exceptStarts: _except, ...own } = change;
  const existing = changeOf(state, occurrence);
  if (existing) {
    const changed = { ...fieldsOf(existing), ...own };
    return { ...nothing, updates: [{ id: existing.id, patch: { ...own, removed, ...daysOf(changed, occurrence) } }] };
  }
  const draft = { ...fieldsOf(series), ...timesAt(series, occurrence), ...own };
  const insert = { ...draft, removed, seriesId: series.id, occurrence, ...daysOf(draft, occurrence) };
  return { ...nothing, inserts: [insert] };
};

/** A start of the series after the series has moved, also between days and hours. */
const createMove = (from: Moment, to: Moment) => {
  const by = wallTime(dayOfMoment(to)) - wallTime(dayOfMoment(from));
  return (moment: Moment): Moment => {
    const day = shifted(dayOfMoment(moment), by);
    if (isAllDay(to)) return day;
    const hours = isAllDay(moment) || moment.slice(11) === from.slice(11) ? to.slice(11) : null;
    if (hours) return `${day}T${hours}`;
    return shifted(moment, wallTime(to) - wallTime(from));
  };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A changed day follows the series in what it has not changed itself. */
const followed = (
  day: CalendarEvent,
  series: CalendarEvent,
  change: EventChange,
  move: (m: Moment) => Moment,
): Partial<EventDraft> => {
  const occurrence = day.occurrence as Moment;
  const patch: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(change)) {
    if (['start', 'end', 'rule', 'extraStarts', 'exceptStarts', 'source'].includes(field)) continue;
    const name = field as keyof CalendarEvent;
    if (same(day[name], series[name])) patch[field] = value;
  }
  const stood = timesAt(series, occurrence);
  if (day.start === stood.start && day.end === stood.end && change.start !== undefined && change.end !== undefined) {
    const length = wallTime(change.end) - wallTime(change.start);
    patch.start = move(occurrence);
    patch.end = shifted(move(occurrence), length);
  }
  const moved = move(occurrence);
  const merged = { ...fieldsOf(day), ...patch };
  return { ...patch, occurrence: moved, ...daysOf(merged, moved) };
};

/** The series after a change that was asked for at one of its days. */
const changedSeries = (series: CalendarEvent, at: Moment, change: EventChange) => {
  const shown = timesAt(series, at);
  const [start, end] = [change.start ?? shown.start, change.end ?? shown.end];
  const move = createMove(at, start);
  const length = wallTime(end) - wallTime(start);
  return {
    start,
    end,
    length,
    move,
    rule: change.rule === undefined ? shiftRule(series.rule, at, start) : change.rule,
  };
};

export const changeAll = (state: SeriesState, at: Moment, change: EventChange): Writes => {
  const { series, changes } = state;
  const next = changedSeries(series, at, change);
  const start = next.move(series.start);
  const patch = {
    ...change,
    start,
    end: shifted(start, next.length),
    rule: next.rule,
    extraStarts: (change.extraStarts ?? series.extraStarts).map(next.move),
    exceptStarts: (change.exceptStarts ?? series.exceptStarts).map(next.move),
  };
  const days = daysOf({ ...fieldsOf(series), ...patch });
  const goesOn = isSeries(patch);
  const moved = { ...change, start: next.start, end: next.end };
  return {
    inserts: [],
    updates: [
      { id: series.id, patch: { ...patch, ...days } },
      ...(goesOn ? changes.map((day) => ({ id: day.id, patch: followed(day, series, moved, next.move) })) : []),
    ],
    removes: goesOn ? [] : changes.map(({ id }) => id),
  };
};

const shortened = ({ series }: SeriesState, at: Moment) => {
  const patch = {
    rule: ruleBefore(series.rule, at),
    extraStarts: series.extraStarts.filter((start) => !isFrom(start, at)),
    exceptStarts: series.exceptStarts.filter((start) => !isFrom(start, at)),
  };
  return { ...patch, ...daysOf({ ...fieldsOf(series), ...patch }) };
};

/** This day and all after it become a series of their own; `newId` names it. */
export const changeFollowing = (state: SeriesState, at: Moment, change: EventChange, newId: string): Writes => {
  const { series, changes } = state;
  if (wallTime(at) <= wallTime(series.start)) return changeAll(state, at, change);
  const next = changedSeries(series, at, change);
  const own = fieldsOf(series);
  const rule = change.rule === undefined ? shiftRule(ruleFrom(series, at), at, next.start) : change.rule;
  const insert = {
    ...own,
    ...change,
    id: newId,
    source: null,
    start: next.start,
    end: next.end,
    rule,
    extraStarts: series.extraStarts.filter((start) => isFrom(start, at)).map(next.move),
    exceptStarts: series.exceptStarts.filter((start) => isFrom(start, at)).map(next.move),
  };
  const later = changes.filter((day) => isFrom(day.occurrence, at));
  const moved = { ...change, start: next.start, end: next.end };
  const goesOn = isSeries(insert);
  return {
    inserts: [{ ...insert, ...daysOf(insert) }],
    updates: [
      { id: series.id, patch: shortened(state, at) },
      ...(goesOn
        ? later.map((day) => ({ id: day.id, patch: { ...followed(day, series, moved, next.move), seriesId: newId } }))
        : []),
    ],
    removes: goesOn ? [] : later.map(({ id }) => id),
  };
};

export const removeOne = (state: SeriesState, occurrence: Moment): Writes => changeOne(state, occurrence, {}, true);

export const removeAll = ({ series, changes }: SeriesState): Writes => ({
  ...nothing,
  removes: [series.id, ...changes.map(({ id }) => id)],
});

export const removeFollowing = (state: SeriesState, at: Moment): Writes => {
  if (wallTime(at) <= wallTime(state.series.start)) return removeAll(state);
  return {
    inserts: [],
    updates: [{ id: state.series.id, patch: shortened(state, at) }],
    removes: state.changes.filter((day) => isFrom(day.occurrence, at)).map(({ id }) => id),
  };
};
