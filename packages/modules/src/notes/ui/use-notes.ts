// notes' handle for its components, with the texts typed by the English messages.
import type { Translate } from '@mana/shared-i18n';
import { useModule, type ModuleHandle } from '../../use-module.ts';
import type en from '../messages/en.ts';
import { notesModule } from '../module.ts';
import type { NotesStore } from '../store.ts';

export type NotesText = Translate<typeof en>;
export type NotesHandle = ModuleHandle<NotesStore, NotesText>;

export const useNotes = (): NotesHandle => useModule<NotesStore, NotesText>(notesModule);
