// The importer as the import lab uses it: the question, the plan, writing in slices, the same file again, our own export again.
import type { ImportAnswers, ImportContext, OfferedFile } from '@mana/shared-core';
import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { allCalendars, allEvents } from '../queries.ts';
import { createCalendarStore } from '../store.ts';
import { calendarExporters } from '../exporters/calendar-exporters.ts';
import { icsImporter } from './ics-importer.ts';

const ics = `BEGIN:VCALENDAR
X-WR-CALNAME:Choir
BEGIN:VEVENT
UID:series
SUMMARY:Rehearsal
DTSTART;TZID=Europe/Berlin:20261106T193000
DTEND;TZID=Europe/Berlin:20261106T213000
RRULE:FREQ=WEEKLY
END:VEVENT
BEGIN:VEVENT
UID:series
RECURRENCE-ID;TZID=Europe/Berlin:20261120T193000
SUMMARY:Rehearsal, at the church
DTSTART;TZID=Europe/Berlin:20261120T200000
DTEND;TZID=Europe/Berlin:20261120T213000
END:VEVENT
END:VCALENDAR`;

const setup = (text: string, name = 'choir.ics') => {
  const kit = setupRecords();
  const bytes = new TextEncoder().encode(text);
  const file: OfferedFile = { path: name, size: bytes.length, mediaType: '', read: () => Promise.resolve(bytes) };
  const context = (answers: ImportAnswers = {}): ImportContext => ({
    answers,
    clock: kit.clock,
    records: kit.records,
    locale: 'en',
    files: [file],
    attach: () => Promise.reject(new Error('nothing to attach')),
  });
  const plan = async (answers: ImportAnswers = {}) => {
    const reading = await icsImporter.read([file], context(answers));
    if (!reading.ok) throw new Error(reading.error.code);
    const question = (await icsImporter.ask?.(reading.value, context(answers)))?.[0];
    return { rows: await icsImporter.plan(reading.value, context(answers)), question };
  };
  return { ...kit, store: createCalendarStore(kit), context, plan };
};

test('a file makes the calendar it names, and a series with its changed day', async () => {
  const { plan, records, context, store } = setup(ics);
  const { rows, question } = await plan();
  expect(question?.value).toBe('new');
  for (const row of rows) await icsImporter.write([row], context());
  expect((await records.list(allCalendars())).map(({ name }) => name)).toEqual(['Choir']);
  const found = await store.findOccurrences({ from: '2026-11-13', to: '2026-11-27' }, 'Europe/Berlin');
  expect(found.map(({ start, event }) => [start, event.title])).toEqual([
    ['2026-11-13T19:30:00', 'Rehearsal'],
    ['2026-11-20T20:00:00', 'Rehearsal, at the church'],
    ['2026-11-27T19:30:00', 'Rehearsal'],
  ]);
});

test('the same file again brings nothing, and a changed one updates', async () => {
  const first = setup(ics);
  await icsImporter.write((await first.plan()).rows, first.context());
  expect((await first.plan()).rows.map(({ action }) => action)).toEqual(['skip', 'skip']);
  expect((await first.plan()).question?.value).toBe((await first.records.list(allCalendars()))[0]?.id);
});

test('an answer puts the events into a calendar there is', async () => {
  const { plan, records, context, store } = setup(ics);
  const { id } = await store.addCalendar({ name: 'Mine' });
  const { rows } = await plan({ calendar: id });
  await icsImporter.write(rows, context({ calendar: id }));
  expect((await records.list(allEvents())).map(({ calendarId }) => calendarId)).toEqual([id, id]);
});

test('our own export, read again where it came from, brings nothing', async () => {
  const own = setup('');
  const { id } = await own.store.addEvent({
    title: 'Yoga; with Ida',
    start: '2026-10-20T18:00:00',
    end: '2026-10-20T19:00:00',
    zone: 'Europe/Berlin',
    rule: 'FREQ=WEEKLY;COUNT=10',
  });
  await own.store.editEvent({ id, occurrence: '2026-10-27T18:00:00' }, { title: 'Late' }, 'one');
  await own.store.deleteEvent({ id, occurrence: '2026-11-03T18:00:00' }, 'one');
  const rows = async <T>(table: T) => (await own.records.list({ table } as never)) as never;
  const [file] = await (calendarExporters[0] as NonNullable<(typeof calendarExporters)[0]>).write(rows as never, own);
  const text = String(file?.content);
  expect(text).toContain('EXDATE;TZID=Europe/Berlin:20261103T180000');
  expect(text).toContain('BEGIN:VTIMEZONE');
  const bytes = new TextEncoder().encode(text);
  const again: OfferedFile = { path: 'x.ics', size: bytes.length, mediaType: '', read: () => Promise.resolve(bytes) };
  const context = { ...own.context(), files: [again] };
  const reading = await icsImporter.read([again], context);
  if (!reading.ok) throw new Error(reading.error.code);
  const plan = await icsImporter.plan(reading.value, context);
  expect(plan.map(({ action }) => action)).toEqual(['skip', 'skip']);
});
