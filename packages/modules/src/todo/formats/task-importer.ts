// What both task formats do alike once a file has become rows: compare them with the tasks of the space, and write through the store.
import type { Importer, ImportContext, ImportRow, Reading } from '@mana/shared-core';
import { defineMessages } from '@mana/shared-i18n';
import { allLists } from '../queries.ts';
import { createTodoStore } from '../store.ts';
import { tasks } from '../tables.ts';
import type { ImportedTask } from './imported-task.ts';
import { planImport } from './plan-import.ts';

const texts = defineMessages({
  en: () => import('./messages/en.ts'),
  de: () => import('./messages/de.ts'),
  it: () => import('./messages/it.ts'),
  fr: () => import('./messages/fr.ts'),
  es: () => import('./messages/es.ts'),
});

const isOpen = (record: { readonly locked?: unknown }): boolean => !record.locked;

async function plan(reading: Reading<ImportedTask>, { records, clock }: ImportContext) {
  const [existing, lists] = await Promise.all([
    records.list({ table: tasks, deleted: 'include' }),
    records.list(allLists()),
  ]);
  const options = clock.timeZone === undefined ? {} : { timeZone: clock.timeZone };
  return planImport(reading, existing.filter(isOpen), lists.filter(isOpen), options).rows;
}

async function write(rows: readonly ImportRow<ImportedTask>[], { records, clock }: ImportContext): Promise<void> {
  const chosen = rows.flatMap(({ draft, id }) => (draft ? [{ draft, ...(id === undefined ? {} : { id }) }] : []));
  await createTodoStore({ records, clock }).importTasks(chosen);
}

/** The second half of an importer of tasks. */
export const taskImporting = { texts, plan, write } satisfies Partial<Importer<ImportedTask>>;
