// What one can do with the text of notes: begin one, write in it, name it. Every operation is one batch and answers with its receipt.
import { newId, type Draft, type Receipt, type StoreDeps } from '@mana/shared-core';
import { mergeTexts } from './markdown/merge.ts';
import { toggleBox } from './markdown/tick-box.ts';
import { readNote } from './note-reader.ts';
import { planLinks, planNames } from './relations.ts';
import { planRename } from './rename.ts';
import { notes, type Note } from './tables.ts';

export type Added = Receipt & { readonly id: string };
export type NewNote = Omit<Draft<typeof notes>, 'id'>;

const isDone: Receipt = { batch: null };

export const createNoteOperations = ({ records }: StoreDeps) => ({
  async addNote(draft: NewNote): Promise<Added> {
    const id = newId();
    const related = {
      id,
      title: (draft.title ?? '').trim(),
      body: draft.body ?? '',
      aliases: draft.aliases ?? [],
      tags: draft.tags ?? [],
      folder: draft.folder ?? '',
    };
    const made = new Set([id]);
    const changes = [await planNames(records, [related], { made }), await planLinks(records, [related], { made })];
    const receipt = await records.write((unit) => {
      unit.insert(notes, { ...draft, title: related.title, id });
      for (const change of changes) change(unit);
    });
    return { ...receipt, id };
  },

  /**
   * Stores a text. `base` is what the writer began from: what another tab stored since is brought together with it, so that neither
   * loses a word.
   * @returns the text as it is stored now
   */
  async writeNote(id: string, body: string, base: string): Promise<Receipt & { readonly body: string }> {
    const note = await readNote(records, id);
    const merged = mergeTexts(base, body, note.body);
    if (merged === note.body) return { ...isDone, body: merged };
    const change = await planLinks(records, [{ ...note, body: merged }]);
    const receipt = await records.write((unit) => {
      unit.update(notes, id, { body: merged });
      change(unit);
    });
    return { ...receipt, body: merged };
  },

  /** Gives a note another title; links to it in other notes follow in the same step. */
  async renameNote(id: string, title: string): Promise<Receipt> {
    const note = await readNote(records, id);
    const renamed: Note = { ...note, title: title.trim() };
    if (renamed.title === note.title) return isDone;
    const changes = [await planNames(records, [renamed]), await planRename(records, renamed)];
    return records.write((unit) => {
      unit.update(notes, id, { title: renamed.title });
      for (const change of changes) change(unit);
    });
  },
});

/** What is changed in a note without writing in it. */
export const createNoteMarking = ({ records }: StoreDeps) => ({
  /** Ticks the box at a place of its checklists, counted from 0, or takes the tick away. */
  async tickBox(id: string, index: number): Promise<Receipt> {
    const note = await readNote(records, id);
    const body = toggleBox(note.body, index);
    return records.write((unit) => unit.update(notes, id, { body }));
  },

  /** The tags of the whole note; those in its text stay as they are written. */
  async setTags(id: string, tags: readonly string[]): Promise<Receipt> {
    const note = await readNote(records, id);
    const changed = { ...note, tags: [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '')))].filter(Boolean) };
    const change = await planLinks(records, [changed]);
    return records.write((unit) => {
      unit.update(notes, id, { tags: changed.tags });
      change(unit);
    });
  },
});
