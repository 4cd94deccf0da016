// Turns what a reader understood into tasks that fit the tables. Too long texts are cut only where the whole is kept elsewhere in the
// task; what a task has no field for stays in `source.extra`. Also gives each row the key by which it is known when it comes again:
// the program's own id, or a fingerprint of title, list and labels with the number of the occurrence among equal rows. State, due day,
// priority and notes are left out of the fingerprint, so that a task finished in the other program is an update and no second task;
// `extra.seen` holds a short print of each field as the file told it, against which a later file is compared.
import { systemClock, type FormatProblem } from '@mana/shared-core';
import { contentPrint, shortPrint } from './content-key.ts';
import type { ImportedTask, ParsedTaskRow, ParsedTasks, ReadingOptions, ReadTask } from './imported-task.ts';
import { cutText, problem } from './problems.ts';
import { createZonedDays, type ZonedDays } from './zoned-days.ts';

const longestTitle = 500;
const longestNotes = 100_000;
const longestName = 100;
const mostLabels = 100;
const longestKey = 900;
const longestDetail = 160;
/** Files with more rows are refused as a whole. */
export const mostRows = 50_000;

/** The fields `extra.seen` speaks of, in its order. */
export const seenFields = ['title', 'notes', 'priority', 'labels', 'listName', 'dueOn', 'completedAt'] as const;

/** One line, single blanks, no control characters: what a title, a label or a list's name may be. */
export const cleanLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\ufeff ]+/gu, ' ').trim();

export const cleanLabels = (labels: readonly string[]): string[] => [...new Set(labels.map(cleanLine).filter(Boolean))];

/** A task's texts within the limits of the tables. */
interface FittingTask {
  readonly title: string;
  readonly notes: string;
  readonly labels: string[];
  readonly listName: string | null;
  readonly extra: Record<string, string>;
  readonly problems: FormatProblem[];
}

export const fitTask = (read: ReadTask): FittingTask => {
  const problems = [...read.problems];
  const extra: Record<string, string> = { ...read.extra };
  const clean = read.isExact ? (text: string) => text : cleanLine;
  const full = clean(read.title) || '…';
  if (full === '…') problems.push(problem('TITLE_MISSING', read.line));
  const title = cutText(full, longestTitle);
  const tooLong = title !== full;
  if (tooLong) problems.push(problem('TITLE_CUT', read.line));

  const labels = [...new Set(read.labels.map(clean).filter(Boolean))];
  const kept = labels.map((label) => cutText(label, longestName)).slice(0, mostLabels);
  if (labels.join() !== kept.join()) {
    problems.push(problem('LABELS_CUT', read.line));
    extra.labels = labels.join('\n');
  }
  const fullList = clean(read.listName ?? '');
  const listName = cutText(fullList, longestName);
  if (listName !== fullList) {
    problems.push(problem('LIST_NAME_CUT', read.line, fullList));
    extra.list = fullList;
  }
  const notes = read.isExact ? read.notes : read.notes.replaceAll('\u0000', '').trimEnd();
  return {
    title,
    notes: tooLong ? [full, notes].filter(Boolean).join('\n\n') : notes,
    labels: [...new Set(kept)],
    listName: listName || null,
    extra,
    problems,
  };
};

/** One word per kind of problem, however often a long row gives cause for it. */
const joinProblems = (problems: readonly FormatProblem[]): FormatProblem[] => {
  const details = new Map<string, Set<string>>();
  const first = new Map<string, FormatProblem>();
  for (const one of problems) {
    if (!first.has(one.code)) first.set(one.code, one);
    if (one.detail !== undefined) details.set(one.code, (details.get(one.code) ?? new Set()).add(one.detail));
  }
  return [...first.values()].map((one) => {
    const all = details.get(one.code);
    return all ? { ...one, detail: cutText([...all].join(', '), longestDetail) } : one;
  });
};

const doneText = ({ done }: ReadTask): string => (done ? (done.at ?? done.on ?? 'done') : '');

const seenOf = (read: ReadTask, { title, notes, labels, listName }: FittingTask): string =>
  [title, notes, String(read.priority), labels.join('\n'), listName ?? '', read.dueOn ?? '', doneText(read)]
    .map(shortPrint)
    .join('.');

const baseKey = (read: ReadTask, { title, labels, listName }: FittingTask): string =>
  read.ownId === undefined
    ? contentPrint([title, listName ?? '', ...[...labels].sort(), read.mark ?? ''])
    : `id:${read.ownId.slice(0, longestKey)}`;

/** Numbers the rows of equal content, in the order of the file: `…#1`, `…#2`. */
const createOccurrences = () => {
  const counts = new Map<string, number>();
  return (base: string): string => {
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return `${base}#${count}`;
  };
};

const completedAtOf = ({ done }: ReadTask, zone: ZonedDays, now: number): string | null => {
  if (!done) return null;
  return done.at ?? (done.on ? zone.noonOf(done.on) : new Date(now).toISOString());
};

/** All tasks of a file; rows whose notes do not fit are refused by name, the others are kept. */
export const finishTasks = (
  reads: readonly ReadTask[],
  notes: readonly FormatProblem[],
  { clock = systemClock }: ReadingOptions,
): ParsedTasks => {
  const zone = createZonedDays(clock.timeZone);
  const keyOf = createOccurrences();
  const now = clock.now();
  const rows = reads.map((read): ParsedTaskRow => {
    const fitting = fitTask(read);
    const { title } = fitting;
    const problems = joinProblems(fitting.problems);
    const key = keyOf(baseKey(read, fitting));
    if (fitting.notes.length > longestNotes)
      return {
        line: read.line,
        title,
        failed: true,
        problems: [...problems, problem('NOTES_TOO_LONG', read.line)],
      };
    const draft: ImportedTask = {
      title,
      notes: fitting.notes,
      priority: read.priority,
      labels: fitting.labels,
      dueOn: read.dueOn,
      completedAt: completedAtOf(read, zone, now),
      listName: fitting.listName,
      source: read.source ?? { format: read.format, key, extra: { ...fitting.extra, seen: seenOf(read, fitting) } },
      ...(read.origin ? { origin: read.origin } : {}),
    };
    return { line: read.line, title, draft, problems };
  });
  return { rows, notes };
};
