// What the calendar stores: calendars and their events. Of an event only the days it may touch are in the clear, so that a week is found
// without opening years; its hours, zone, rule and everything written stay sealed.
//
// A series is one event with a rule. What differs on one of its days is an event of its own: it names the series (`seriesId`), the start
// it stands for (`occurrence`), and is `removed` where that day is left out. So two devices can each change another day of a series, and
// both changes stay. The days in the clear of such an event include the day it stands for: whoever looks at that day finds it, wherever
// it was moved.
import { daysBetween, defineTable, plain, type Draft, type Row } from '@mana/shared-core';
import { z } from 'zod';
import { isMoment } from './times/wall.ts';

export const calendarColours = ['clay', 'teal', 'moss', 'plum', 'amber', 'sky', 'indigo', 'fern'] as const;

/** Events that touch more days than these are looked for by their last day. */
const longerThanDays = 31;

const moment = z.string().max(19).refine(isMoment);
const lines = z.array(z.string().max(150_000)).max(500);

const source = z
  .object({
    format: z.string().max(40),
    /** What the other program knows it by. */
    key: z.string().max(1000),
    /** Its UID, which all days of a series share. */
    uid: z.string().max(1000).optional(),
    /** What was last read, in short, to tell what the file has changed since. */
    seen: z.string().max(100).optional(),
    /** Content lines and components this calendar has no field for, unfolded; they are written again as they were. */
    lines: lines.default([]),
  })
  .nullable()
  .default(null);

const guest = z.object({
  name: z.string().max(300).default(''),
  email: z.string().max(500),
  answer: z.enum(['none', 'yes', 'no', 'maybe']).default('none'),
  /** The content line it was read from, written again while the answer is the same. */
  line: z.string().max(5000).nullable().default(null),
});

const alarm = z.object({
  /** Before the start; null for one that hangs on something else, which is kept as it was read. */
  minutesBefore: z.number().min(-100_000).max(10_000_000).nullable(),
  lines: lines.default([]),
});

export const calendars = defineTable({
  name: 'calendars',
  fields: {
    name: z.string().min(1).max(200),
    source,
    colour: plain(z.enum(calendarColours), 'one of eight hues; says nothing about the calendar'),
    isShown: plain(z.boolean().default(true), 'hidden calendars are passed over before anything is opened'),
    order: plain(z.string().min(1).max(200), 'the order by hand must be known before anything is opened'),
  },
  indexes: ['order'],
  search: ['name'],
});

export const events = defineTable({
  name: 'events',
  fields: {
    title: z.string().max(1000).default(''),
    notes: z.string().max(100_000).default(''),
    place: z.string().max(2000).default(''),
    url: z.string().max(4000).default(''),
    /** A day where the event lasts all day, else a wall time on the clock of `zone`. */
    start: moment,
    /** Exclusive; the same kind as `start`. */
    end: moment,
    /** IANA name; null floats: the same hours wherever one is. */
    zone: z.string().max(100).nullable().default(null),
    /** The clock of the end where it is another: a flight. */
    endZone: z.string().max(100).nullable().default(null),
    /** RRULE, without the name. */
    rule: z.string().max(1000).nullable().default(null),
    /** Starts added to the rule. */
    extraStarts: z.array(moment).max(2000).default([]),
    /** Starts of the rule that are left out. */
    exceptStarts: z.array(moment).max(5000).default([]),
    /** The start in the series that this event stands for. */
    occurrence: moment.nullable().default(null),
    removed: z.boolean().default(false),
    status: z.enum(['confirmed', 'tentative', 'cancelled']).default('confirmed'),
    isBusy: z.boolean().default(true),
    guests: z.array(guest).max(1000).default([]),
    alarms: z.array(alarm).max(100).default([]),
    source,
    calendarId: plain(z.string().max(100), 'events of hidden calendars are passed over before anything is opened'),
    seriesId: plain(z.string().max(100).nullable().default(null), 'the changed days of a series are found by it'),
    firstOn: plain(z.iso.date(), 'a week is found by the days of its events; the hours stay sealed'),
    lastOn: plain(z.iso.date(), 'a week is found by the days of its events; a series without end has the last of days'),
  },
  indexes: ['calendarId', 'seriesId'],
  shadow: {
    _shortIndex: ({ firstOn, lastOn, deletedAt }) =>
      deletedAt === null && firstOn && spanOf(firstOn, lastOn) <= longerThanDays ? firstOn : undefined,
    _longIndex: ({ firstOn, lastOn, deletedAt }) =>
      deletedAt === null && firstOn && spanOf(firstOn, lastOn) > longerThanDays ? lastOn : undefined,
  },
  search: ['title', 'place', 'notes'],
  references: { calendarId: 'calendars', seriesId: 'events' },
});

const spanOf = (firstOn: string, lastOn: string): number => daysBetween(firstOn, lastOn);

export type Calendar = Row<typeof calendars>;
export type CalendarColour = Calendar['colour'];
export type CalendarEvent = Row<typeof events>;
export type EventDraft = Draft<typeof events>;
export type Guest = CalendarEvent['guests'][number];
export type Alarm = CalendarEvent['alarms'][number];

/** What a person sets: everything but what follows from it. */
export type EventFields = Omit<EventDraft, 'id' | 'firstOn' | 'lastOn' | 'seriesId' | 'occurrence' | 'removed'>;
export type EventChange = Partial<EventFields>;
