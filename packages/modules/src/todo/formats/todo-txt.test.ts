// The rules of todo.txt, one by one, and what happens to lines that break them.
import { describe, expect, test } from 'vitest';
import type { ExportedTask, ImportedTask, ParsedTasks } from './imported-task.ts';
import { createTodoTxt } from './todo-txt.ts';

const clock = { now: () => Date.UTC(2026, 10, 20, 9), timeZone: 'Europe/Berlin' };
const todoTxt = createTodoTxt({ clock });
const fileOf = (text: string, name = 'todo.txt') => ({ name, bytes: new TextEncoder().encode(text) });

const read = (text: string): ParsedTasks => {
  const result = todoTxt.parse(fileOf(text));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const readOne = (line: string): ImportedTask & { codes: string[] } => {
  const row = read(line).rows[0];
  if (!row?.draft) throw new Error('no task');
  return { ...row.draft, codes: row.problems.map(({ code }) => code) };
};
const exported = (draft: ImportedTask, changes: Partial<ImportedTask> = {}): ExportedTask => ({
  task: {
    ...draft,
    ...changes,
    id: '019c0000-0000-7000-8000-000000000001',
    source: draft.source,
    createdAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-20T08:00:00.000Z',
  },
  listName: changes.listName === undefined ? draft.listName : changes.listName,
});
const rewrite = (line: string, changes: Partial<ImportedTask>): string =>
  todoTxt.write([exported(readOne(line), changes)]).trimEnd();

describe('reading', () => {
  test('priority, days, project, contexts and due day go to their fields', () => {
    expect(readOne('(A) 2026-11-01 Call Mom +Family @phone @home due:2026-11-25')).toMatchObject({
      title: 'Call Mom',
      priority: 1,
      listName: 'Family',
      labels: ['phone', 'home'],
      dueOn: '2026-11-25',
      completedAt: null,
      codes: [],
    });
  });

  test.each([
    ['(B) b', 2],
    ['(C) c', 3],
    ['(D) d', 4],
    ['(Z) z', 4],
    ['no letter', null],
    ['x 2026-11-01 done pri:B', 2],
  ])('the letter of %j is priority %j', (line, priority) => expect(readOne(line).priority).toBe(priority));

  test.each([
    ['x 2026-11-02 2026-11-01 both days', '2026-11-02T11:00:00.000Z', []],
    ['x 2026-07-02 in summer time', '2026-07-02T10:00:00.000Z', []],
    ['x 2026-11-02 (B) 2026-11-01 letter between', '2026-11-02T11:00:00.000Z', []],
    ['x (B) 2026-11-02 2026-11-01 letter in front', '2026-11-02T11:00:00.000Z', []],
    ['x (B) 2026-11-01 an open line ticked', '2026-11-20T09:00:00.000Z', ['COMPLETION_DAY_UNKNOWN']],
    ['x no day at all', '2026-11-20T09:00:00.000Z', ['COMPLETION_DAY_UNKNOWN']],
    ['x 2026-25-04 2026-01-01 month 25', '2026-11-20T09:00:00.000Z', ['DATE_IMPOSSIBLE', 'COMPLETION_DAY_UNKNOWN']],
    ['x 2026-01-01 2026-02-01 done first', '2026-01-01T11:00:00.000Z', ['COMPLETED_BEFORE_CREATED']],
  ])('%j is done at %s', (line, completedAt, codes) => expect(readOne(line)).toMatchObject({ completedAt, codes }));

  test.each(['xylophone lesson', 'X 2012-01-01 Make resolutions', 'x'])('%j is open and keeps its words', (line) =>
    expect(readOne(line)).toMatchObject({ title: line, completedAt: null, codes: [] }),
  );

  test.each([
    ['B) forgot a bracket', 'B) forgot a bracket', 'PRIORITY_NOT_UNDERSTOOD'],
    ['(a) small letter', '(a) small letter', 'PRIORITY_NOT_UNDERSTOOD'],
    ['(A)no blank', '(A)no blank', 'PRIORITY_NOT_UNDERSTOOD'],
    ['(B) 2013-13-01 no such month', 'no such month', 'DATE_IMPOSSIBLE'],
    ['pay rent due:2026-02-30', 'pay rent', 'DATE_IMPOSSIBLE'],
    ['pay rent due:friday', 'pay rent', 'DATE_NOT_UNDERSTOOD'],
    ['pay rent due:2026-02-01 due:2026-03-01', 'pay rent', 'KEPT_ASIDE'],
    ['water plants rec:1w', 'water plants', 'KEPT_ASIDE'],
    ['plan +Novel +Writing', 'plan', 'KEPT_ASIDE'],
    ['# Shopping', '# Shopping', 'LOOKS_LIKE_COMMENT'],
    ['+Family @home', '+Family @home', 'TITLE_MISSING'],
  ])('%j stays a task called %j and says %s', (line, title, code) =>
    expect(readOne(line)).toMatchObject({ title, codes: [code] }),
  );

  test('unknown keys, times, addresses and mail are part of the title', () => {
    const line = 'Level:5 call me@example.org at 12:30 about https://example.org/a%20b + more @ noon';
    expect(readOne(line)).toMatchObject({ title: line, labels: [], listName: null, codes: [] });
  });

  test('equal lines stay two tasks with two keys, and blank lines are none', () => {
    const { rows } = read('milk\r\n\r\n  \nmilk');
    expect(rows.map((row) => [row.line, row.title])).toEqual([
      [1, 'milk'],
      [4, 'milk'],
    ]);
    expect(new Set(rows.map((row) => row.draft?.source.key)).size).toBe(2);
  });

  test('a title over 500 characters is cut and stands whole in the notes; notes that do not fit refuse the row', () => {
    const long = readOne(`${'🌱 grow '.repeat(100)}end`);
    expect(long.title).toHaveLength(500);
    expect(encodeURIComponent(long.title)).toContain('%');
    expect(long.notes.endsWith('end')).toBe(true);
    expect(long.codes).toEqual(['TITLE_CUT']);
    const { rows } = read(`good\n${'z'.repeat(100_001)}\nalso good`);
    expect(rows.map((row) => row.failed ?? false)).toEqual([false, true, false]);
    expect(rows[1]?.problems.map(({ code }) => code)).toEqual(['TITLE_CUT', 'NOTES_TOO_LONG']);
  });

  test('more rows than can be taken refuse the file, and nothing else does', { timeout: 60_000 }, () => {
    expect(todoTxt.parse(fileOf('a\n'.repeat(50_001)))).toMatchObject({ ok: false, error: { code: 'ROWS_TOO_MANY' } });
    expect(read('a\n'.repeat(10_000)).rows).toHaveLength(10_000);
  });
});

describe('writing', () => {
  const untouched = [
    '(F) 2026-01-05   odd   blanks\t+One +Two @a @a t:2026-08-20 rec:+1w',
    'x Download Todo.txt mobile app @Phone    ',
    'x 2026-25-04 2014-01-01 impossible',
    'B) 2013-12-01 private:false Outline due:2014-02-32',
  ];
  test.each(untouched)('a line nobody changed comes back as it was: %j', (line) =>
    expect(rewrite(line, {})).toBe(line.trimEnd()),
  );

  test.each<[string, Partial<ImportedTask>, string]>([
    ['(F) 2026-01-05 draft +A +B @c rec:1d', { title: 'final' }, '(F) 2026-01-05 final +A +B @c rec:1d'],
    ['(F) draft', { priority: 2 }, '(B) draft'],
    ['(B) 2026-01-05 draft', { completedAt: '2026-11-20T23:30:00.000Z' }, 'x 2026-11-21 2026-01-05 draft pri:B'],
    ['x 2026-11-01 done pri:E', { completedAt: null }, '(E) done'],
    ['draft due:2026-02-31', { dueOn: '2026-03-01' }, 'draft due:2026-03-01'],
    ['draft due:2026-02-31', { title: 'other' }, 'other due:2026-02-31'],
    ['draft +A +B', { listName: null }, 'draft +B'],
    ['draft', { listName: 'Two words', labels: ['100%25'] }, 'draft +Two%20words @100%2525'],
    ['draft', { notes: 'one\ntwo 50%' }, 'draft note:one%0Atwo%2050%'],
    ['draft', { title: 'x +milk due:soon' }, '\\x \\+milk \\due:soon'],
  ])('%j changed by %j becomes %j', (line, changes, expected) => expect(rewrite(line, changes)).toBe(expected));

  test('a task of our own gets its day of creation', () => {
    const own = exported(readOne('draft'), {});
    expect(todoTxt.write([{ ...own, task: { ...own.task, priority: 4, source: null } }])).toBe(
      '(D) 2026-11-20 draft\n',
    );
  });
});

test('a file is recognised by its name or by its lines', () => {
  expect(todoTxt.recognise(fileOf('anything', 'todo.txt'))).toBe(1);
  expect(todoTxt.recognise(fileOf('(A) call @phone\nx 2026-01-01 done', 'list.txt'))).toBeGreaterThan(0.8);
  expect(todoTxt.recognise(fileOf('Dear Ana,\nthank you', 'letter.txt'))).toBeLessThan(0.5);
  expect(todoTxt.recognise({ name: 'x.txt', bytes: new Uint8Array([0, 1, 2]) })).toBe(0);
});
