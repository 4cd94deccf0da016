// The named questions about calendars and events. A window is asked by two indexes: what touches few days by its first day, series and
// long events by their last, so that neither question reads what lies years away.
import { addDays, defineQuery, type Day } from '@mana/shared-core';
import { calendars, events } from './tables.ts';

/** Calendar days, both inclusive, on the clock of the person who looks. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Days in the clear are those of UTC: a day more at each side finds what another clock shows on the days asked for. */
const widened = ({ from, to }: DayRange): DayRange => ({ from: addDays(from, -1), to: addDays(to, 1) });

/** More than the longest span of what the short index holds. */
const shortSpan = 32;

export const shortEvents = defineQuery(events, (range: DayRange) => {
  const { from, to } = widened(range);
  return {
    index: { name: '_shortIndex', from: addDays(from, -shortSpan), to },
    where: (event) => event.lastOn >= from,
  };
});

export const longEvents = defineQuery(events, (range: DayRange) => {
  const { from, to } = widened(range);
  return { index: { name: '_longIndex', from }, where: (event) => event.firstOn <= to };
});

/** The changed and left-out days of a series. */
export const changesOfSeries = defineQuery(events, (seriesId: string) => ({
  index: { name: 'seriesId', equals: seriesId },
}));

export const eventsOfCalendar = defineQuery(events, (calendarId: string) => ({
  index: { name: 'calendarId', equals: calendarId },
}));

export const allEvents = defineQuery(events, () => ({}));

export const allCalendars = defineQuery(calendars, () => ({ index: { name: 'order' } }));
