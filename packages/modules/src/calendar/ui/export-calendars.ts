// Hands the calendars to the person as iCalendar files, one per calendar.
import type { RowReader } from '@mana/shared-core';
import { calendarExporters } from '../exporters/calendar-exporters.ts';
import type { CalendarHandle } from './use-calendar.ts';

export const downloadCalendars = async ({ host }: CalendarHandle): Promise<void> => {
  const rows: RowReader = (table) => host.records.list({ table });
  for (const exporter of calendarExporters) {
    for (const { path, content } of await exporter.write(rows, { clock: host.clock })) {
      const url = URL.createObjectURL(new Blob([content as BlobPart], { type: exporter.mediaType }));
      const link = Object.assign(document.createElement('a'), { href: url, download: path });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    }
  }
};
