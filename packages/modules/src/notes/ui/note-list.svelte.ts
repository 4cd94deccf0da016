// The notes of one scope as they are listed: a window that grows as one scrolls, or all that hold the words one looks for.
import { linkText, type Query } from '@mana/shared-core';
import { linksTo } from '../../system/links/queries.ts';
import { tags } from '../../system/tags/tables.ts';
import { noteIdOf } from '../note-reader.ts';
import { archivedNotes, dailyNotes, notesAmong, pinnedNotes, recentNotes, templates } from '../queries.ts';
import type { notes, Note } from '../tables.ts';
import type { NoteScope } from './note-scope.ts';
import type { NotesHandle } from './use-notes.ts';

const windowSize = 60;

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export class NoteList {
  words: string = $state('');
  #limit: number = $state(windowSize);
  readonly #list;
  readonly #pinned;
  readonly #tagged;
  readonly #scope: NoteScope;

  constructor({ live }: NotesHandle, scope: NoteScope) {
    this.#scope = scope;
    this.#tagged =
      scope.kind === 'tag' ? live(() => linksTo(linkText({ table: tags.name, id: scope.tagId }))) : undefined;
    this.#list = live(() => this.#query());
    this.#pinned = scope.kind === 'all' ? live(() => pinnedNotes()) : undefined;
  }

  /** Undefined until the first answer. */
  get rows(): readonly Note[] | undefined {
    if (this.#tagged && this.#tagged.current === undefined) return undefined;
    const pinned = new Set(this.pinned.map((note) => note.id));
    return this.#list.current?.filter((note) => !pinned.has(note.id));
  }

  get pinned(): readonly Note[] {
    return this.isFiltered ? [] : (this.#pinned?.current ?? []);
  }

  get error(): Error | undefined {
    return this.#list.error;
  }

  get isFiltered(): boolean {
    return this.words.trim() !== '';
  }

  /** True where the window may not hold all. */
  get hasMore(): boolean {
    return !this.isFiltered && this.#scope.kind !== 'tag' && (this.#list.current?.length ?? 0) >= this.#limit;
  }

  showMore(): void {
    this.#limit += windowSize;
  }

  #query(): Query<typeof notes> {
    const limit = this.isFiltered ? undefined : this.#limit;
    const query = this.#scoped(limit);
    if (!this.isFiltered) return query;
    const wanted = fold(this.words).split(/\s+/).filter(Boolean);
    const holds = (note: Note) => {
      const text = fold(`${note.title}\n${note.body}\n${note.aliases.join('\n')}\n${note.tags.join('\n')}`);
      return wanted.every((word) => text.includes(word));
    };
    return { ...query, match: (note) => !note.locked && holds(note) };
  }

  #scoped(limit: number | undefined): Query<typeof notes> {
    switch (this.#scope.kind) {
      case 'all':
        return recentNotes(limit);
      case 'daily':
        return dailyNotes(limit);
      case 'archive':
        return archivedNotes(limit);
      case 'templates':
        return templates();
      case 'tag': {
        const ids = (this.#tagged?.current ?? []).flatMap((link) => noteIdOf(link.from) ?? []);
        return notesAmong(new Set(ids));
      }
    }
  }
}
