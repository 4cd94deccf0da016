// How todo's records leave for other programs: all tasks of a space, done ones too, as iCalendar, todo.txt and CSV.
import type { Clock, Exporter, OpenFile, RowReader } from '@mana/shared-core';
import { byOrder } from '../../ordering.ts';
import { createCsv } from '../formats/csv.ts';
import type { ExportedTask } from '../formats/imported-task.ts';
import { createTodoTxt } from '../formats/todo-txt.ts';
import { taskLists, tasks } from '../tables.ts';
import { writeCalendarFile } from './calendar-file.ts';

/** By hand's order, each with the name of its list. What cannot be opened is left out. */
const readExported = async (rows: RowReader): Promise<ExportedTask[]> => {
  const lists = (await rows(taskLists)).filter((list) => !list.locked);
  const names = new Map(lists.map((list) => [list.id, list.name]));
  const found = (await rows(tasks)).filter((task) => !task.locked).sort(byOrder);
  return found.map((task) => ({ task, listName: names.get(task.listId ?? '') ?? null }));
};

type Write = (records: readonly ExportedTask[], clock: Clock) => string;

const exporter = (id: string, mediaType: string, path: string, write: Write): Exporter => ({
  id,
  mediaType,
  write: async (rows, { clock }): Promise<readonly OpenFile[]> => {
    const records = await readExported(rows);
    return records.length === 0 ? [] : [{ path, content: write(records, clock) }];
  },
});

export const todoExporters: readonly Exporter[] = [
  exporter('ics', 'text/calendar', 'tasks.ics', writeCalendarFile),
  exporter('todotxt', 'text/plain', 'todo.txt', (records, clock) => createTodoTxt({ clock }).write(records)),
  exporter('csv', 'text/csv', 'tasks.csv', (records, clock) => createCsv({ clock }).write(records)),
];
