// Open tasks with a due day, as the calendar shows them.
import { defineDated, defineQuery, type Day } from '@mana/shared-core';
import { createTodoStore } from './store.ts';
import { tasks } from './tables.ts';

const tasksDueBetween = defineQuery(tasks, (from: Day, to: Day) => ({ index: { name: '_openDueIndex', from, to } }));

export const datedTasks = defineDated<typeof tasks>({
  table: tasks,
  view: 'task',
  between: tasksDueBetween,
  item: ({ id, title, dueOn, locked }) => (dueOn === null || locked ? undefined : { id, title, day: dueOn }),
  look: ({ title, completedAt }) => ({ title, isDone: completedAt !== null }),
  complete: (deps, id) => createTodoStore(deps).completeTask(id),
  schedule: (deps, id, day) => createTodoStore(deps).scheduleTask(id, day),
});
