// Notes that begin as something: the note of a day, and notes from templates.
import { todayOf, type Day, type Receipt, type StoreDeps } from '@mana/shared-core';
import { createNoteOperations, type Added } from './note-operations.ts';
import { readNote } from './note-reader.ts';
import { notesOfDay, templates } from './queries.ts';
import type { Note } from './tables.ts';
import { fillTemplate } from './template.ts';

export const createDailyOperations = (deps: StoreDeps) => {
  const { records, clock } = deps;
  const { addNote, writeNote } = createNoteOperations(deps);

  const noteOf = async (day: Day): Promise<Note | undefined> => {
    const found = (await records.list(notesOfDay(day))).filter((note) => !note.locked);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  };

  const store = {
    /** The note of a day, begun from the daily template where there is none yet; its title is the day as `2026-11-20`. */
    async openDaily(day: Day, locale: string): Promise<Added> {
      const existing = await noteOf(day);
      if (existing) return { batch: null, id: existing.id };
      const all = (await records.list(templates())).filter((note) => note.kind === 'dailyTemplate' && !note.locked);
      const template = all.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0];
      const body = template ? fillTemplate(template.body, { title: day, day, clock, locale }) : '';
      return addNote({ title: day, body, tags: [...(template?.tags ?? [])], dailyOn: day });
    },

    /** Writes a line at the end of today's note. */
    async addToDaily(line: string, locale: string): Promise<Receipt & { readonly id: string }> {
      const { id } = await store.openDaily(todayOf(clock), locale);
      const { body } = await readNote(records, id);
      const gap = body === '' || body.endsWith('\n') ? '' : '\n';
      const { batch } = await writeNote(id, `${body}${gap}${line.trim()}\n`, body);
      return { batch, id };
    },

    async addFromTemplate(templateId: string, title: string, locale: string): Promise<Added> {
      const template = await readNote(records, templateId);
      const body = fillTemplate(template.body, { title, day: todayOf(clock), clock, locale });
      return addNote({ title, body, tags: [...template.tags], folder: template.folder });
    },
  };
  return store;
};
