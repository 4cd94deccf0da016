// Writes a task as a line of todo.txt: as it came when nobody changed it, else built anew around what the old line holds besides.
import { isDay } from '@mana/shared-core';
import { cleanLabels, cleanLine, fitTask } from './finish-task.ts';
import type { ExportedTask } from './imported-task.ts';
import { readTodoLine, type TodoLine } from './todo-txt-line.ts';
import { priorityOfLetter, readTodoTask, todoTxtId } from './todo-txt-task.ts';
import { encodeValue, pairOf, protectWord } from './todo-txt-words.ts';
import type { ZonedDays } from './zoned-days.ts';

const isUnchanged = ({ task, listName }: ExportedTask, line: string, zone: ZonedDays): boolean => {
  const read = readTodoTask(line, 1);
  const fitting = fitTask(read);
  const doneOn = task.completedAt === null ? undefined : zone.dayOf(task.completedAt);
  return (
    task.title === fitting.title &&
    task.notes === fitting.notes &&
    task.priority === read.priority &&
    task.dueOn === read.dueOn &&
    (listName ?? null) === fitting.listName &&
    task.labels.join('\n') === fitting.labels.join('\n') &&
    (task.completedAt === null) === (read.done === null) &&
    (read.done?.on ?? doneOn) === doneOn
  );
};

/** The letter of the old line as long as it still means this priority: an `(F)` stays an `(F)`. */
const letterOf = (priority: number | null, old: TodoLine | null): string | null =>
  priority === null
    ? null
    : old && priorityOfLetter(old.letter) === priority
      ? old.letter
      : ('ABCD'[priority - 1] ?? 'D');

const headOf = ({ task }: ExportedTask, letter: string | null, created: string | null, zone: ZonedDays): string[] => {
  const parts = task.completedAt === null ? [letter && `(${letter})`] : ['x', zone.dayOf(task.completedAt)];
  return [...parts, created].filter((part) => part !== null && part !== '') as string[];
};

/** A kept word that would now be read into a field which the task says is something else, or empty. */
const wouldTakeField = (word: string, dueOn: string | null): boolean => {
  const pair = pairOf(word);
  if (pair?.key === 'due') return dueOn !== null || isDay(pair.value);
  return pair?.key === 'note' || pair?.key === 'pri';
};

const titleWords = (title: string): string[] =>
  (cleanLine(title) || '…').split(' ').map((word, at) => protectWord(word, at === 0));

export const writeTodoLine = (record: ExportedTask, zone: ZonedDays): string => {
  const { task } = record;
  const line = task.source?.format === todoTxtId ? task.source.extra?.line : undefined;
  if (line !== undefined && isUnchanged(record, line, zone)) return line;
  const old = line === undefined ? null : readTodoLine(line, 1);
  const created = old ? old.createdText : zone.dayOf(task.createdAt);
  const letter = letterOf(task.priority, old);
  const list = cleanLine(record.listName ?? '');
  const projects = new Set([list, ...(old?.projects.slice(1) ?? [])].filter(Boolean));
  const words = [
    ...headOf(record, letter, created, zone),
    ...titleWords(task.title),
    ...[...projects].map((project) => `+${encodeValue(project)}`),
    ...cleanLabels(task.labels).map((label) => `@${encodeValue(label)}`),
    task.dueOn && `due:${task.dueOn}`,
    task.completedAt !== null && letter && `pri:${letter}`,
    task.notes && `note:${encodeValue(task.notes)}`,
    ...(old?.aside.filter((word) => !wouldTakeField(word, task.dueOn)) ?? []),
  ];
  return words.filter(Boolean).join(' ');
};
