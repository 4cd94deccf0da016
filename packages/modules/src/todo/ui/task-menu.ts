// All that can be done with one task, as a menu: the visible twin of every key, drag and swipe.
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Copy from '@lucide/svelte/icons/copy';
import CopyCheck from '@lucide/svelte/icons/copy-check';
import Flag from '@lucide/svelte/icons/flag';
import List from '@lucide/svelte/icons/list';
import PanelRight from '@lucide/svelte/icons/panel-right';
import PenLine from '@lucide/svelte/icons/pen-line';
import Sun from '@lucide/svelte/icons/sun';
import Trash2 from '@lucide/svelte/icons/trash-2';
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import { addDays, type Day } from '@mana/shared-core';
import type { Task } from '../tables.ts';
import type { TaskActions } from './task-actions.ts';
import type { Choice } from './task-keys.ts';
import type { TodoText } from './use-todo.ts';

export interface TaskMenuDeps {
  readonly t: TodoText;
  readonly today: Day;
  readonly actions: TaskActions;
  readonly isSelected: boolean;
  readonly open: () => void;
  readonly rename: () => void;
  readonly select: () => void;
  readonly choose: (choice: Choice) => void;
  /** Absent where tasks have no order by hand. */
  readonly step?: ((step: -1 | 1) => void) | undefined;
}

export const taskMenu = (task: Task, deps: TaskMenuDeps) => {
  const { t, today, actions, step } = deps;
  const ids = [task.id];
  const schedule = (day: Day) => () => void actions.schedule(ids, day);
  return [
    { label: t('open'), icon: PanelRight, keys: ['↵'], onselect: deps.open },
    { label: t('rename'), icon: PenLine, keys: ['F2'], onselect: deps.rename },
    { label: t(deps.isSelected ? 'deselect' : 'select'), icon: CopyCheck, keys: ['X'], onselect: deps.select },
    'line' as const,
    { label: t('dueToday'), icon: Sun, onselect: schedule(today) },
    { label: t('dueTomorrow'), icon: CalendarClock, onselect: schedule(addDays(today, 1)) },
    { label: t('pickDate'), icon: CalendarDays, keys: ['D'], onselect: () => deps.choose('date') },
    { label: t('moveToList'), icon: List, keys: ['M'], onselect: () => deps.choose('list') },
    { label: t('setPriority'), icon: Flag, keys: ['P'], onselect: () => deps.choose('priority') },
    'line' as const,
    ...(step
      ? [
          { label: t('moveUp'), icon: ArrowUp, keys: ['Alt', '↑'], onselect: () => step(-1) },
          { label: t('moveDown'), icon: ArrowDown, keys: ['Alt', '↓'], onselect: () => step(1) },
        ]
      : []),
    { label: t('duplicate'), icon: Copy, onselect: () => void actions.duplicate(task.id) },
    { label: t('delete'), icon: Trash2, keys: ['#'], onselect: () => void actions.remove(ids) },
  ];
};

/** What remains for the menu of the pane, where the properties stand open. */
export const paneMenu = (task: Task, deps: { t: TodoText; actions: TaskActions; onremoved: () => void }) => {
  const remove = async () => {
    if (await deps.actions.remove([task.id])) deps.onremoved();
  };
  return [
    { label: deps.t('duplicate'), icon: Copy, onselect: () => void deps.actions.duplicate(task.id) },
    { label: deps.t('delete'), icon: Trash2, onselect: () => void remove() },
  ];
};
