// What notes offers to the command palette: its places, the deeds with one note, and a note made of a line.
import Archive from '@lucide/svelte/icons/archive';
import Copy from '@lucide/svelte/icons/copy';
import FilePlus from '@lucide/svelte/icons/file-plus';
import LayoutTemplate from '@lucide/svelte/icons/layout-template';
import Pin from '@lucide/svelte/icons/pin';
import Sun from '@lucide/svelte/icons/sun';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { ModuleHost } from '../../host.ts';
import type { ModuleAction, ModuleActions } from '../../module-ui.ts';
import { handleOf } from '../../use-module.ts';
import { notesModule } from '../module.ts';
import type { NotesStore } from '../store.ts';
import { notes, type Note } from '../tables.ts';
import { NoteActions } from './note-actions.ts';
import type { NotesHandle, NotesText } from './use-notes.ts';

export default function noteCommands(host: ModuleHost): ModuleActions {
  const handle = handleOf<NotesStore, NotesText>(notesModule, host);
  const actions = new NoteActions(handle);
  return {
    actions: () => placesOf(handle, actions),
    recordActions: async (kind, id) => {
      const note = kind === 'note' ? await host.records.get(notes, id) : undefined;
      return note && !note.locked && !note.deletedAt ? deedsOf(handle, actions, note) : [];
    },
    create: {
      title: handle.t('newNote'),
      run: (line) => actions.add({ title: line.slice(0, 500), body: line.slice(500) }),
    },
  };
}

function placesOf({ t, host }: NotesHandle, actions: NoteActions): ModuleAction[] {
  const place = (view: 'daily' | 'templates' | 'archive', icon: ModuleAction['icon']): ModuleAction => ({
    id: view,
    title: t(view),
    detail: t('title'),
    icon,
    run: () => host.navigate(notesModule.id, view),
  });
  return [
    { id: 'add', title: t('newNote'), icon: FilePlus, run: () => actions.add() },
    { id: 'openToday', title: t('openToday'), detail: t('title'), icon: Sun, run: () => actions.openToday() },
    place('daily', Sun),
    place('templates', LayoutTemplate),
    place('archive', Archive),
  ];
}

function deedsOf({ t, host }: NotesHandle, actions: NoteActions, note: Note): ModuleAction[] {
  const remove = async () => {
    if (await actions.remove([note.id])) await host.navigate(notesModule.id);
  };
  return [
    { id: 'pin', title: t(note.pinned ? 'unpin' : 'pin'), icon: Pin, run: () => actions.pin(note) },
    {
      id: 'archive',
      title: t(note.archivedAt === null ? 'archiveNote' : 'unarchive'),
      icon: Archive,
      run: () => actions.archive(note),
    },
    { id: 'duplicate', title: t('duplicate'), icon: Copy, run: () => actions.duplicate(note) },
    { id: 'delete', title: t('delete'), icon: Trash2, run: remove },
  ];
}
