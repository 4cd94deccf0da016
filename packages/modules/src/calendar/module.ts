// calendar: events in calendars, once or by a rule, exchanged as iCalendar.
import { defineModule } from '@mana/shared-core';
import { createCalendarStore } from './store.ts';
import { calendars, events } from './tables.ts';
import { calendarTools } from './tools.ts';

export const calendar = defineModule({
  id: 'calendar',
  icon: 'calendar',
  colour: 'clay',
  tier: 'guest',
  tables: [calendars, events],
  store: createCalendarStore,
  tools: calendarTools,
  links: { event: { table: events, title: 'title' }, calendar: { table: calendars, title: 'name' } },
  exporters: async () => (await import('./exporters/calendar-exporters.ts')).calendarExporters,
  formats: [
    {
      id: 'ics',
      title: 'formatIcs',
      extensions: ['ics', 'ical', 'ifb', 'vcs'],
      mediaType: 'text/calendar',
      takes: 'file',
      load: async () => (await import('./formats/ics-importer.ts')).icsImporter,
    },
  ],
});
