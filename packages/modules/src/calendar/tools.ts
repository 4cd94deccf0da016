// Which of the calendar's operations an assistant may ask for.
import { defineTool, type Receipt } from '@mana/shared-core';
import { z } from 'zod';
import { parseKey } from './occurrences.ts';
import type { CalendarStore } from './store.ts';
import { isMoment } from './times/wall.ts';

const key = z.string().max(200).describe('Key of the event as listEvents answers it; names one day of a series');
const moment = z
  .string()
  .max(19)
  .refine(isMoment)
  .describe('Calendar day YYYY-MM-DD for all day, else a wall time YYYY-MM-DDTHH:mm:ss');
const zone = z.string().max(100).nullable().describe('IANA time zone; null is the same hour everywhere');
const scope = z
  .enum(['one', 'following', 'all'])
  .default('one')
  .describe('Of a series: this day only, this and the following, or all');
const text = z.string().max(1000);

const written = z.object({ changed: z.boolean().describe('False when everything was so already') });
const outcome = (receipt: Receipt) => ({ changed: receipt.batch !== null });

const addEvent = defineTool({
  name: 'addEvent',
  description: 'Adds an event to the calendar, once or repeating by a rule.',
  effect: 'write',
  input: z.object({
    title: text.min(1),
    start: moment,
    end: moment.describe('Exclusive; the day after the last one where it lasts all day'),
    zone: zone.default(null),
    rule: z.string().max(1000).nullable().default(null).describe('RRULE of RFC 5545, e.g. FREQ=WEEKLY;BYDAY=MO'),
    place: text.optional(),
    notes: z.string().max(100_000).optional(),
  }),
  output: z.object({ id: z.string() }),
  run: async (store: CalendarStore, { place = '', notes = '', ...input }) => ({
    id: (await store.addEvent({ ...input, place, notes })).id,
  }),
});

const moveEvent = defineTool({
  name: 'moveEvent',
  description: 'Moves an event to another day or time, on the clock of its own zone.',
  effect: 'write',
  input: z.object({ key, start: moment, end: moment, scope }),
  output: written,
  run: async (store: CalendarStore, { key: at, start, end, scope: which }) =>
    outcome(await store.editEvent(parseKey(at), { start, end }, which)),
});

const renameEvent = defineTool({
  name: 'renameEvent',
  description: 'Changes the title, place or notes of an event.',
  effect: 'write',
  input: z.object({
    key,
    title: text.optional(),
    place: text.optional(),
    notes: z.string().max(100_000).optional(),
    scope,
  }),
  output: written,
  run: async (store: CalendarStore, { key: at, scope: which, title, place, notes }) => {
    const change = {
      ...(title === undefined ? {} : { title }),
      ...(place === undefined ? {} : { place }),
      ...(notes === undefined ? {} : { notes }),
    };
    return outcome(await store.editEvent(parseKey(at), change, which));
  },
});

const deleteEvent = defineTool({
  name: 'deleteEvent',
  description: 'Moves an event to the trash, from which the person can restore it.',
  effect: 'destroy',
  input: z.object({ key, scope }),
  output: written,
  run: async (store: CalendarStore, input) => outcome(await store.deleteEvent(parseKey(input.key), input.scope)),
});

const listEvents = defineTool({
  name: 'listEvents',
  description: 'Lists what happens between two days, both included, with repeating events as often as they happen.',
  effect: 'read',
  input: z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    zone: z.string().max(100).describe('IANA time zone in which the times are given'),
    limit: z.int().min(1).max(500).default(100),
  }),
  output: z.object({
    events: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        start: z.string(),
        end: z.string(),
        place: z.string(),
        repeats: z.boolean(),
      }),
    ),
  }),
  run: async (store: CalendarStore, { from, to, zone: clock, limit }) => {
    const found = await store.findOccurrences({ from, to }, clock);
    const readable = found.filter(({ event }) => !event.locked).slice(0, limit);
    return {
      events: readable.map(({ key: at, event, start, end, seriesId }) => ({
        key: at,
        title: event.title,
        start,
        end,
        place: event.place,
        repeats: seriesId !== null,
      })),
    };
  },
});

export const calendarTools = { addEvent, moveEvent, renameEvent, deleteEvent, listEvents };
