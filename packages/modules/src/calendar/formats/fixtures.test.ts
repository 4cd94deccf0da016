// Real files of other programs, where the collection of samples lies beside the project: what each brings, that a second time brings
// nothing new, and that writing and reading it again loses nothing.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { allEvents } from '../queries.ts';
import { createCalendarStore } from '../store.ts';
import { occurrencesIn } from '../occurrences.ts';
import { indexed, planImport } from './plan-import.ts';
import { readCalendar, type CalendarReading } from './read-calendar.ts';
import { writeCalendar } from './write-calendar.ts';

const root = fileURLToPath(new URL('../../../../../../shared/fixtures/ical/', import.meta.url));
const home = { name: 'Sample', key: 'sample' };

const read = (text: string): CalendarReading => {
  const reading = readCalendar(text);
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.value;
};

const importInto = async (text: string) => {
  const kit = setupRecords();
  const reading = read(text);
  const plan = planImport(reading, indexed([]), home);
  const store = createCalendarStore(kit);
  await store.importEvents(plan.flatMap(({ draft }) => (draft ? [{ draft, home }] : [])));
  return { ...kit, store, reading, plan, rows: await kit.records.list(allEvents()) };
};

/** File, events that come in, events refused. */
const samples: readonly [string, number, number][] = [
  ['node-ical/Office-2012-owa.ics', 4, 0],
  ['node-ical/exchange-custom-tz.ics', 1, 0],
  ['node-ical/exchange_whole_day_moved_recurrence.ics', 2, 0],
  ['node-ical/google-calendar-kiev-tz.ics', 2, 0],
  ['node-ical/google-recurrence-order.ics', 2, 0],
  ['node-ical/biweekly-exdate-until.ics', 2, 0],
  ['node-ical/tentative-apple-calendar.ics', 4, 0],
  ['node-ical/vtimezone-year-0001-dtstart.ics', 1, 0],
  ['node-ical/multi-era-vtimezone.ics', 2, 0],
  ['node-ical/vtodo-vfreebusy.ics', 3, 0],
  ['node-ical/badRRULE.ics', 3, 0],
  ['node-ical/bad_custom_ms_tz.ics', 3, 0],
  ['node-ical/sabredav-school-holidays.ics', 1, 0],
  ['node-ical/large-file-with-late-error.ics', 395, 6],
  ['node-ical/whole_day_moved_over_dst_change_berlin.ics', 2, 0],
  ['node-ical/daily-count-exdate-recurrence-id.ics', 1, 1],
  ['icalendar/alarm_thunderbird_snoozed_until_1457.ics', 1, 0],
  ['icalendar/issue_156_RDATE_with_PERIOD_TZID_khal_2.ics', 1, 0],
  ['icalendar/issue_165_missing_event.ics', 1, 0],
  ['icalendar/issue_348_exception_parsing_value.ics', 1, 0],
  ['icalendar/multiple_calendar_components.ics', 3, 0],
  ['icalendar/issue_350.ics', 1, 0],
  ['icalendar/parsing_error.ics', 2, 0],
  ['icalendar/america_new_york_forward_reference.ics', 1, 0],
  ['icalendar/rfc_9074_example_3.ics', 1, 0],
  ['ical4j/apple-iphone-os-26-structured-location.ics', 1, 0],
  ['ical4j/maritz.ics', 1, 0],
  ['ical4j/google_aus_holidays.ics', 96, 0],
  ['ical4j/overlaps.ics', 5, 0],
  ['ical4j/groupwise.ics', 1, 0],
  ['khal/cal_lots_of_timezones.ics', 3, 0],
  ['khal/event_dt_multi_recuid_no_master.ics', 2, 0],
  ['khal/event_rrule_recuid_cancelled.ics', 3, 0],
  ['khal/without_uid.ics', 1, 0],
  ['ics-parser/ICal.ics', 20, 1],
  ['ics-parser/issue-196.ics', 3, 0],
  ['ics-parser/issue-343.ics', 1, 1],
  ['biweekly/issue101.ics', 1, 0],
  ['biweekly/outlook-2010.ics', 1, 0],
];

const onSample = (name: string, title: string, check: (text: string) => Promise<void>) => {
  const path = `${root}${name}`;
  test.skipIf(!existsSync(path))(`${name} ${title}`, () => check(readFileSync(path, 'utf8')));
};

for (const [name, good, failed] of samples) {
  onSample(name, 'brings its events once', async (text) => {
    const { reading, rows } = await importInto(text);
    expect(reading.rows.filter((row) => row.failed)).toHaveLength(failed);
    expect(rows).toHaveLength(good);
    const again = planImport(read(text), indexed(rows), home);
    expect(again.filter(({ action }) => action === 'create' || action === 'update')).toEqual([]);
  });

  onSample(name, 'is the same after it was written and read again', async (text) => {
    const { rows, clock } = await importInto(text);
    const written = writeCalendar('Sample', rows, clock);
    expect(written.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const { rows: copies } = await importInto(written);
    const told = (events: typeof rows) =>
      events
        .map(
          ({
            title,
            notes,
            place,
            url,
            start,
            end,
            zone,
            endZone,
            rule,
            extraStarts,
            exceptStarts,
            occurrence,
            ...rest
          }) => ({
            ...{ title, notes, place, url, start, end, zone, endZone, rule, extraStarts, exceptStarts, occurrence },
            ...{ status: rest.status, isBusy: rest.isBusy, guests: rest.guests, alarms: rest.alarms },
            ...{ lines: [...(rest.source?.lines ?? [])].sort(), days: [rest.firstOn, rest.lastOn] },
          }),
        )
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(told(copies)).toEqual(told(rows));
  });
}

const shown = (
  rows: Awaited<ReturnType<typeof importInto>>['rows'],
  from: string,
  to: string,
  zone = 'Europe/Berlin',
) => occurrencesIn(rows, { from, to }, zone).map(({ start, event }) => `${start.slice(0, 16)} ${event.title}`);

onSample('node-ical/whole_day_moved_over_dst_change_berlin.ics', 'shows the moved day', async (text) => {
  const { rows } = await importInto(text);
  const days = shown(rows, '2000-01-01', '2100-01-01').map((line) => line.slice(0, 10));
  expect(days).toHaveLength(3);
});

onSample(
  'khal/event_rrule_recuid_cancelled.ics',
  'keeps the cancelled day in place of the one of the rule',
  async (text) => {
    const { rows } = await importInto(text);
    const keys = occurrencesIn(rows, { from: '2000-01-01', to: '2050-01-01' }, 'Europe/Berlin').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  },
);
