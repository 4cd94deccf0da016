// What buttons, keys and menus do with notes: the store's operation, then a short word with its way back. Errors go to the app's one
// funnel.
import type { Receipt } from '@mana/shared-core';
import type { Note, NoteKind } from '../tables.ts';
import type { NotesHandle } from './use-notes.ts';

export class NoteActions {
  readonly #handle: NotesHandle;

  constructor(handle: NotesHandle) {
    this.#handle = handle;
  }

  /** Runs a deed and, where it changed something, says so. @returns its answer, or undefined where it failed */
  async run<R extends Receipt>(deed: () => Promise<R>, text?: string): Promise<R | undefined> {
    const { host } = this.#handle;
    try {
      const receipt = await deed();
      if (text !== undefined && receipt.batch !== null) host.notify({ text, receipt });
      return receipt;
    } catch (error) {
      host.reportError(error);
      return undefined;
    }
  }

  open(id: string): Promise<void> {
    return this.#handle.host.navigate('notes', 'note', id);
  }

  /** Makes a note and opens it. */
  async add(draft: { title?: string; body?: string; kind?: NoteKind; folder?: string } = {}): Promise<void> {
    const made = await this.run(() => this.#handle.store.addNote(draft));
    if (made) await this.open(made.id);
  }

  async openToday(): Promise<void> {
    const { store, host } = this.#handle;
    const note = await this.run(() => store.openDaily(host.today, host.formats.tag));
    if (note) await this.open(note.id);
  }

  async addFrom(template: Note): Promise<void> {
    const { store, host } = this.#handle;
    const made = await this.run(() => store.addFromTemplate(template.id, '', host.formats.tag));
    if (made) await this.open(made.id);
  }

  pin({ id, pinned }: Note): Promise<Receipt | undefined> {
    const { store, t } = this.#handle;
    return this.run(() => store.pinNote(id, !pinned), t(pinned ? 'toastUnpinned' : 'toastPinned'));
  }

  archive({ id, archivedAt }: Note): Promise<Receipt | undefined> {
    const { store, t } = this.#handle;
    return archivedAt === null
      ? this.run(() => store.archiveNote(id), t('toastArchived'))
      : this.run(() => store.unarchiveNote(id), t('toastUnarchived'));
  }

  async duplicate(note: Note): Promise<void> {
    const { store, t } = this.#handle;
    const title = t('copyOf', { title: note.title || t('untitled') });
    const made = await this.run(() => store.duplicateNote(note.id, title), t('toastDuplicated'));
    if (made) await this.open(made.id);
  }

  move(id: string, folder: string): Promise<Receipt | undefined> {
    const { store, t } = this.#handle;
    return this.run(
      () => store.moveNote(id, folder),
      folder.trim() === '' ? t('toastMovedTop') : t('toastMoved', { folder: folder.trim() }),
    );
  }

  changeKind(id: string, kind: NoteKind): Promise<Receipt | undefined> {
    const { store, t } = this.#handle;
    const said = { note: 'toastNote', template: 'toastTemplate', dailyTemplate: 'toastDaily' } as const;
    return this.run(() => store.changeKind(id, kind), t(said[kind]));
  }

  remove(ids: readonly string[]): Promise<Receipt | undefined> {
    const { store, t } = this.#handle;
    return this.run(() => store.deleteNote(ids), t('toastDeleted', { count: ids.length }));
  }

  /** Opens the note a link means; where there is none yet, it is made. */
  async follow(target: string, folder: string): Promise<void> {
    const { store, host, t } = this.#handle;
    try {
      const id = await store.findByName(target, folder);
      if (id !== undefined) return await this.open(id);
      const slash = target.lastIndexOf('/');
      const title = target.slice(slash + 1).replace(/\.md$/i, '');
      const made = await store.addNote({ title, folder: slash < 0 ? folder : target.slice(0, slash) });
      host.notify({ text: t('toastMade', { title }), receipt: made });
      await this.open(made.id);
    } catch (error) {
      host.reportError(error);
    }
  }
}
