// What a note is called on the screen: its title, its day for a daily note, its first words where it has neither.
import type { Formats } from '@mana/shared-i18n';
import { excerptOf } from '../markdown/measure.ts';
import type { Note } from '../tables.ts';
import type { NotesText } from './use-notes.ts';

export const titleOf = (note: Note, t: NotesText, formats: Formats): string => {
  if (note.dailyOn !== null && note.title === note.dailyOn) return formats.day(note.dailyOn, 'long');
  return note.title || excerptOf(note.body, 60) || t('untitled');
};
