// The shapes between task files and the store: a row as a reader understood it, a task ready to be stored, a task on its way out.
import type { Clock, Day, Format, FormatProblem, Instant, ParsedFile, Result, SourceFile } from '@mana/shared-core';
import type { NewTask, Task } from '../tables.ts';

export type Source = NonNullable<Task['source']>;

/** A new task with every field filled in. `listName` is null when the file names no list. */
export interface ImportedTask extends NewTask {
  readonly notes: string;
  readonly priority: number | null;
  readonly labels: string[];
  readonly dueOn: Day | null;
  readonly completedAt: Instant | null;
  readonly listName: string | null;
  readonly source: Source;
  /** The record that our own export says this row came from, and when that was last changed. */
  readonly origin?: { readonly id: string; readonly updatedAt?: Instant };
}

export type ParsedTasks = ParsedFile<ImportedTask>;
export type ParsedTaskRow = ParsedTasks['rows'][number];

/** A record on its way out, with the name of its list. */
export interface ExportedTask {
  readonly task: Pick<Task, 'id' | 'title' | 'notes' | 'priority' | 'labels' | 'dueOn' | 'completedAt' | 'source'> &
    Pick<Task, 'createdAt' | 'updatedAt'>;
  readonly listName?: string | null;
}

export interface TaskFormat extends Format<ImportedTask, ExportedTask> {
  readonly parse: (file: SourceFile) => Result<ParsedTasks, FormatProblem>;
}

/** Where a file's days lie, and what "now" is for a task that is done without a day. */
export interface ReadingOptions {
  readonly clock?: Clock;
}

/** A row as a reader understood it, before limits. */
export interface ReadTask {
  readonly line: number;
  readonly format: string;
  readonly title: string;
  readonly notes: string;
  readonly priority: number | null;
  readonly labels: readonly string[];
  readonly listName: string | null;
  readonly dueOn: Day | null;
  /** Null while open; a day, an instant, or neither where the file does not say when. */
  readonly done: { readonly on?: Day; readonly at?: Instant } | null;
  /** The program's own id; else the content tells rows apart. */
  readonly ownId?: string;
  /** Makes rows of equal title, list and labels different, e.g. the day of creation. */
  readonly mark?: string;
  readonly extra: Readonly<Record<string, string>>;
  readonly origin?: ImportedTask['origin'];
  /** Texts of our own export are taken as they are. */
  readonly isExact?: boolean;
  /** Where our own export says the task came from in the first place. */
  readonly source?: Source;
  readonly problems: readonly FormatProblem[];
}
