// The calendar's store against records in memory: events, series, their changed days, and undo.
import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { allCalendars, allEvents } from './queries.ts';
import { createCalendarStore } from './store.ts';
import type { NewEvent } from './event-operations.ts';
import { parseKey } from './occurrences.ts';
import { events } from './tables.ts';

const berlin = 'Europe/Berlin';
const weekly: NewEvent = {
  title: 'Yoga',
  start: '2026-11-03T18:00:00',
  end: '2026-11-03T19:00:00',
  zone: berlin,
  rule: 'FREQ=WEEKLY;BYDAY=TU',
};

const setup = async (draft: NewEvent = weekly) => {
  const kit = setupRecords();
  const store = createCalendarStore(kit);
  const { id } = await store.addEvent(draft);
  const shown = async (from = '2026-11-01', to = '2026-12-06', zone = berlin) => {
    const found = await store.findOccurrences({ from, to }, zone);
    return found.map(({ start, event }) => `${start.slice(5, 16)} ${event.title}`);
  };
  return { ...kit, store, id, shown };
};

const third = '2026-11-17T18:00:00';

test('the first event makes the first calendar', async () => {
  const { records } = await setup();
  expect(await records.list(allCalendars())).toMatchObject([{ name: 'Calendar', colour: 'clay' }]);
});

test('an event that ends before it starts is refused by name', async () => {
  const { store } = await setup();
  const backwards = { title: 'x', start: '2026-11-20T10:00:00', end: '2026-11-20T09:00:00' };
  await expect(store.addEvent(backwards)).rejects.toMatchObject({ code: 'EVENT_ENDS_BEFORE_START' });
});

test('a day that does not exist is refused by name', async () => {
  const { store } = await setup();
  const nowhere = { title: 'x', start: '2026-02-30', end: '2026-03-01' };
  await expect(store.addEvent(nowhere)).rejects.toMatchObject({ code: 'EVENT_DATE_UNKNOWN' });
});

test('a series without end is found in a week years later', async () => {
  const { shown } = await setup();
  expect(await shown('2036-11-01', '2036-11-07')).toEqual(['11-04T18:00 Yoga']);
});

test('one day moves alone, and its old place stays empty', async () => {
  const { store, id, shown } = await setup();
  const change = { start: '2026-11-19T20:00:00', end: '2026-11-19T21:00:00', title: 'Yoga, late' };
  await store.editEvent({ id, occurrence: third }, change, 'one');
  expect(await shown('2026-11-09', '2026-11-25')).toEqual([
    '11-10T18:00 Yoga',
    '11-19T20:00 Yoga, late',
    '11-24T18:00 Yoga',
  ]);
  expect(await shown('2026-11-17', '2026-11-17')).toEqual([]);
});

test('a day moved far away leaves its own week and is found in the new one', async () => {
  const { store, id, shown } = await setup();
  await store.editEvent({ id, occurrence: third }, { start: '2027-03-01T10:00:00', end: '2027-03-01T11:00:00' }, 'one');
  expect(await shown('2026-11-16', '2026-11-20')).toEqual([]);
  expect(await shown('2027-03-01', '2027-03-01')).toEqual(['03-01T10:00 Yoga']);
});

test('this and the following become a series of their own', async () => {
  const { store, id, shown } = await setup();
  const change = { start: '2026-11-18T17:00:00', end: '2026-11-18T18:30:00' };
  await store.editEvent({ id, occurrence: third }, change, 'following');
  expect(await shown()).toEqual([
    '11-03T18:00 Yoga',
    '11-10T18:00 Yoga',
    '11-18T17:00 Yoga',
    '11-25T17:00 Yoga',
    '12-02T17:00 Yoga',
  ]);
});

test('a count goes on where the series was split', async () => {
  const { store, id, shown } = await setup({ ...weekly, rule: 'FREQ=WEEKLY;COUNT=4' });
  await store.editEvent({ id, occurrence: third }, { title: 'Pilates' }, 'following');
  expect(await shown()).toEqual(['11-03T18:00 Yoga', '11-10T18:00 Yoga', '11-17T18:00 Pilates', '11-24T18:00 Pilates']);
});

test('all move together, with the weekday of the rule and the days that were changed', async () => {
  const { store, id, shown } = await setup();
  await store.editEvent({ id, occurrence: '2026-11-24T18:00:00' }, { title: 'Yoga outside' }, 'one');
  await store.deleteEvent({ id, occurrence: third }, 'one');
  const change = { start: '2026-11-11T17:00:00', end: '2026-11-11T18:00:00' };
  await store.editEvent({ id, occurrence: '2026-11-10T18:00:00' }, change, 'all');
  expect(await shown()).toEqual([
    '11-04T17:00 Yoga',
    '11-11T17:00 Yoga',
    '11-25T17:00 Yoga outside',
    '12-02T17:00 Yoga',
  ]);
});

test('a new title for all reaches changed days that kept the old one', async () => {
  const { store, id, shown } = await setup();
  await store.editEvent({ id, occurrence: third }, { place: 'Park' }, 'one');
  await store.editEvent({ id, occurrence: '2026-11-24T18:00:00' }, { title: 'Free' }, 'one');
  await store.editEvent({ id, occurrence: '2026-11-03T18:00:00' }, { title: 'Pilates' }, 'all');
  expect(await shown('2026-11-10', '2026-11-25')).toEqual([
    '11-10T18:00 Pilates',
    '11-17T18:00 Pilates',
    '11-24T18:00 Free',
  ]);
});

test('deleting one, the following, or all', async () => {
  const { store, id, shown, records } = await setup();
  await store.deleteEvent({ id, occurrence: '2026-11-10T18:00:00' }, 'one');
  expect(await shown('2026-11-01', '2026-11-20')).toEqual(['11-03T18:00 Yoga', '11-17T18:00 Yoga']);
  await store.deleteEvent({ id, occurrence: third }, 'following');
  expect(await shown()).toEqual(['11-03T18:00 Yoga']);
  await store.deleteEvent({ id, occurrence: '2026-11-03T18:00:00' }, 'all');
  expect(await records.list(allEvents())).toEqual([]);
});

test('one undo takes back a split', async () => {
  const { store, id, shown, undo } = await setup();
  const before = await shown();
  undo(await store.editEvent({ id, occurrence: third }, { title: 'Pilates' }, 'following'));
  expect(await shown()).toEqual(before);
});

test('a series restored from the trash has its changed days again', async () => {
  const { store, id, shown } = await setup();
  await store.editEvent({ id, occurrence: third }, { title: 'Late' }, 'one');
  const before = await shown();
  await store.deleteEvent({ id, occurrence: null }, 'all');
  await store.restoreEvent(id);
  expect(await shown()).toEqual(before);
});

test('a flight is shown on the clock of whoever looks', async () => {
  const { shown } = await setup({
    title: 'Flight',
    start: '2026-11-20T22:00:00',
    end: '2026-11-21T06:30:00',
    zone: 'America/New_York',
    endZone: 'Europe/London',
  });
  expect(await shown('2026-11-21', '2026-11-21')).toEqual(['11-21T04:00 Flight']);
});

test('a weekly meeting in New York moves by an hour in Berlin between the two changes of the clocks', async () => {
  const { shown } = await setup({
    ...weekly,
    start: '2026-10-13T09:00:00',
    end: '2026-10-13T10:00:00',
    zone: 'America/New_York',
  });
  expect(await shown('2026-10-19', '2026-11-06')).toEqual(['10-20T15:00 Yoga', '10-27T14:00 Yoga', '11-03T15:00 Yoga']);
});

test('an event of many weeks is found in each of them', async () => {
  const { shown } = await setup({ title: 'Leave', start: '2026-06-01', end: '2027-02-01' });
  expect(await shown('2026-11-16', '2026-11-22')).toEqual(['06-01 Leave']);
  expect(await shown('2027-02-01', '2027-02-07')).toEqual([]);
});

test('two changes of one day, made apart, show the newer', async () => {
  const { store, id, shown, records, clock } = await setup();
  await store.editEvent({ id, occurrence: third }, { title: 'First' }, 'one');
  const [change] = (await records.list(allEvents())).filter(({ seriesId }) => seriesId === id);
  if (!change) throw new Error('no change');
  const { id: _id, spaceId, authorId, visibility, createdAt, deletedAt, updatedAt, ...fields } = change;
  expect([spaceId, authorId, visibility, createdAt, deletedAt, updatedAt].length).toBe(6);
  clock.advance(1000);
  await records.write((unit) => unit.insert(events, { ...fields, title: 'Second' } as never));
  expect(await shown('2026-11-17', '2026-11-17')).toEqual(['11-17T18:00 Second']);
});

test('a locked event stands on its day and says nothing', async () => {
  const { store, id, lockRow } = await setup({ title: 'x', start: '2026-11-20T10:00:00', end: '2026-11-20T11:00:00' });
  lockRow(events, id, { title: 'WRONG_KEY' });
  const [found] = await store.findOccurrences({ from: '2026-11-20', to: '2026-11-20' }, berlin);
  expect(found).toMatchObject({ key: id, start: '2026-11-20', end: '2026-11-21' });
});

test('deleting a calendar takes its events along, and undo brings both back', async () => {
  const { store, records, shown, undo } = await setup();
  const [calendar] = await records.list(allCalendars());
  const receipt = await store.deleteCalendar(calendar?.id ?? '');
  expect(await shown()).toEqual([]);
  undo(receipt);
  expect(await shown('2026-11-01', '2026-11-07')).toEqual(['11-03T18:00 Yoga']);
});

test('keys name the event and the start they stand for', () => {
  expect(parseKey('abc@2026-11-20T10:00:00')).toEqual({ id: 'abc', occurrence: '2026-11-20T10:00:00' });
  expect(parseKey('abc')).toEqual({ id: 'abc', occurrence: null });
});
