// What todo stores: tasks and the lists they may be in.
import { defineTable, plain, type Draft, type Patch, type Row } from '@mana/shared-core';
import { z } from 'zod';

/** Sorts after every day, so that tasks without one come last. */
export const noDueDay = '9999-12-31';

/** Sorts before every list's id. */
export const noList = '-';

/** The order in which lists take their colours. */
export const listColours = ['teal', 'clay', 'amber', 'indigo', 'fern', 'plum', 'sky', 'moss'] as const;

export const tasks = defineTable({
  name: 'tasks',
  fields: {
    title: z.string().min(1).max(500),
    notes: z.string().max(100_000).default(''),
    /** 1 is the most urgent. */
    priority: z.int().min(1).max(4).nullable().default(null),
    labels: z.array(z.string().min(1).max(100)).max(100).default([]),
    /** Where an imported task came from: `key` recognises it when the same file comes again. */
    source: z
      .object({
        format: z.string().max(40),
        key: z.string().max(1000),
        extra: z.record(z.string(), z.string()).optional(),
      })
      .nullable()
      .default(null),
    dueOn: plain(z.iso.date().nullable().default(null), 'lists are windowed by due day before anything is opened'),
    completedAt: plain(
      z.iso.datetime().nullable().default(null),
      'done tasks leave the open lists and are listed by time',
    ),
    listId: plain(
      z.string().max(100).nullable().default(null),
      'a list is windowed and counted before anything is opened',
    ),
    order: plain(z.string().min(1).max(200), 'the order by hand must be known before anything is opened'),
  },
  indexes: ['completedAt', 'order'],
  shadow: {
    _openDueIndex: (task) => (task.completedAt || task.deletedAt ? undefined : (task.dueOn ?? noDueDay)),
    _openSortIndex: (task) =>
      task.completedAt || task.deletedAt ? undefined : `${task.dueOn ?? noDueDay} ${task.order}`,
    _openListIndex: (task) =>
      task.completedAt || task.deletedAt ? undefined : `${task.listId ?? noList} ${task.order}`,
  },
  search: ['title', 'notes'],
  references: { listId: 'taskLists' },
});

export const taskLists = defineTable({
  name: 'taskLists',
  fields: {
    name: z.string().min(1).max(100),
    colour: plain(z.enum(listColours), 'one of eight hues; says nothing about the list'),
    order: plain(z.string().min(1).max(200), 'the order by hand must be known before anything is opened'),
  },
  indexes: ['order'],
  search: ['name'],
});

export type Task = Row<typeof tasks>;
export type TaskPatch = Omit<Patch<typeof tasks>, 'order' | 'completedAt' | 'source'>;
export type TaskList = Row<typeof taskLists>;
export type ListColour = TaskList['colour'];

/** A task as it is typed or read from a file: the list by id, or by name where it may not exist yet. */
export interface NewTask extends Omit<Draft<typeof tasks>, 'id' | 'order'> {
  readonly listName?: string | null | undefined;
}
