// todo.txt, read and written. Mapping: priority A, B, C are 1, 2, 3 and D to Z are 4; the first +project is the list; @contexts are
// labels; `due:` is the due day; `note:` holds notes. The day of completion becomes that day's noon. The whole line is kept in
// `source.extra.line`: a task that nobody changed is written back exactly as it came, a changed one keeps its further projects,
// unknown words, letter and day of creation.
import { err, ok, systemClock, type SourceFile } from '@mana/shared-core';
import { finishTasks, mostRows } from './finish-task.ts';
import type { ReadingOptions, ReadTask, TaskFormat } from './imported-task.ts';
import { problem } from './problems.ts';
import { beginningOf, readText } from './text-file.ts';
import { readTodoTask, todoTxtId } from './todo-txt-task.ts';
import { writeTodoLine } from './todo-txt-write.ts';
import { createZonedDays } from './zoned-days.ts';

const firstLines = (file: SourceFile): string[] => {
  const read = readText(beginningOf(file));
  return read.ok
    ? read.value.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, 20)
    : [];
};

const looksLikeTodo = (line: string): boolean =>
  /^(x |\([A-Z]\) |\d{4}-\d{2}-\d{2} )/.test(line) || /(^|\s)([+@][^\s,;]+|due:\S+)(\s|$)/.test(line);

export const createTodoTxt = (options: ReadingOptions = {}): TaskFormat => ({
  id: todoTxtId,
  extensions: ['txt'],
  mediaType: 'text/plain',
  recognise: (file) => {
    const { name } = file;
    if (/(^|[./\\])(todo|done)\.txt$/i.test(name)) return 1;
    const lines = firstLines(file);
    if (lines.length === 0) return 0;
    const share = lines.filter(looksLikeTodo).length / lines.length;
    return /\.txt$/i.test(name) ? 0.3 + 0.6 * share : /\.(csv|tsv)$/i.test(name) ? 0 : 0.6 * share;
  },
  parse: (file) => {
    const read = readText(file);
    if (!read.ok) return read;
    const reads: ReadTask[] = [];
    for (const [at, raw] of read.value.text.split('\n').entries())
      if (raw.trim() !== '') reads.push(readTodoTask(raw, at + 1));
    if (reads.length > mostRows) return err(problem('ROWS_TOO_MANY', undefined, String(reads.length)));
    return ok(finishTasks(reads, read.value.notes, options));
  },
  write: (records) => {
    const zone = createZonedDays((options.clock ?? systemClock).timeZone);
    return records.map((record) => `${writeTodoLine(record, zone)}\n`).join('');
  },
});
