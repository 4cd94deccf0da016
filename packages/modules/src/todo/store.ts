// What one can do in todo; the same operations serve buttons, keys and tools.
import { todayOf, type Day, type StoreDeps } from '@mana/shared-core';
import { createImportOperations } from './import-operations.ts';
import { createListOperations } from './list-operations.ts';
import { doneTasks, openTasks, tasksDueBy, tasksDueOn } from './queries.ts';
import type { Task } from './tables.ts';
import { createTaskLifecycle } from './task-lifecycle.ts';
import { createTaskOperations } from './task-operations.ts';

/** `today` is what is due by today, overdue tasks included; a day is what is due on that very day. */
export type TaskScope = 'today' | 'open' | 'done' | { readonly dueOn: Day };

export const createTodoStore = (deps: StoreDeps) => ({
  ...createTaskOperations(deps),
  ...createTaskLifecycle(deps),
  ...createListOperations(deps),
  ...createImportOperations(deps),

  /** One answer for those who do not follow changes. */
  findTasks(scope: TaskScope, limit: number): Promise<Task[]> {
    if (typeof scope === 'object') return deps.records.list({ ...tasksDueOn(scope.dueOn), limit });
    const query = { today: tasksDueBy(todayOf(deps.clock), limit), open: openTasks(limit), done: doneTasks(limit) };
    return deps.records.list(query[scope]);
  },
});

export type TodoStore = ReturnType<typeof createTodoStore>;
