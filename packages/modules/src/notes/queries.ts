// The named questions about notes. Lists are asked by plain fields and in the order they are shown, so that a window of ten thousand
// opens only what is on the screen.
import { defineQuery, type Day } from '@mana/shared-core';
import { notes } from './tables.ts';

/** Notes in use, what was written last first. */
export const recentNotes = defineQuery(notes, (limit?: number) => ({
  index: { name: '_updatedAtIndex', reverse: true },
  where: (note) => note.kind === 'note' && note.archivedAt === null,
  ...(limit === undefined ? {} : { limit }),
}));

export const pinnedNotes = defineQuery(notes, () => ({ index: { name: '_pinnedIndex', reverse: true } }));

export const archivedNotes = defineQuery(notes, (limit?: number) => ({
  index: { name: '_updatedAtIndex', reverse: true },
  where: (note) => note.kind === 'note' && note.archivedAt !== null,
  ...(limit === undefined ? {} : { limit }),
}));

/** Daily notes, the last day first. */
export const dailyNotes = defineQuery(notes, (limit?: number) => ({
  index: { name: 'dailyOn', reverse: true },
  where: (note) => note.archivedAt === null,
  ...(limit === undefined ? {} : { limit }),
}));

export const notesOfDay = defineQuery(notes, (day: Day) => ({ index: { name: 'dailyOn', equals: day } }));

export const templates = defineQuery(notes, () => ({ index: { name: '_templateIndex' } }));

/** Of these ids those that live and are not archived, what was written last first. */
export const notesAmong = defineQuery(notes, (ids: ReadonlySet<string>) => ({
  index: { name: '_updatedAtIndex', reverse: true },
  where: (note) => ids.has(note.id) && note.archivedAt === null,
}));
