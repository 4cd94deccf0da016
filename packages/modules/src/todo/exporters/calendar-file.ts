// Tasks as an iCalendar file of VTODOs (RFC 5545), which calendar and task programs read. The record's id is the UID, so a program
// that reads the file again recognises its tasks. A list's name stands in `X-MANA-LIST` and, because programs show no property they
// do not know, also as the last of the categories. The library escapes, folds and writes; days are dates, never midnights.
import ICAL from 'ical.js';
import type { ExportedTask } from '../formats/imported-task.ts';

type Property = [name: string, parameters: Record<string, never>, type: string, ...values: string[]];

/** By RFC 5545, 3.8.1.9: 1 is the highest, 5 the middle, 9 the lowest. */
const priorities: Readonly<Record<number, string>> = { 1: '1', 2: '3', 3: '5', 4: '9' };

/** Text may hold line breaks and tabs, and no other control characters. */
const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');

/** The format knows whole seconds. */
const momentOf = (instant: string): string => `${instant.slice(0, 19)}Z`;

const text = (name: string, ...values: readonly string[]): Property => [name, {}, 'text', ...values.map(cleanText)];
const moment = (name: string, instant: string): Property => [name, {}, 'date-time', momentOf(instant)];

const stateOf = (completedAt: string | null): Property[] =>
  completedAt === null
    ? [text('status', 'NEEDS-ACTION')]
    : [text('status', 'COMPLETED'), moment('completed', completedAt), ['percent-complete', {}, 'integer', '100']];

const propertiesOf = ({ task, listName }: ExportedTask): Property[] => {
  const categories = [...new Set([...task.labels, ...(listName ? [listName] : [])])];
  const priority = task.priority === null ? undefined : priorities[task.priority];
  return [
    text('uid', task.id),
    moment('dtstamp', task.updatedAt),
    moment('created', task.createdAt),
    moment('last-modified', task.updatedAt),
    text('summary', task.title),
    ...(task.notes ? [text('description', task.notes)] : []),
    ...(task.dueOn ? [['due', {}, 'date', task.dueOn] satisfies Property] : []),
    ...(priority ? [['priority', {}, 'integer', priority] satisfies Property] : []),
    ...(categories.length > 0 ? [text('categories', ...categories)] : []),
    ...(listName ? [text('x-mana-list', listName)] : []),
    ...stateOf(task.completedAt),
  ];
};

export const writeCalendarFile = (records: readonly ExportedTask[]): string => {
  const head = [text('version', '2.0'), text('prodid', '-//Mana//todo//EN')];
  const tasks = records.map((record) => ['vtodo', propertiesOf(record), []]);
  return ICAL.stringify(['vcalendar', head, tasks]);
};
