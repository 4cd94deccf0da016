// How an event is said: its name for those who listen, and the short line below its title.
import type { Occurrence } from '../occurrences.ts';
import type { Calendar } from '../tables.ts';
import { isAllDay } from '../times/wall.ts';
import { lastDayOf } from './day-rows.ts';
import { timeText } from './event-actions.ts';
import type { CalendarHandle } from './use-calendar.ts';

export const titleOf = ({ event }: Occurrence, { t }: CalendarHandle): string =>
  event.locked ? t('locked') : event.title || t('untitled');

/** "10:00", or "10:00, Room 214". */
export const metaOf = ({ event, start }: Occurrence, handle: CalendarHandle): string => {
  const time = isAllDay(start) ? '' : timeText(handle, start);
  return [time, event.place].filter(Boolean).join(', ');
};

const spanWords = ({ start, end }: Occurrence, handle: CalendarHandle): string => {
  const { t, host } = handle;
  const first = host.formats.day(start.slice(0, 10), 'long');
  const last = lastDayOf({ start, end });
  const until = last > start.slice(0, 10) ? `, ${t('untilDay', { day: host.formats.day(last, 'long') })}` : '';
  if (isAllDay(start)) return `${first}, ${t('allDay')}${until}`;
  return `${first}, ${t('untilTime', { from: timeText(handle, start), to: timeText(handle, end) })}${until}`;
};

/** The whole name: title, when, where, in which calendar, and what is special about it. */
export const nameOf = (occurrence: Occurrence, calendar: Calendar | undefined, handle: CalendarHandle): string => {
  const { t } = handle;
  const { event, seriesId } = occurrence;
  if (event.locked) return `${t('locked')}, ${handle.host.formats.day(event.firstOn, 'long')}`;
  const status = { confirmed: '', tentative: t('isTentative'), cancelled: t('isCancelled') }[event.status];
  const parts = [titleOf(occurrence, handle), spanWords(occurrence, handle), event.place, calendar?.name];
  return [...parts, status, seriesId === null ? '' : t('repeats')].filter(Boolean).join(', ');
};
