// How the calendar leaves for other programs: one iCalendar file per calendar.
import type { Exporter } from '@mana/shared-core';
import { byOrder } from '../../ordering.ts';
import { writeCalendar } from '../formats/write-calendar.ts';
import { calendars, events } from '../tables.ts';

/** A name that every file system takes; the number tells calendars of one name apart. */
const fileName = (name: string, number: number): string =>
  `${
    name
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'calendar'
  }${number > 1 ? ` ${number}` : ''}.ics`;

const icsExporter: Exporter = {
  id: 'ics',
  mediaType: 'text/calendar',
  async write(rows, { clock }) {
    const found = (await rows(events)).filter((event) => !event.locked);
    const used = new Map<string, number>();
    const readable = (await rows(calendars)).filter((calendar) => !calendar.locked).sort(byOrder);
    return readable.flatMap(({ id, name }) => {
      const own = found.filter((event) => event.calendarId === id);
      if (own.length === 0) return [];
      const number = (used.get(name) ?? 0) + 1;
      used.set(name, number);
      return [{ path: fileName(name, number), content: writeCalendar(name, own, clock) }];
    });
  },
};

export const calendarExporters: readonly Exporter[] = [icsExporter];
