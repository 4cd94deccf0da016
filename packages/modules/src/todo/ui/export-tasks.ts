// Writes all tasks of the space, done ones too, into a file in another program's format and hands it to the browser.
import { createCsv } from '../formats/csv.ts';
import { createTodoTxt } from '../formats/todo-txt.ts';
import { allLists } from '../queries.ts';
import { tasks } from '../tables.ts';
import { byOrder } from '../../ordering.ts';
import type { TodoHandle } from './use-todo.ts';

const writers = {
  todotxt: { create: createTodoTxt, name: 'todo.txt' },
  csv: { create: createCsv, name: 'tasks.csv' },
} as const;

export type ExportFormat = keyof typeof writers;

/** The file's text and name. Tasks that cannot be opened are left out. */
export const writeTasks = async ({ host }: TodoHandle, format: ExportFormat): Promise<{ name: string; blob: Blob }> => {
  const [found, lists] = await Promise.all([host.records.list({ table: tasks }), host.records.list(allLists())]);
  const names = new Map(lists.map((list) => [list.id, list.locked ? null : list.name]));
  const { create, name } = writers[format];
  const writer = create({ clock: host.clock });
  const rows = found.filter((task) => !task.locked).sort(byOrder);
  const text = writer.write(rows.map((task) => ({ task, listName: names.get(task.listId ?? '') ?? null })));
  return { name, blob: new Blob([text], { type: `${writer.mediaType};charset=utf-8` }) };
};

export const exportTasks = async (handle: TodoHandle, format: ExportFormat): Promise<void> => {
  const { name, blob } = await writeTasks(handle, format);
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
