// What an empty scope says: its purpose in one sentence.
import type { ScopeKind, TaskScope } from './task-scope.ts';

const texts = {
  today: { title: 'emptyTodayTitle', text: 'emptyTodayText' },
  upcoming: { title: 'emptyUpcomingTitle', text: 'emptyUpcomingText' },
  lists: { title: 'emptyListTitle', text: 'emptyListText' },
  list: { title: 'emptyListTitle', text: 'emptyListText' },
  done: { title: 'emptyDoneTitle', text: 'emptyDoneText' },
} as const satisfies Record<ScopeKind, unknown>;

/** Keys of todo's messages. */
export const emptyTexts = (scope: TaskScope) => texts[scope.kind];
