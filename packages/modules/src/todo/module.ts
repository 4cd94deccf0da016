// todo: tasks with a due day, in lists, in the order by hand.
import { defineModule } from '@mana/shared-core';
import { datedTasks } from './dated.ts';
import { createTodoStore } from './store.ts';
import { taskLists, tasks } from './tables.ts';
import { todoTools } from './tools.ts';
import { seedWelcome } from './welcome.ts';

export const todo = defineModule({
  id: 'todo',
  icon: 'circle-check',
  colour: 'teal',
  tier: 'guest',
  tables: [tasks, taskLists],
  store: createTodoStore,
  tools: todoTools,
  links: { task: { table: tasks, title: 'title' }, list: { table: taskLists, title: 'name' } },
  exporters: async () => (await import('./exporters/todo-exporters.ts')).todoExporters,
  formats: [
    {
      id: 'csv',
      title: 'formatCsv',
      extensions: ['csv', 'tsv'],
      mediaType: 'text/csv',
      takes: 'file',
      load: async () => (await import('./formats/csv-importer.ts')).csvImporter,
    },
    {
      id: 'todotxt',
      title: 'formatTodoTxt',
      extensions: ['txt'],
      mediaType: 'text/plain',
      takes: 'file',
      load: async () => (await import('./formats/todo-txt-importer.ts')).todoTxtImporter,
    },
  ],
  dated: datedTasks,
  seed: seedWelcome,
});
