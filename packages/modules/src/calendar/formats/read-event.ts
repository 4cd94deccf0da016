// One VEVENT of a file to the fields of an event. What there is no field for is kept as it was written.
import type { FormatProblem } from '@mana/shared-core';
import type { Moment } from '../times/wall.ts';
import { formatRule, parseRule } from '../rules/rule.ts';
import type { Alarm, Guest } from '../tables.ts';
import { rawLines, valueOf, valuesOf, type Component } from './components.ts';
import { escapeText, unescapeText, type ContentLine } from './content-lines.ts';
import type { ImportedEvent } from './imported-event.ts';
import { readDuration } from './moments.ts';
import { problem } from './problems.ts';
import { onClockOf, placeMoment, readMoments, readTimes, type ReadTimes } from './read-times.ts';
import type { Zones } from './read-zones.ts';
import { shortHash } from './short-hash.ts';

export interface ReadEvent {
  readonly component: Component;
  readonly uid: string;
  readonly times: ReadTimes | null;
  readonly title: string;
  /** RECURRENCE-ID, not yet on the clock of the series. */
  readonly stands: { readonly moment: Moment; readonly zone: string | null } | null;
  readonly problems: FormatProblem[];
}

const rewritten = new Set(
  'UID DTSTAMP DTSTART DTEND DURATION RRULE EXDATE RDATE RECURRENCE-ID STATUS TRANSP'.split(' '),
);
const texts = { SUMMARY: 1000, DESCRIPTION: 100_000, LOCATION: 2000, URL: 4000 } as const;
const longestLine = 149_000;

const hasOwnForm = ({ name, params, value }: ContentLine): boolean => {
  if (value.trim() === '') return false;
  return Object.keys(params).length > 0 || (name !== 'URL' && escapeText(unescapeText(value)) !== value);
};

/** The lines that are written again as they were: all without a field, and texts with parameters a field cannot hold. */
const keptLines = ({ lines, components }: Component, problems: FormatProblem[]): string[] => {
  const own = lines.filter((line) => {
    if (rewritten.has(line.name) || line.name === 'ATTENDEE') return false;
    return line.name in texts ? hasOwnForm(line) : true;
  });
  const others = components.filter(({ name }) => name !== 'VALARM').map((component) => rawLines(component).join('\n'));
  const raw = [...own.map((line) => line.raw), ...others];
  const kept = raw.filter((line) => line.length <= longestLine).slice(0, 450);
  if (kept.length < raw.length) problems.push(problem('ICS_LINE_TOO_LONG', lines[0]?.line));
  return kept;
};

const readText = (event: Component, name: keyof typeof texts, problems: FormatProblem[]): string => {
  const line = valueOf(event, name);
  if (!line) return '';
  const text = name === 'URL' ? line.value.trim() : unescapeText(line.value);
  if (text.length > texts[name]) problems.push(problem('ICS_TEXT_SHORTENED', line.line, name));
  return text.slice(0, texts[name]);
};

const answers: Readonly<Record<string, Guest['answer']>> = { ACCEPTED: 'yes', DECLINED: 'no', TENTATIVE: 'maybe' };

const readGuest = ({ params, value, raw }: ContentLine): Guest => ({
  name: (params.CN ?? '').slice(0, 300),
  email: value
    .trim()
    .replace(/^mailto:/i, '')
    .slice(0, 500),
  answer: answers[(params.PARTSTAT ?? '').toUpperCase()] ?? 'none',
  line: raw.length <= 5000 ? raw : null,
});

const readAlarm = (alarm: Component): Alarm => {
  const trigger = valueOf(alarm, 'TRIGGER');
  const fromStart = trigger && trigger.params.RELATED?.toUpperCase() !== 'END' && trigger.params.VALUE !== 'DATE-TIME';
  const minutes = fromStart ? readDuration(trigger.value) : undefined;
  const lines = rawLines(alarm).filter((line) => line.length <= longestLine);
  return { minutesBefore: minutes === undefined ? null : -minutes || 0, lines: lines.slice(0, 450) };
};

const statuses = { TENTATIVE: 'tentative', CANCELLED: 'cancelled' } as const;

const readRule = (event: Component, problems: FormatProblem[]): string | null => {
  const line = valueOf(event, 'RRULE');
  if (!line) return null;
  const rule = parseRule(line.value);
  if (!rule.ok) problems.push(problem('RULE_UNREADABLE', line.line, line.value));
  return rule.ok ? formatRule(rule.value) : null;
};

/** What the file says of an event; when it was written down does not count. */
const fingerprint = (event: Component): string =>
  shortHash(
    rawLines(event)
      .filter((line) => !line.startsWith('DTSTAMP'))
      .join('\n'),
  );

export const readEvent = (component: Component, zones: Zones): ReadEvent => {
  const problems: FormatProblem[] = [];
  const stands = valueOf(component, 'RECURRENCE-ID');
  if (stands?.params.RANGE) problems.push(problem('ICS_RANGE_AS_ONE', stands.line));
  return {
    component,
    uid: (valueOf(component, 'UID')?.value.trim() || `none-${fingerprint(component)}`).slice(0, 900),
    times: readTimes(component, zones, problems),
    title: readText(component, 'SUMMARY', problems)
      .replace(/\s*\n\s*/g, ' ')
      .trim(),
    stands: stands ? placeMoment(stands, stands.value, zones, problems) : null,
    problems,
  };
};

/** The whole event; `series` is the event of the file whose day it changes. */
export const importedEvent = (
  read: ReadEvent & { readonly times: ReadTimes },
  zones: Zones,
  series: (ReadEvent & { readonly times: ReadTimes }) | null,
): ImportedEvent => {
  const { component, times, problems, title, uid, stands } = read;
  const occurrence = stands && series ? onClockOf(series.times, stands) : null;
  const lone = stands && !series ? [valueOf(component, 'RECURRENCE-ID')?.raw ?? ''] : [];
  const status = statuses[(valueOf(component, 'STATUS')?.value ?? '').toUpperCase() as keyof typeof statuses];
  return {
    key: stands ? `${uid}#${occurrence ?? stands.moment}` : uid,
    uid,
    seriesKey: occurrence === null ? null : uid,
    occurrence,
    fields: {
      title,
      notes: readText(component, 'DESCRIPTION', problems),
      place: readText(component, 'LOCATION', problems),
      url: readText(component, 'URL', problems),
      ...times,
      rule: occurrence === null ? readRule(component, problems) : null,
      extraStarts: readMoments(component, 'RDATE', times, zones, problems).slice(0, 2000),
      exceptStarts: readMoments(component, 'EXDATE', times, zones, problems).slice(0, 5000),
      status: status ?? 'confirmed',
      isBusy: valueOf(component, 'TRANSP')?.value.toUpperCase() !== 'TRANSPARENT',
      guests: valuesOf(component, 'ATTENDEE').slice(0, 1000).map(readGuest),
      alarms: component.components
        .filter(({ name }) => name === 'VALARM')
        .slice(0, 100)
        .map(readAlarm),
    },
    lines: [...lone, ...keptLines(component, problems)],
    seen: fingerprint(component),
    stampedAt: valueOf(component, 'DTSTAMP')?.value.trim() ?? '',
  };
};

export const isTimed = (event: ReadEvent): event is ReadEvent & { readonly times: ReadTimes } => event.times !== null;
