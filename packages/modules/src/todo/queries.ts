// The named questions about tasks and lists. Open tasks are asked by shadow index in the order they are shown, so that a window of
// ten thousand opens only what is on the screen.
import { addDays, defineQuery, type Day, type Instant } from '@mana/shared-core';
import { noList, taskLists, tasks } from './tables.ts';

/** Open tasks by due day, then by hand; those without a day last. */
export const openTasks = defineQuery(tasks, (limit?: number) => ({
  index: { name: '_openSortIndex' },
  ...(limit === undefined ? {} : { limit }),
}));

/** Open tasks that are due on this day or before, the oldest first. */
export const tasksDueBy = defineQuery(tasks, (day: Day, limit?: number) => ({
  index: { name: '_openSortIndex', before: addDays(day, 1) },
  ...(limit === undefined ? {} : { limit }),
}));

export const overdueTasks = defineQuery(tasks, (today: Day) => ({ index: { name: '_openSortIndex', before: today } }));

/** Open tasks due on this very day. */
export const tasksDueOn = defineQuery(tasks, (day: Day) => ({ index: { name: '_openDueIndex', equals: day } }));

/** Open tasks of a list, or of none, in the order by hand. */
export const tasksOfList = defineQuery(tasks, (listId: string | null, limit?: number) => ({
  index: { name: '_openListIndex', from: `${listId ?? noList} `, before: `${listId ?? noList}!` },
  ...(limit === undefined ? {} : { limit }),
}));

/** The last done first. */
export const doneTasks = defineQuery(tasks, (limit?: number) => ({
  index: { name: 'completedAt', reverse: true },
  ...(limit === undefined ? {} : { limit }),
}));

export const tasksDoneSince = defineQuery(tasks, (since: Instant) => ({
  index: { name: 'completedAt', from: since, reverse: true },
}));

export const allLists = defineQuery(taskLists, () => ({ index: { name: 'order' } }));

/** The tasks that came with the first run. */
export const welcomeTasks = defineQuery(tasks, () => ({ match: (task) => task.source?.format === 'welcome' }));
