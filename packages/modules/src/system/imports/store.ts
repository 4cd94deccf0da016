// Remembers and finds the answers about a kind of file. There are few, so that all of them are read to find one: the kind is sealed.
import { instantOf, type ImportAnswers, type StoreDeps } from '@mana/shared-core';
import { importAnswers } from './tables.ts';

/** The kinds used longest ago are let go. */
const mostSources = 100;

export const createImportsStore = ({ records, clock }: StoreDeps) => {
  const known = async () => (await records.list({ table: importAnswers })).filter((row) => !row.locked);

  return {
    async answersFor(source: string): Promise<ImportAnswers> {
      return (await known()).find((row) => row.source === source)?.answers ?? {};
    },

    /** Off the undo stack: taking an import back does not forget how its file was read. */
    async remember(source: string, answers: ImportAnswers): Promise<void> {
      const rows = await known();
      const same = rows.find((row) => row.source === source);
      const lastUsedAt = instantOf(clock);
      const byUse = [...rows].sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
      await records.write(
        (unit) => {
          if (same) unit.update(importAnswers, same.id, { answers: { ...answers }, lastUsedAt });
          else unit.insert(importAnswers, { source, answers: { ...answers }, lastUsedAt });
          for (const { id } of byUse.slice(same ? mostSources : mostSources - 1)) unit.remove(importAnswers, id);
        },
        { undoable: false },
      );
    },
  };
};

export type ImportsStore = ReturnType<typeof createImportsStore>;
