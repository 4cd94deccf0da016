// All that can be done with one note, as a menu.
import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import Copy from '@lucide/svelte/icons/copy';
import FilePlus from '@lucide/svelte/icons/file-plus';
import LayoutTemplate from '@lucide/svelte/icons/layout-template';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Pin from '@lucide/svelte/icons/pin';
import PinOff from '@lucide/svelte/icons/pin-off';
import Sun from '@lucide/svelte/icons/sun';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { Note } from '../tables.ts';
import type { NoteActions } from './note-actions.ts';
import type { NotesText } from './use-notes.ts';

export interface NoteMenuDeps {
  readonly t: NotesText;
  readonly actions: NoteActions;
  /** Told when the note has left where it was shown. */
  readonly onremoved?: () => void;
}

const kindEntries = ({ id, kind }: Note, { t, actions }: NoteMenuDeps) => [
  ...(kind === 'note'
    ? []
    : [{ label: t('makeNote'), icon: NotebookPen, onselect: () => void actions.changeKind(id, 'note') }]),
  ...(kind === 'template'
    ? []
    : [{ label: t('makeTemplate'), icon: LayoutTemplate, onselect: () => void actions.changeKind(id, 'template') }]),
  ...(kind === 'dailyTemplate'
    ? []
    : [{ label: t('makeDailyTemplate'), icon: Sun, onselect: () => void actions.changeKind(id, 'dailyTemplate') }]),
];

export const noteMenu = (note: Note, deps: NoteMenuDeps) => {
  const { t, actions, onremoved } = deps;
  const isArchived = note.archivedAt !== null;
  const remove = async () => {
    if (await actions.remove([note.id])) onremoved?.();
  };
  return [
    ...(note.kind === 'note'
      ? [
          {
            label: t(note.pinned ? 'unpin' : 'pin'),
            icon: note.pinned ? PinOff : Pin,
            onselect: () => void actions.pin(note),
          },
          {
            label: t(isArchived ? 'unarchive' : 'archiveNote'),
            icon: isArchived ? ArchiveRestore : Archive,
            onselect: () => void actions.archive(note),
          },
        ]
      : [{ label: t('useTemplate'), icon: FilePlus, onselect: () => void actions.addFrom(note) }]),
    { label: t('duplicate'), icon: Copy, onselect: () => void actions.duplicate(note) },
    'line' as const,
    ...kindEntries(note, deps),
    'line' as const,
    { label: t('delete'), icon: Trash2, onselect: () => void remove() },
  ];
};
