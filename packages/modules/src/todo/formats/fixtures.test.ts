// Real files of other programs, where the collection of samples lies beside the project: each with its exact outcome.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createCsv } from './csv.ts';
import type { ParsedTaskRow, ParsedTasks } from './imported-task.ts';
import { fixedClock, MemoryTasks } from './memory-tasks.ts';
import { planImport } from './plan-import.ts';
import { createTodoTxt } from './todo-txt.ts';

const root = fileURLToPath(new URL('../../../../../../shared/fixtures/', import.meta.url));
const todoTxt = createTodoTxt({ clock: fixedClock });
const csv = createCsv({ clock: fixedClock });
const { timeZone } = fixedClock;

const onSample = (name: string, check: (parsed: ParsedTasks, bytes: Uint8Array) => void) => {
  const path = `${root}${name}`;
  test.skipIf(!existsSync(path))(`${name} is read as it is meant, and a second time brings nothing new`, () => {
    const bytes = new Uint8Array(readFileSync(path));
    const file = { name, bytes };
    const format = csv.recognise(file) > todoTxt.recognise(file) ? csv : todoTxt;
    const parsed = format.parse(file);
    if (!parsed.ok) throw new Error(parsed.error.code);
    check(parsed.value, bytes);
    const memory = new MemoryTasks();
    memory.apply(planImport(parsed.value, [], [], { timeZone }));
    expect(planImport(parsed.value, memory.tasks, memory.lists, { timeZone }).counts).toMatchObject({
      create: 0,
      update: 0,
    });
    if (format === csv) return;
    const lines = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(todoTxt.write(memory.exported())).toBe(`${lines.join('\n')}\n`);
  });
};

/** `A1 title [list] @label ^due /done CODE`, with what there is. */
const shown = ({ line, draft, problems }: ParsedTaskRow): string =>
  [
    line,
    draft?.priority && `p${draft.priority}`,
    draft?.title,
    draft?.listName && `[${draft.listName}]`,
    ...(draft?.labels ?? []).map((label) => `@${label}`),
    draft?.dueOn && `^${draft.dueOn}`,
    draft?.completedAt && `/${draft.completedAt.slice(0, 10)}`,
    ...problems.map(({ code, detail }) => (detail ? `${code}(${detail})` : code)),
  ]
    .filter(Boolean)
    .join(' ');

const tally = ({ rows }: ParsedTasks): Record<string, number> => {
  const counts: Record<string, number> = { rows: rows.length, failed: rows.filter(({ failed }) => failed).length };
  for (const { problems } of rows) for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

onSample('tasks/todotxt/todotxt/todo.txt', (parsed) =>
  expect(parsed.rows.map(shown)).toEqual([
    '1 p1 Call Mom [Family] @Phone',
    '2 p1 Schedule annual checkup [Health]',
    '3 p2 Outline chapter 5 [Novel] @Computer',
    '4 p3 Add cover sheets [TPSReports] @Office',
    '5 Plan backyard herb garden @Home',
    '6 Pick up milk @GroceryStore',
    '7 Research self-publishing services [Novel] @Computer',
    '8 Download Todo.txt mobile app @Phone /2026-11-20 COMPLETION_DAY_UNKNOWN',
  ]),
);

onSample('tasks/todotxt/sleek/sample.txt', (parsed) =>
  expect(parsed.rows.map(shown)).toEqual([
    '1 p1 Buy groceries @shopping',
    '2 p2 Call mom [personal]',
    '3 Write blog post ^2026-08-31',
    '4 Finish project /2026-08-10',
    '5 Meet with team [team-meeting] @work',
  ]),
);

onSample('tasks/todotxt/sleek/complex.txt', (parsed) =>
  expect(parsed.rows.map(shown)).toEqual([
    '1 p1 High priority task [work] @computer ^2026-12-31 KEPT_ASIDE(created:2026-01-15, t:2026-08-20)',
    '2 p2 Medium priority [home] @shopping ^2026-08-15 KEPT_ASIDE(created:2026-02-01)',
    '3 p3 Low priority [personal] @home',
    '4 Completed task /2026-08-10 KEPT_ASIDE(created:2026-01-10)',
    '5 Archived task [project1] /2026-06-15 KEPT_ASIDE(created:2026-01-01)',
    '6 Task with multiple contexts [project1] @home @personal @work',
    '7 Task with multiple projects [work] @computer ^2026-09-30 KEPT_ASIDE(+home, +personal)',
    '8 task with project [project1] KEPT_ASIDE(created:2026-03-15, rec:1d)',
    '9 task with daily recurrence [project2] @context1 KEPT_ASIDE(rec:1d)',
    '10 task with weekly recurrence [project3] @context2 ^2026-12-25 KEPT_ASIDE(rec:1w)',
    '11 task with monthly recurrence [project4] @context3 KEPT_ASIDE(rec:1m)',
    '12 p1 Task with pomodoro estimation @work ^2026-10-15 KEPT_ASIDE(pm:4)',
    '13 p2 Hidden task [work] @admin KEPT_ASIDE(h:1)',
    '14 p3 Task with all attributes [work] @context @admin @home ^2026-11-30 KEPT_ASIDE(t:2026-10-01, rec:1d, pm:2, created:2026-02-15, +home)',
    '15 Standard task without special attributes',
    '16 Task with just body text',
  ]),
);

onSample('tasks/todotxt/go-todotxt/tasklist_completedDate_error.txt', (parsed) => {
  expect(tally(parsed)).toEqual({ rows: 6, failed: 0, COMPLETION_DAY_UNKNOWN: 4, DATE_IMPOSSIBLE: 1 });
  expect(shown(parsed.rows[5] as ParsedTaskRow)).toBe(
    '6 Create some more golang library test cases [go-todotxt] @Go /2026-11-20 DATE_IMPOSSIBLE(2014-25-04) COMPLETION_DAY_UNKNOWN',
  );
});

onSample('tasks/todotxt/go-todotxt/tasklist_createdDate_error.txt', (parsed) => {
  expect(tally(parsed)).toEqual({ rows: 5, failed: 0, COMPLETION_DAY_UNKNOWN: 1, DATE_IMPOSSIBLE: 1 });
  expect(shown(parsed.rows[2] as ParsedTaskRow)).toBe(
    '3 p2 private:false Outline chapter 5 Level:5 [Novel] @Computer ^2014-02-17 DATE_IMPOSSIBLE(2013-13-01)',
  );
});

onSample('tasks/todotxt/go-todotxt/tasklist_dueDate_error.txt', (parsed) =>
  expect(parsed.rows.map(shown)).toEqual([
    '1 B) 2013-12-01 private:false Outline chapter 5 Level:5 [Novel] @Computer ^2014-02-17 ' +
      'PRIORITY_NOT_UNDERSTOOD(B) 2013-12-01 private:false Outline chapter 5 Level:5)',
    '2 p2 Create golang library test cases [go-todotxt] @Go /2014-01-02',
    '3 Create some more golang library test cases [go-todotxt] @Go /2014-01-03',
    '4 p2 private:false Outline chapter 5 Level:5 [Novel] @Computer DATE_IMPOSSIBLE(due:2014-02-32)',
    '5 p3 Create golang library documentation [go-todotxt] @Go ^2014-01-12 /2026-11-20 COMPLETION_DAY_UNKNOWN',
  ]),
);

onSample('tasks/todotxt/go-todotxt/tasklist_scanner_error.txt', (parsed) => {
  expect(tally(parsed)).toEqual({ rows: 1, failed: 0, DATE_NOT_UNDERSTOOD: 1, KEPT_ASIDE: 1, TITLE_CUT: 1 });
  const [row] = parsed.rows;
  expect(row?.title).toHaveLength(500);
  expect(row?.draft?.notes.startsWith(row.title.slice(0, 499))).toBe(true);
  expect(row?.draft?.source.extra?.line).toHaveLength(104_328);
});

onSample('tasks/todotxt/go-todotxt/tasklist_todo.txt', (parsed) => {
  expect(tally(parsed)).toEqual({ rows: 63, failed: 0, COMPLETION_DAY_UNKNOWN: 12, KEPT_ASIDE: 2 });
  expect(parsed.rows.slice(7, 10).map(shown)).toEqual([
    '8 p2 Create golang library test cases [go-todotxt] @Go /2014-01-02',
    '9 Plan backyard herb garden [Gardening] @Home KEPT_ASIDE(+Planning, +Improving)',
    '10 p1 Call Mom [Family] @Phone @Call',
  ]);
});

onSample('tasks/todotxt/go-todotxt/task_todo.txt', (parsed) => {
  expect(tally(parsed)).toEqual({
    rows: 66,
    failed: 0,
    LOOKS_LIKE_COMMENT: 12,
    COMPLETION_DAY_UNKNOWN: 9,
    KEPT_ASIDE: 2,
  });
  expect(new Set(parsed.rows.map(({ draft }) => draft?.source.key)).size).toBe(66);
});

onSample('tasks/todoist/test.csv', (parsed) => {
  expect(parsed.notes).toEqual([{ code: 'SECTION_KEPT_ASIDE', line: 5, detail: 'Test section' }]);
  expect(parsed.rows.map(shown)).toEqual([
    '2 p1 Test task 0 DATE_NOT_UNDERSTOOD(due_string: wed)',
    '6 p3 Test task 1 [Test project] DATE_NOT_UNDERSTOOD(due_string: today)',
    '7 Test task 2 [Test project] DATE_NOT_UNDERSTOOD(due_string: weekend)',
  ]);
  expect(parsed.rows[1]?.draft).toMatchObject({
    notes: 'This is a test',
    source: { format: 'csv-todoist', extra: { section: 'Test section', 'column:due_string': 'today' } },
  });
});

onSample('notes/csv/sample.csv', (parsed) => {
  expect(parsed.notes).toEqual([]);
  expect(parsed.rows.map(shown)).toEqual([
    '2 My First Note [Work] @project planning ^2024-01-15 /2026-11-20 COMPLETION_DAY_UNKNOWN',
    '3 p2 Second Note [Personal] @ideas thoughts ^2024-01-16',
    '4 p3 Note with, comma [Work] @urgent ^2024-01-17 /2026-11-20 COMPLETION_DAY_UNKNOWN',
    '5 p1 Planning Document [Work] @planning strategy ^2024-01-18',
    '8 p2 Simple Note [Personal] @misc ^2024-01-19 /2026-11-20 COMPLETION_DAY_UNKNOWN',
  ]);
});

onSample('notes/csv/comprehensive-test.csv', (parsed) => {
  expect(parsed.notes.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
    'COLUMN_KEPT_ASIDE Subcategory',
    'COLUMN_KEPT_ASIDE Author',
    'COLUMN_KEPT_ASIDE Rating',
  ]);
  expect(tally(parsed)).toEqual({ rows: 10, failed: 0, COMPLETION_DAY_UNKNOWN: 5 });
  expect(parsed.rows.map(({ line }) => line)).toEqual([2, 6, 13, 14, 15, 16, 17, 18, 19, 23]);
  expect(parsed.rows[2]?.draft).toMatchObject({
    title: 'Note with "quotes"',
    notes: 'Content with "escaped quotes" inside.\n\nWatch for edge cases',
    source: { extra: { 'column:Author': 'Test User', 'column:Rating': '7.5' } },
  });
});
