// What one can do in notes; the same operations serve buttons, keys, tools and imports.
import type { StoreDeps } from '@mana/shared-core';
import { createDailyOperations } from './daily-operations.ts';
import { createImportOperations } from './import-operations.ts';
import { createNoteLifecycle } from './note-lifecycle.ts';
import { createNoteMarking, createNoteOperations } from './note-operations.ts';
import { createReadingOperations } from './reading-operations.ts';

export const createNotesStore = (deps: StoreDeps) => ({
  ...createNoteOperations(deps),
  ...createNoteMarking(deps),
  ...createNoteLifecycle(deps),
  ...createDailyOperations(deps),
  ...createReadingOperations(deps),
  ...createImportOperations(deps),
});

export type NotesStore = ReturnType<typeof createNotesStore>;
