// What todo offers to the command palette: its places, the deeds with one task, and a task made of a line.
import Calendar1 from '@lucide/svelte/icons/calendar-1';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import Copy from '@lucide/svelte/icons/copy';
import Flag from '@lucide/svelte/icons/flag';
import List from '@lucide/svelte/icons/list';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Logs from '@lucide/svelte/icons/logs';
import Sun from '@lucide/svelte/icons/sun';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Undo2 from '@lucide/svelte/icons/undo-2';
import { addDays, type Day } from '@mana/shared-core';
import { parseQuickAdd, type QuickAdd } from '@mana/shared-i18n';
import type { ModuleHost } from '../../host.ts';
import type { ActionChoice, ModuleAction, ModuleActions } from '../../module-ui.ts';
import { handleOf } from '../../use-module.ts';
import { todo } from '../module.ts';
import { allLists } from '../queries.ts';
import type { TodoStore } from '../store.ts';
import { tasks, type NewTask, type Task } from '../tables.ts';
import { TaskActions, type Priority } from './task-actions.ts';
import { capitalise } from './task-date.ts';
import { addressOf, type TaskScope } from './task-scope.ts';
import type { TodoHandle, TodoText } from './use-todo.ts';

type Token = QuickAdd['tokens'][number];
type Kind = Token['kind'];
type TokenOf<K extends Kind> = Token & { readonly kind: K };

const priorities: readonly Priority[] = [1, 2, 3, 4];
const placeIcons = { today: Sun, upcoming: CalendarDays, lists: ListTodo, done: Logs } as const;

/** A dialog's "…" says that more is asked; the palette says so by itself. */
const withoutDots = (text: string): string => text.replace(/\s*…$/, '');

export default function taskCommands(host: ModuleHost): ModuleActions {
  const handle = handleOf<TodoStore, TodoText>(todo, host);
  const actions = new TaskActions(handle);
  return {
    actions: () => placesOf(handle),
    recordActions: async (kind, id) => {
      const task = kind === 'task' ? await host.records.get(tasks, id) : undefined;
      return task && !task.locked && !task.deletedAt ? deedsOf(handle, actions, task) : [];
    },
    create: { title: handle.t('newTask'), run: (line) => add(handle, actions, line) },
  };
}

function placesOf({ t, host }: TodoHandle): ModuleAction[] {
  const go = (scope: TaskScope) => () => host.navigate(todo.id, ...addressOf(scope));
  const kinds = ['today', 'upcoming', 'lists', 'done'] as const;
  const lists = async (): Promise<ActionChoice[]> =>
    (await host.records.list(allLists()))
      .filter((list) => !list.locked)
      .map((list) => ({ id: list.id, title: list.name, icon: List, run: go({ kind: 'list', listId: list.id }) }));
  return [
    ...kinds.map((kind) => ({
      id: kind,
      title: t(kind),
      detail: t('title'),
      icon: placeIcons[kind],
      run: go({ kind }),
    })),
    { id: 'list', title: t('list'), detail: t('title'), icon: List, choices: lists },
  ];
}

function deedsOf(handle: TodoHandle, actions: TaskActions, task: Task): ModuleAction[] {
  const { t, host } = handle;
  const ids = [task.id];
  const isDone = task.completedAt !== null;
  return [
    {
      id: 'tick',
      title: t(isDone ? 'reopen' : 'complete', { title: task.title }),
      icon: isDone ? Undo2 : CircleCheck,
      keys: ['E'],
      run: () => actions.tick(task, !isDone),
    },
    {
      id: 'date',
      title: withoutDots(t('pickDate')),
      detail: task.dueOn === null ? undefined : host.formats.day(task.dueOn, 'medium'),
      icon: CalendarDays,
      keys: ['D'],
      choices: (text) => daysFor(handle, text, (day) => actions.schedule(ids, day)),
    },
    {
      id: 'move',
      title: withoutDots(t('moveToList')),
      icon: List,
      keys: ['M'],
      choices: async () => [
        ...(await host.records.list(allLists()))
          .filter((list) => !list.locked)
          .map((list) => ({ id: list.id, title: list.name, icon: List, run: () => actions.move(ids, list) })),
        { id: 'none', title: t('noList'), icon: List, run: () => actions.move(ids, null) },
      ],
    },
    {
      id: 'priority',
      title: t('priority'),
      icon: Flag,
      keys: ['P'],
      choices: () => [
        ...priorities.map((level) => ({
          id: String(level),
          title: t('priorityN', { level }),
          icon: Flag,
          run: () => actions.prioritise(ids, level),
        })),
        { id: 'none', title: t('priorityNone'), icon: Flag, run: () => actions.prioritise(ids, null) },
      ],
    },
    { id: 'duplicate', title: t('duplicate'), icon: Copy, run: () => actions.duplicate(task.id) },
    { id: 'delete', title: t('delete'), icon: Trash2, keys: ['#'], run: () => actions.remove(ids) },
  ];
}

/** The days one most often means, and the one that was typed. */
function daysFor({ t, host }: TodoHandle, text: string, run: (day: Day | null) => unknown): ActionChoice[] {
  const { today, formats, locale } = host;
  const typed = parseQuickAdd(text, { today, locale, tag: formats.tag }).tokens.find((token) => token.kind === 'day');
  const near = { today, tomorrow: addDays(today, 1), nextWeek: addDays(today, 7) } as const;
  return [
    ...(typed
      ? [
          {
            id: 'typed',
            title: capitalise(formats.day(typed.value, 'long'), formats.tag),
            icon: Calendar1,
            typed: true,
            run: () => run(typed.value),
          },
        ]
      : []),
    ...(['today', 'tomorrow', 'nextWeek'] as const).map((key) => ({
      id: key,
      title: t(key),
      detail: formats.day(near[key], 'medium'),
      icon: CalendarDays,
      run: () => run(near[key]),
    })),
    { id: 'none', title: t('dateClear'), icon: CalendarDays, run: () => run(null) },
  ];
}

/** Understands the line as the quick input does. */
async function add({ t, host, store }: TodoHandle, actions: TaskActions, line: string): Promise<void> {
  const { title, tokens } = parseQuickAdd(line, { today: host.today, locale: host.locale, tag: host.formats.tag });
  const found = <K extends Kind>(kind: K) => tokens.find((token): token is TokenOf<K> => token.kind === kind);
  const draft: NewTask = {
    title: (title || line).slice(0, 500),
    dueOn: found('day')?.value ?? null,
    priority: found('priority')?.value ?? null,
    listName: found('list')?.value.name,
    labels: [...new Set(tokens.flatMap((token) => (token.kind === 'label' ? [token.value] : [])))],
  };
  const text = draft.dueOn
    ? t('toastAdded', { day: host.formats.dayRelative(draft.dueOn, host.today) })
    : t('toastAddedPlain');
  await actions.run(() => store.addTask(draft), text);
}
