// todo.txt for the import lab: a file says everything itself, so nothing is asked.
import { err, ok, type Importer } from '@mana/shared-core';
import type { ImportedTask } from './imported-task.ts';
import { problem } from './problems.ts';
import { taskImporting } from './task-importer.ts';
import { createTodoTxt } from './todo-txt.ts';
import { readOffered } from './text-file.ts';

export const todoTxtImporter: Importer<ImportedTask> = {
  ...taskImporting,
  recognise: ([file]) => (file ? createTodoTxt().recognise(file) : 0),
  async read([offered], { clock }) {
    if (!offered) return err(problem('FILE_EMPTY'));
    const file = await readOffered(offered);
    if (!file.ok) return file;
    const parsed = createTodoTxt({ clock }).parse(file.value);
    return parsed.ok ? ok({ ...parsed.value, questions: [] }) : parsed;
  },
};
