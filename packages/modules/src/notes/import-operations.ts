// Applies what a person agreed to import: notes with their links, tags and names.
import { newId, type Receipt, type StoreDeps } from '@mana/shared-core';
import type { NewNote } from './note-operations.ts';
import { planLinks, planNames, type Related } from './relations.ts';
import { notes } from './tables.ts';

export interface NoteToWrite {
  readonly draft: NewNote;
  /** The note an update goes to; a new one is made without. */
  readonly id?: string;
}

const relatedOf = ({ draft }: NoteToWrite, id: string): Related => ({
  id,
  title: (draft.title ?? '').trim(),
  body: draft.body ?? '',
  aliases: draft.aliases ?? [],
  tags: draft.tags ?? [],
  folder: draft.folder ?? '',
});

export const createImportOperations = ({ records }: StoreDeps) => ({
  /** Writes all or none, in one step; links between them are found whatever their order. */
  async importNotes(rows: readonly NoteToWrite[]): Promise<Receipt & { readonly ids: readonly string[] }> {
    const prepared = rows.map((row) => ({ row, related: relatedOf(row, row.id ?? newId()) }));
    const all = prepared.map(({ related }) => related);
    const made = new Set(prepared.flatMap(({ row, related }) => (row.id === undefined ? [related.id] : [])));
    const changes = [await planLinks(records, all, { made }), await planNames(records, all, { made })];
    const receipt = await records.write(
      (unit) => {
        for (const { row, related } of prepared) {
          if (row.id === undefined) unit.insert(notes, { ...row.draft, title: related.title, id: related.id });
          else unit.update(notes, row.id, { ...row.draft, title: related.title });
        }
        for (const change of changes) change(unit);
      },
      { reason: 'import' },
    );
    return { ...receipt, ids: prepared.map(({ related }) => related.id) };
  },
});
