// Reading iCalendar: broken files, dates that do not exist, what is kept and what is named.
import { expect, test } from 'vitest';
import { readCalendar } from './read-calendar.ts';

const file = (...events: string[]) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`;
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Meeting', ...lines, 'END:VEVENT'].join('\r\n');

const only = (...lines: string[]) => {
  const reading = readCalendar(file(event(...lines)));
  if (!reading.ok) throw new Error(reading.error.code);
  const [row] = reading.value.rows;
  if (!row) throw new Error('no row');
  return row;
};
const codes = (row: ReturnType<typeof only>) => row.problems.map(({ code }) => code);

test('an event that ends before it starts is refused by name', () => {
  const row = only('DTSTART:20261120T100000Z', 'DTEND:20261120T090000Z');
  expect(row.failed).toBe(true);
  expect(codes(row)).toEqual(['EVENT_ENDS_BEFORE_START']);
});

test('a date that does not exist is refused by name', () => {
  expect(codes(only('DTSTART:20260231T100000Z'))).toEqual(['EVENT_DATE_UNKNOWN']);
});

test('what is no calendar is refused as a whole', () => {
  expect(readCalendar('name;date\nMilk;2026-11-20')).toMatchObject({
    ok: false,
    error: { code: 'ICS_NOT_A_CALENDAR' },
  });
});

test('a broken event does not keep the next one out', () => {
  const reading = readCalendar(file('BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:never ends', event('DTSTART:20261120T100000Z')));
  expect(reading.ok && reading.value.rows.map(({ title, failed }) => [title, failed])).toEqual([
    ['never ends', true],
    ['Meeting', undefined],
  ]);
});

test('an end on the day it starts means the whole day', () => {
  const row = only('DTSTART;VALUE=DATE:20261120', 'DTEND;VALUE=DATE:20261120');
  expect(row.draft?.fields).toMatchObject({ start: '2026-11-20', end: '2026-11-21' });
});

test('exceptions of another clock are put on the clock of the series', () => {
  const row = only('DTSTART;TZID=Europe/Berlin:20261120T100000', 'RRULE:FREQ=DAILY', 'EXDATE:20261121T090000Z');
  expect(row.draft?.fields.exceptStarts).toEqual(['2026-11-21T10:00:00']);
});

test('an unreadable rule is named, and the event comes once', () => {
  const row = only('DTSTART:20261120T100000Z', 'RRULE:RRULE:AnythingRandom');
  expect(codes(row)).toEqual(['RULE_UNREADABLE']);
  expect(row.draft?.fields.rule).toBeNull();
});

test('properties without a field, and parameters a field cannot hold, are kept as they were', () => {
  const row = only('DTSTART:20261120T100000Z', 'X-COLOR;A="b;c":red', 'LOCATION;ALTREP="cid:x":Room\\, two');
  expect(row.draft?.lines).toEqual(['X-COLOR;A="b;c":red', 'LOCATION;ALTREP="cid:x":Room\\, two']);
  expect(row.draft?.fields.place).toBe('Room, two');
});

test('raw line breaks in a text stay in the text', () => {
  const row = only('DESCRIPTION:Dear all,', 'https://example.org/meet', 'Passcode: 12', 'DTSTART:20261120T100000Z');
  expect(row.draft?.fields.notes).toBe('Dear all,\nhttps://example.org/meet\nPasscode: 12');
});

test('tasks are left behind and counted', () => {
  const reading = readCalendar(file('BEGIN:VTODO\r\nUID:t\r\nSUMMARY:Milk\r\nEND:VTODO'));
  expect(reading.ok && reading.value.notes.map(({ code, detail }) => [code, detail])).toEqual([
    ['ICS_NO_EVENTS', undefined],
    ['ICS_TASKS_LEFT', 'VTODO: 1'],
  ]);
});

test('the reminder of a week and days before is read in minutes', () => {
  const row = only('DTSTART:20261120T100000Z', 'BEGIN:VALARM\r\nTRIGGER:-P1W6DT15H\r\nACTION:DISPLAY\r\nEND:VALARM');
  expect(row.draft?.fields.alarms?.[0]?.minutesBefore).toBe((13 * 24 + 15) * 60);
});
