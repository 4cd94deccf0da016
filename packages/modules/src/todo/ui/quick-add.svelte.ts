// The line one writes a task in: what was understood of it, and the task it makes. The parser knows the words, this knows what a task
// does with them and what the place gives along (today's page its day, a list itself).
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Flag from '@lucide/svelte/icons/flag';
import List from '@lucide/svelte/icons/list';
import Tag from '@lucide/svelte/icons/tag';
import { parseQuickAdd, unlink, type QuickAdd } from '@mana/shared-i18n';
import type { Day } from '@mana/shared-core';
import type { ModuleHost } from '../../host.ts';
import type { NewTask } from '../tables.ts';
import type { Lists } from './lists.svelte.ts';
import type { TodoHandle } from './use-todo.ts';

type Token = QuickAdd['tokens'][number];
type TokenOf<K extends Token['kind']> = Token & { readonly kind: K };

export interface QuickAddPlace {
  /** Where nothing else is written. */
  readonly dueOn?: Day | null;
  readonly listId?: string | null;
}

const icons = { day: CalendarDays, list: List, label: Tag, priority: Flag } as const;

export const titleLength = 500;

/** What was typed and not sent yet, kept while one looks at another page. It is not stored, so closing the tab asks first. */
const unsent = new WeakMap<ModuleHost, string>();

export class QuickAddLine {
  #text = $state('');
  problem: string | undefined = $state();
  readonly #handle: TodoHandle;
  readonly #lists: Lists;
  readonly #place: () => QuickAddPlace;

  constructor(handle: TodoHandle, lists: Lists, place: () => QuickAddPlace = () => ({})) {
    this.#handle = handle;
    this.#lists = lists;
    this.#place = place;
    this.#text = unsent.get(handle.host) ?? '';
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    unsent.set(this.#handle.host, text);
  }

  readonly #parsed = $derived.by(() => {
    const { host } = this.#handle;
    return parseQuickAdd(this.text, { today: host.today, locale: host.locale, tag: host.formats.tag });
  });

  /** What was understood, as chips that can be struck. */
  readonly tokens = $derived(
    this.#parsed.tokens.map((token) => {
      const label = this.#labelOf(token);
      const { kind, from, to } = token;
      return { kind, from, to, label, icon: icons[kind], removeLabel: this.#handle.t('strikeToken', { what: label }) };
    }),
  );

  /** Makes a token's words plain text. */
  readonly unlink = (token: { from: number }): void => {
    this.text = unlink(this.text, token);
  };

  readonly change = (text: string): void => {
    this.text = text;
    this.problem = undefined;
  };

  /** The task the line stands for; undefined, with a `problem`, where it has no fitting title. */
  draft(): NewTask | undefined {
    const { title, tokens } = this.#parsed;
    const { t } = this.#handle;
    this.problem = title === '' ? t('addNeedsTitle') : title.length > titleLength ? t('addTooLong') : undefined;
    if (this.problem) return undefined;
    const place = this.#place();
    const first = <K extends Token['kind']>(kind: K) =>
      tokens.find((token): token is TokenOf<K> => token.kind === kind);
    const list = first('list')?.value;
    return {
      title,
      dueOn: first('day')?.value ?? place.dueOn ?? null,
      priority: first('priority')?.value ?? null,
      labels: [...new Set(tokens.flatMap((token) => (token.kind === 'label' ? [token.value] : [])))],
      ...(list ? { listName: list.name } : { listId: place.listId ?? null }),
    };
  }

  /** Writes the task down; what was typed stays until it is stored. @returns the draft that was stored */
  async submit(): Promise<NewTask | undefined> {
    const draft = this.draft();
    if (!draft) return undefined;
    const typed = this.text;
    const { store, host } = this.#handle;
    try {
      await store.addTask(draft);
    } catch (error) {
      host.reportError(error);
      return undefined;
    }
    if (this.text === typed) this.text = '';
    return draft;
  }

  #labelOf(token: Token): string {
    const { t, host } = this.#handle;
    switch (token.kind) {
      case 'day':
        return host.formats.day(token.value, 'medium');
      case 'list': {
        const name = token.value.name;
        const known = this.#lists.all.some((list) => !list.locked && list.name.toLowerCase() === name.toLowerCase());
        return t(known ? 'chipList' : 'chipNewList', { name });
      }
      case 'label':
        return t('chipLabel', { name: token.value });
      case 'priority':
        return t('priorityN', { level: token.value });
    }
  }
}
