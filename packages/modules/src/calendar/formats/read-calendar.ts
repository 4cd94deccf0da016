// An iCalendar file to rows: one per event, with what is wrong or lost named at its line. A broken event does not keep the others out.
import { err, ok, type FormatProblem, type Reading, type Result } from '@mana/shared-core';
import { problemOf } from '../event-days.ts';
import { componentsOf, readComponents, valueOf, type Component } from './components.ts';
import { unescapeText } from './content-lines.ts';
import type { ImportedEvent } from './imported-event.ts';
import { problem } from './problems.ts';
import { importedEvent, isTimed, readEvent, type ReadEvent } from './read-event.ts';
import { readZones, type Zones } from './read-zones.ts';

export interface CalendarReading extends Reading<ImportedEvent> {
  /** What the file calls itself. */
  readonly name: string;
}

type Row = CalendarReading['rows'][number];

const leftKinds = { VTODO: 'ICS_TASKS_LEFT', VJOURNAL: 'ICS_KIND_LEFT', VFREEBUSY: 'ICS_KIND_LEFT' } as const;

const notesOn = (root: Component, strays: readonly number[]): FormatProblem[] => {
  const notes = Object.entries(leftKinds).flatMap(([kind, code]) => {
    const count = componentsOf(root, new Set([kind])).length;
    return count > 0 ? [problem(code, undefined, `${kind}: ${count}`)] : [];
  });
  return [...notes, ...strays.slice(0, 20).map((line) => problem('ICS_LINE_UNREADABLE', line))];
};

const rowOf = (event: ReadEvent, zones: Zones, series: ReadEvent | undefined): Row => {
  const { component, title, problems } = event;
  const { line } = component;
  const failed = (code: Parameters<typeof problem>[0], detail?: string): Row => ({
    line,
    title,
    failed: true,
    problems: [problem(code, line, detail), ...problems],
  });
  const start = valueOf(component, 'DTSTART');
  if (!start) return failed('ICS_NO_START');
  if (!isTimed(event))
    return failed('EVENT_DATE_UNKNOWN', `${start.value} ${valueOf(component, 'DTEND')?.value ?? ''}`);
  const impossible = problemOf(event.times);
  if (impossible) return failed(impossible, `${event.times.start} – ${event.times.end}`);
  if (event.stands && !series) problems.push(problem('ICS_SERIES_MISSING', line));
  const draft = importedEvent(event, zones, series && isTimed(series) ? series : null);
  return { line, title, draft, problems };
};

/** Keys are unlike: a second event of the same UID gets a number. */
const withOwnKeys = (rows: readonly Row[]): Row[] => {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    if (!row.draft) return row;
    const count = (counts.get(row.draft.key) ?? 0) + 1;
    counts.set(row.draft.key, count);
    return count === 1 ? row : { ...row, draft: { ...row.draft, key: `${row.draft.key}~${count}` } };
  });
};

const looksLikeCalendar = (text: string): boolean =>
  /BEGIN\s*:\s*(VCALENDAR|VEVENT|VTODO|VTIMEZONE|VJOURNAL|VFREEBUSY)/i.test(text);

export const readCalendar = (text: string): Result<CalendarReading, FormatProblem> => {
  if (!looksLikeCalendar(text)) return err(problem('ICS_NOT_A_CALENDAR'));
  const { root, strays } = readComponents(text);
  const zones = readZones(componentsOf(root, new Set(['VTIMEZONE'])));
  const found = componentsOf(root, new Set(['VEVENT'])).map((component) => readEvent(component, zones));
  const series = new Map(found.filter((event) => !event.stands).map((event) => [event.uid, event]));
  const rows = found.map((event) => rowOf(event, zones, event.stands ? series.get(event.uid) : undefined));
  // Series come before their changed days, which need them when they are written.
  const ordered = [...rows].sort((a, b) => Number(Boolean(a.draft?.seriesKey)) - Number(Boolean(b.draft?.seriesKey)));
  const calendars = componentsOf(root, new Set(['VCALENDAR']));
  const name = calendars.map((calendar) => valueOf(calendar, 'X-WR-CALNAME')?.value).find(Boolean);
  const notes = notesOn(root, strays);
  return ok({
    rows: withOwnKeys(ordered),
    notes: rows.length === 0 ? [problem('ICS_NO_EVENTS'), ...notes] : notes,
    questions: [],
    name: unescapeText(name ?? '')
      .trim()
      .slice(0, 200),
  });
};
