// The lists of the space, by id and in their order, for rows, menus and fields.
import type { LiveList } from '../../host.ts';
import { allLists } from '../queries.ts';
import type { taskLists, TaskList } from '../tables.ts';
import type { TodoHandle } from './use-todo.ts';

export class Lists {
  readonly #live: LiveList<typeof taskLists>;
  readonly #handle: TodoHandle;

  constructor(handle: TodoHandle) {
    this.#handle = handle;
    this.#live = handle.live(allLists);
  }

  readonly all = $derived.by((): readonly TaskList[] => this.#live.current ?? []);
  readonly #byId = $derived(new Map(this.all.map((list) => [list.id, list])));

  get isKnown(): boolean {
    return this.#live.current !== undefined;
  }

  /** Undefined for no list, and for one that is gone. */
  of(listId: string | null): TaskList | undefined {
    return listId === null ? undefined : this.#byId.get(listId);
  }

  nameOf(list: TaskList | undefined): string {
    if (!list) return this.#handle.t('noList');
    return list.locked ? this.#handle.t('lockedList') : list.name;
  }
}
