// One change of a task as sentences a person would say.
import type { Formats } from '@mana/shared-i18n';
import type { HistoryEntry } from '../../host.ts';
import type { TodoText } from './use-todo.ts';

export interface HistoryContext {
  readonly t: TodoText;
  readonly formats: Formats;
  readonly listName: (listId: string) => string;
}

type Change = HistoryEntry['fields'][string];

const shortTitle = 60;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const cut = (value: string): string => (value.length > shortTitle ? `${value.slice(0, shortTitle)}…` : value);

const dueWords = ({ before, after }: Change, who: string, { t, formats }: HistoryContext): string => {
  if (after === null) return t('historyDueCleared', { who });
  const day = formats.day(text(after), 'medium');
  return before
    ? t('historyDue', { who, before: formats.day(text(before), 'medium'), after: day })
    : t('historyDueSet', { who, after: day });
};

/** Per field; fields that say nothing to a person are not here. */
const fieldWords: Record<string, (change: Change, who: string, context: HistoryContext) => string> = {
  title: ({ before }, who, { t }) => t('historyRenamed', { who, before: cut(text(before)) }),
  completedAt: ({ after }, who, { t }) => t(after === null ? 'historyReopened' : 'historyDone', { who }),
  deletedAt: ({ after }, who, { t }) => t(after === null ? 'historyRestored' : 'historyDeleted', { who }),
  dueOn: dueWords,
  listId: ({ after }, who, { t, listName }) =>
    after === null ? t('historyListCleared', { who }) : t('historyList', { who, after: listName(text(after)) }),
  priority: ({ after }, who, { t }) =>
    after === null ? t('historyPriorityCleared', { who }) : t('historyPriority', { who, after: String(after) }),
  notes: (_, who, { t }) => t('historyNotes', { who }),
  labels: (_, who, { t }) => t('historyLabels', { who }),
  order: (_, who, { t }) => t('historyOrder', { who }),
};

const madeWords = { seed: 'historySeed', import: 'historyImported' } as const;

/** Sentences without a full stop; empty where there is nothing worth saying. */
export const historyWords = (entry: HistoryEntry, context: HistoryContext): string[] => {
  const { t } = context;
  const who = entry.actorKind === 'user' ? t('you') : entry.actorName;
  if (entry.kind === 'insert') return [t(madeWords[entry.reason as keyof typeof madeWords] ?? 'historyMade', { who })];
  if (entry.reason === 'undo') return [t('historyUndo', { who })];
  if (entry.reason === 'redo') return [t('historyRedo', { who })];
  const named = Object.entries(entry.fields).filter(([field]) => field in fieldWords);
  const telling = named.length > 1 ? named.filter(([field]) => field !== 'order') : named;
  return telling.map(([field, change]) => fieldWords[field]?.(change, who, context) ?? '');
};
