// Events as an iCalendar file. What was read from another program's file and has no field here is written again as it was.
import { instantOf, type Clock } from '@mana/shared-core';
import { ruleOf, formatRule } from '../rules/rule.ts';
import { keyOf } from '../occurrences.ts';
import type { CalendarEvent, Guest } from '../tables.ts';
import { endZoneOf } from '../event-days.ts';
import { isAllDay, wallOf, type Moment } from '../times/wall.ts';
import { isZone, timeInZone } from '../times/zone.ts';
import { escapeText, foldLine, readLine, unescapeText } from './content-lines.ts';
import { writtenDuration, writtenMoment } from './moments.ts';
import { yearOf } from './read-zones.ts';
import { zoneLines } from './write-zone.ts';

const at = (name: string, moment: Moment, zone: string | null): string => {
  if (isAllDay(moment)) return `${name};VALUE=DATE:${writtenMoment(moment)}`;
  if (zone === 'UTC') return `${name}:${writtenMoment(moment)}Z`;
  return zone === null ? `${name}:${writtenMoment(moment)}` : `${name};TZID=${zone}:${writtenMoment(moment)}`;
};

const stamp = (instant: string): string => `${writtenMoment(instant.slice(0, 19))}Z`;

/** The line the text was read from while it still says the same, with the parameters a field cannot hold. */
const textLine = (name: string, text: string, kept: readonly string[]): string[] => {
  if (text === '') return [];
  const original = kept.find((raw) => {
    const read = readLine(raw, 0);
    return (
      read?.name === name && (name === 'URL' ? read.value.trim() : unescapeText(read.value).trim()) === text.trim()
    );
  });
  return [original ?? `${name}:${name === 'URL' ? text : escapeText(text)}`];
};

const partstat = { none: 'NEEDS-ACTION', yes: 'ACCEPTED', no: 'DECLINED', maybe: 'TENTATIVE' } as const;

const guestLine = ({ name, email, answer, line }: Guest): string =>
  line ?? `ATTENDEE${name ? `;CN="${name.replaceAll('"', "'")}"` : ''};PARTSTAT=${partstat[answer]}:mailto:${email}`;

const alarmLines = ({ alarms, title }: CalendarEvent): string[] =>
  alarms.flatMap(({ minutesBefore, lines }) => {
    if (lines.length > 0 || minutesBefore === null) return [...lines];
    const trigger = `TRIGGER:${writtenDuration(-minutesBefore)}`;
    return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(title || '-')}`, trigger, 'END:VALARM'];
  });

/** With a zone, the last moment of a rule is one of UTC (RFC 5545, 3.3.10). */
const ruleLine = ({ rule, start, zone }: CalendarEvent): string[] => {
  const parsed = ruleOf(rule);
  if (!parsed) return [];
  const { until } = parsed;
  if (!until || until.isUtc || zone === null || !isZone(zone)) return [`RRULE:${formatRule(parsed)}`];
  const wall = isAllDay(until.moment) ? `${until.moment}T23:59:59` : until.moment;
  if (isAllDay(start))
    return [`RRULE:${formatRule({ ...parsed, until: { moment: wall.slice(0, 10), isUtc: false } })}`];
  const moment = wallOf(timeInZone(wall, zone));
  return [`RRULE:${formatRule({ ...parsed, until: { moment, isUtc: true } })}`];
};

const textNames = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'URL', 'RECURRENCE-ID']);

/** Lines without a field; a lone changed day of an unknown series still says which it was. */
const keptLines = ({ source, occurrence }: CalendarEvent): string[] =>
  (source?.lines ?? []).flatMap((raw) => {
    const name = /^[A-Za-z-]+/.exec(raw)?.[0].toUpperCase() ?? '';
    return textNames.has(name) && !(name === 'RECURRENCE-ID' && occurrence === null) ? [] : raw.split('\n');
  });

const uidOf = ({ id, source }: CalendarEvent): string => source?.uid ?? source?.key ?? id;

const eventLines = (event: CalendarEvent, series: CalendarEvent | undefined, removed: readonly Moment[]): string[] => {
  const { title, notes, place, url, start, end, zone, source, occurrence, status } = event;
  const kept = source?.lines ?? [];
  const except = [...new Set([...event.exceptStarts, ...removed])].sort();
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(series ?? event)}`,
    `DTSTAMP:${stamp(event.updatedAt)}`,
    ...(occurrence !== null && series ? [at('RECURRENCE-ID', occurrence, series.zone)] : []),
    at('DTSTART', start, zone),
    at('DTEND', end, endZoneOf(event)),
    ...ruleLine(event),
    ...event.extraStarts.map((moment) => at('RDATE', moment, zone)),
    ...except.map((moment) => at('EXDATE', moment, zone)),
    ...textLine('SUMMARY', title, kept),
    ...textLine('DESCRIPTION', notes, kept),
    ...textLine('LOCATION', place, kept),
    ...textLine('URL', url, kept),
    ...(status === 'confirmed' ? [] : [`STATUS:${status.toUpperCase()}`]),
    ...(event.isBusy ? [] : ['TRANSP:TRANSPARENT']),
    ...event.guests.map(guestLine),
    ...keptLines(event),
    ...alarmLines(event),
    'END:VEVENT',
  ];
};

const zonesOf = (events: readonly CalendarEvent[]): string[] => {
  const years = new Map<string, { first: number; last: number }>();
  for (const event of events) {
    for (const zone of [event.zone, event.endZone]) {
      if (zone === null || zone === 'UTC' || !isZone(zone)) continue;
      const year = yearOf(event.start);
      const known = years.get(zone) ?? { first: year, last: year };
      years.set(zone, { first: Math.min(known.first, year), last: Math.max(known.last, year) });
    }
  }
  return [...years].sort().flatMap(([zone, { first, last }]) => zoneLines(zone, first, last));
};

/** All events of one calendar, series and their changed days; folded and with the line ends the format wants. */
export const writeCalendar = (name: string, events: readonly CalendarEvent[], clock: Clock): string => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const removed = new Map<string, Moment[]>();
  for (const { removed: isRemoved, seriesId, occurrence } of events) {
    if (isRemoved && seriesId !== null && occurrence !== null)
      removed.set(seriesId, [...(removed.get(seriesId) ?? []), occurrence]);
  }
  const written = events
    .filter((event) => !event.removed)
    .sort((a, b) =>
      keyOf(a.seriesId ?? a.id, a.occurrence ?? '') < keyOf(b.seriesId ?? b.id, b.occurrence ?? '') ? -1 : 1,
    );
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mana//Calendar//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-MANA-WRITTEN:${stamp(instantOf(clock))}`,
    ...zonesOf(written),
    ...written.flatMap((event) => eventLines(event, byId.get(event.seriesId ?? ''), removed.get(event.id) ?? [])),
    'END:VCALENDAR',
  ];
  // A line break within a text that is not escaped, such as an address, must not begin a line of its own.
  return `${lines.map((line) => foldLine(line.replace(/[\r\n]+/g, ' '))).join('\r\n')}\r\n`;
};
