// iCalendar files for the import lab. The one thing asked is the calendar: the one that holds these events already, or one with the name the
// file gives itself.
import { err, type Importer, type ImportContext, type ImportQuestion, type OfferedFile } from '@mana/shared-core';
import { defineMessages } from '@mana/shared-i18n';
import { allCalendars } from '../queries.ts';
import { createCalendarStore } from '../store.ts';
import { events, type CalendarEvent } from '../tables.ts';
import type { ImportedEvent, ImportHome } from './imported-event.ts';
import { indexed, planImport } from './plan-import.ts';
import { problem } from './problems.ts';
import { readCalendar, type CalendarReading } from './read-calendar.ts';

const texts = defineMessages({
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  it: () => import('./messages/it.ts'),
  fr: () => import('./messages/fr.ts'),
  es: () => import('./messages/es.ts'),
});

const largestFile = 30 * 1024 * 1024;
const newCalendar = 'new';
const questionId = 'calendar';

/** Old programs write Windows-1252; it is believed only when the bytes cannot be UTF-8. */
const decode = (bytes: Uint8Array): string => {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
};

/** What the file calls itself, else its name without the ending. */
const nameOf = (reading: CalendarReading, files: readonly OfferedFile[]): string =>
  reading.name || (files[0]?.path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '').slice(0, 200) || 'iCalendar';

const readExisting = ({ records }: ImportContext): Promise<CalendarEvent[]> =>
  records.list({ table: events, deleted: 'include' });

/** The calendar that holds the first event of the file that is there already. */
const guessHome = async (reading: CalendarReading, context: ImportContext): Promise<string> => {
  const { byKey, byId } = indexed(await readExisting(context));
  const known = reading.rows.map(({ draft }) => draft && (byKey.get(draft.key) ?? byId.get(draft.key)));
  return known.find((event) => event && event.deletedAt === null)?.calendarId ?? newCalendar;
};

const homeQuestion = async (reading: CalendarReading, context: ImportContext): Promise<ImportQuestion> => {
  const calendars = (await context.records.list(allCalendars())).filter((calendar) => !calendar.locked);
  const answer = context.answers[questionId];
  const isKnown = answer === newCalendar || calendars.some(({ id }) => id === answer);
  return {
    id: questionId,
    label: 'askCalendar',
    kind: 'choice',
    options: [
      { value: newCalendar, label: { text: nameOf(reading, context.files) } },
      ...calendars.map(({ id, name }) => ({ value: id, label: { text: name } })),
    ],
    value: isKnown && answer !== undefined ? answer : await guessHome(reading, context),
  };
};

const homeOf = async (reading: CalendarReading, context: ImportContext): Promise<ImportHome> => {
  const { value } = await homeQuestion(reading, context);
  const name = nameOf(reading, context.files);
  return value === newCalendar ? { name, key: name } : { id: value };
};

export const icsImporter: Importer<ImportedEvent> = {
  texts,
  recognise([file]) {
    if (!file) return 0;
    const beginning = new TextDecoder().decode(file.bytes.slice(0, 4096));
    if (/BEGIN:VCALENDAR/i.test(beginning))
      return /BEGIN:VEVENT/i.test(beginning) || !/BEGIN:VTODO/i.test(beginning) ? 0.95 : 0.6;
    return /BEGIN:(VEVENT|VTIMEZONE)/i.test(beginning) ? 0.8 : 0;
  },
  async read([file]) {
    if (!file) return err(problem('ICS_NOT_A_CALENDAR'));
    if (file.size > largestFile) return err(problem('ICS_FILE_TOO_LARGE'));
    return readCalendar(decode(await file.read()));
  },
  ask: async (reading, context) => [await homeQuestion(reading as CalendarReading, context)],
  async plan(reading, context) {
    const calendar = reading as CalendarReading;
    return planImport(calendar, indexed(await readExisting(context)), await homeOf(calendar, context));
  },
  async write(rows, { records, clock }) {
    const chosen = rows.flatMap(({ draft, id }) =>
      draft?.home ? [{ draft, home: draft.home, ...(id === undefined ? {} : { id }) }] : [],
    );
    await createCalendarStore({ records, clock }).importEvents(chosen);
  },
};
