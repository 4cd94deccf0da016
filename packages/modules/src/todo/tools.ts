// Which of todo's operations an assistant may ask for.
import { defineTool, type Receipt } from '@mana/shared-core';
import { z } from 'zod';
import type { TodoStore } from './store.ts';

const id = z.string().describe('Id of the task');
const day = z.iso.date().describe('Calendar day, YYYY-MM-DD');
const title = z.string().min(1).max(500);
const priority = z.int().min(1).max(4).nullable().describe('1 is the most urgent, null is none');
const notes = z.string().max(100_000).describe('Plain text');

const written = z.object({ changed: z.boolean().describe('False when everything was so already') });
const outcome = (receipt: Receipt) => ({ changed: receipt.batch !== null });

/** A patch names only what is to change. */
const named = <P extends object>(patch: P) =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof P]: Exclude<P[K], undefined>;
  };

const addTask = defineTool({
  name: 'addTask',
  description: 'Adds a task to do, with an optional due day, list, priority and notes.',
  effect: 'write',
  input: z.object({
    title,
    dueOn: day.nullable().optional(),
    listName: z.string().max(100).nullable().optional().describe('Made if there is no list of this name'),
    priority: priority.optional(),
    notes: notes.optional(),
  }),
  output: z.object({ id: z.string() }),
  run: async (store: TodoStore, input) => ({ id: (await store.addTask(input)).id }),
});

const editTask = defineTool({
  name: 'editTask',
  description: 'Changes the title, notes, priority or due day of one task.',
  effect: 'write',
  input: z.object({
    id,
    title: title.optional(),
    notes: notes.optional(),
    priority: priority.optional(),
    dueOn: day.nullable().optional(),
  }),
  output: written,
  run: async (store: TodoStore, { id, ...patch }) => outcome(await store.editTask(id, named(patch))),
});

const completeTask = defineTool({
  name: 'completeTask',
  description: 'Marks a task as done now.',
  effect: 'write',
  input: z.object({ id }),
  output: written,
  run: async (store: TodoStore, input) => outcome(await store.completeTask(input.id)),
});

const reopenTask = defineTool({
  name: 'reopenTask',
  description: 'Marks a done task as not done.',
  effect: 'write',
  input: z.object({ id }),
  output: written,
  run: async (store: TodoStore, input) => outcome(await store.reopenTask(input.id)),
});

const deleteTask = defineTool({
  name: 'deleteTask',
  description: 'Moves a task to the trash, from which the person can restore it.',
  effect: 'destroy',
  input: z.object({ id }),
  output: written,
  run: async (store: TodoStore, input) => outcome(await store.deleteTask(input.id)),
});

const listTasks = defineTool({
  name: 'listTasks',
  description:
    'Lists tasks: due by today (overdue ones included), all open ones by due day, those done last, or those due on one day.',
  effect: 'read',
  input: z.object({
    scope: z.union([z.enum(['today', 'open', 'done']), z.object({ dueOn: day })]),
    limit: z.int().min(1).max(200).default(50),
  }),
  output: z.object({
    tasks: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        dueOn: z.string().nullable(),
        completedAt: z.string().nullable(),
        priority: z.number().nullable(),
      }),
    ),
  }),
  run: async (store: TodoStore, { scope, limit }) => {
    const found = await store.findTasks(scope, limit);
    const readable = found.filter((task) => !task.locked);
    return {
      tasks: readable.map(({ id, title, dueOn, completedAt, priority }) => ({
        id,
        title,
        dueOn,
        completedAt,
        priority,
      })),
    };
  },
});

export const todoTools = { addTask, editTask, completeTask, reopenTask, deleteTask, listTasks };
