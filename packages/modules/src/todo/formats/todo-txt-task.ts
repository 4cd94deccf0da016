// A line of todo.txt as a task: which of its words go to which field.
import type { ReadTask } from './imported-task.ts';
import { readTodoLine } from './todo-txt-line.ts';

export const todoTxtId = 'todotxt';

export const priorityOfLetter = (letter: string | null): number | null =>
  letter === null ? null : Math.min('ABCD'.indexOf(letter) + 1 || 4, 4);

/** A line as a task; the same reading serves import and the question whether a task was changed since. */
export const readTodoTask = (raw: string, line: number): ReadTask => {
  const todo = readTodoLine(raw, line);
  return {
    line,
    format: todoTxtId,
    title: todo.title,
    notes: todo.notes,
    priority: priorityOfLetter(todo.letter),
    labels: todo.contexts,
    listName: todo.projects[0] ?? null,
    dueOn: todo.dueOn,
    done: todo.isDone ? (todo.completedOn ? { on: todo.completedOn } : {}) : null,
    mark: [todo.createdOn ?? '', ...todo.projects.slice(1)].join('+'),
    extra: { line: raw },
    problems: todo.problems,
  };
};
