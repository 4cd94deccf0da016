// What happens to each row of a file, compared with what is there already.
import { describe, expect, test } from 'vitest';
import { createCsv } from './csv.ts';
import type { TaskFormat } from './imported-task.ts';
import { fixedClock, MemoryTasks } from './memory-tasks.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { createTodoTxt } from './todo-txt.ts';

const todoTxt = createTodoTxt({ clock: fixedClock });
const csv = createCsv({ clock: fixedClock });

const plan = (memory: MemoryTasks, text: string, format: TaskFormat = todoTxt): ImportPlan => {
  const parsed = format.parse({ name: 'file', bytes: new TextEncoder().encode(text) });
  if (!parsed.ok) throw new Error(parsed.error.code);
  return planImport(parsed.value, memory.tasks, memory.lists, { timeZone: fixedClock.timeZone });
};
const run = (memory: MemoryTasks, text: string, format: TaskFormat = todoTxt): ImportPlan => {
  const made = plan(memory, text, format);
  memory.apply(made);
  return made;
};
const reasons = ({ rows }: ImportPlan) =>
  rows.map(({ action, problems }) => (action === 'skip' ? problems[0]?.code : action));
const titled = (memory: MemoryTasks, title: string) => {
  const task = memory.tasks.find((candidate) => candidate.title === title);
  if (!task) throw new Error(`no task ${title}`);
  return task;
};

const file = '(A) call @phone +Home due:2026-11-25\nmilk\nmilk\nx 2026-11-19 2026-11-01 done +Work\n';

describe('the same file again', () => {
  test('brings nothing new, and equal lines stay two tasks', () => {
    const memory = new MemoryTasks();
    expect(run(memory, file)).toMatchObject({
      counts: { create: 4, update: 0, skip: 0, error: 0 },
      newLists: ['Home', 'Work'],
    });
    expect(new Set(memory.tasks.map(({ source }) => source?.key)).size).toBe(4);
    const again = plan(memory, file);
    expect(again).toMatchObject({ counts: { create: 0, update: 0, skip: 4, error: 0 }, newLists: [] });
    expect(reasons(again)).toEqual(Array(4).fill('ALREADY_IMPORTED'));
  });

  test('leaves alone what the person renamed, moved, completed or deleted', () => {
    const memory = new MemoryTasks();
    run(memory, file);
    memory.change(titled(memory, 'call').id, { title: 'Call Ida', listId: null, dueOn: null, priority: null });
    memory.change(titled(memory, 'done').id, { completedAt: null });
    const [first, second] = memory.tasks.filter(({ title }) => title === 'milk');
    memory.change(first?.id ?? '', { completedAt: '2026-11-20T12:00:00.000Z' });
    memory.change(second?.id ?? '', { deletedAt: '2026-11-20T12:00:00.000Z' });
    const before = structuredClone(memory.tasks);
    expect(reasons(run(memory, file))).toEqual([
      'ALREADY_IMPORTED',
      'ALREADY_IMPORTED',
      'IN_TRASH',
      'ALREADY_IMPORTED',
    ]);
    expect(memory.tasks).toEqual(before);
  });

  test('sorted otherwise or with lines taken out, it moves nothing', () => {
    const memory = new MemoryTasks();
    run(memory, 'milk due:2026-11-21\nmilk due:2026-11-22\nx 2026-11-19 milk\n');
    const moved = plan(memory, 'x 2026-11-19 milk\nmilk due:2026-11-22\n');
    expect(reasons(moved)).toEqual(['ALREADY_IMPORTED', 'ALREADY_IMPORTED']);
    expect(moved.rows.map(({ id }) => id)).toEqual([memory.tasks[2]?.id, memory.tasks[1]?.id]);
  });
});

describe('a file that changed', () => {
  test('updates only the fields it changed and keeps the edits made here', () => {
    const memory = new MemoryTasks();
    run(memory, '(A) call @phone +Home due:2026-11-25\n');
    const { id } = titled(memory, 'call');
    memory.change(id, { title: 'Call Ida', dueOn: '2026-12-01' });
    const made = run(memory, 'x 2026-11-20 call @phone +Home due:2026-11-25 pri:A\n');
    expect(made.counts).toEqual({ create: 0, update: 1, skip: 0, error: 0 });
    expect(memory.tasks).toMatchObject([
      {
        id,
        title: 'Call Ida',
        dueOn: '2026-12-01',
        priority: 1,
        listId: 'list-0',
        completedAt: '2026-11-20T11:00:00.000Z',
      },
    ]);
    expect(reasons(plan(memory, 'x 2026-11-20 call @phone +Home due:2026-11-25 pri:A\n'))).toEqual([
      'ALREADY_IMPORTED',
    ]);
  });

  test('a further equal line is one new task with a key of its own', () => {
    const memory = new MemoryTasks();
    run(memory, 'milk due:2026-11-21\nmilk\n');
    run(memory, 'milk\nmilk due:2026-11-21\nmilk due:2026-11-30\n');
    expect(memory.tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-11-21', null, '2026-11-30']);
    expect(new Set(memory.tasks.map(({ source }) => source?.key)).size).toBe(3);
  });

  test('the own id of a program is recognised under a new name', () => {
    const memory = new MemoryTasks();
    const head = 'Task ID,Section/Column,Name,Projects\n';
    run(memory, `${head}1200000000000001,Doing,Draft,Launch\n`, csv);
    const made = run(memory, `${head}1200000000000001,Doing,Final,Landing\n`, csv);
    expect(made).toMatchObject({ counts: { create: 0, update: 1 }, newLists: ['Landing'] });
    expect(memory.exported()).toMatchObject([{ task: { title: 'Final' }, listName: 'Landing' }]);
  });
});

describe('tasks that came otherwise', () => {
  test('an equal open task is not made twice, whatever the case of its letters', () => {
    const memory = new MemoryTasks();
    memory.add({ title: 'Buy  Milk', dueOn: '2026-11-25', listName: 'home' });
    expect(
      reasons(run(memory, 'buy milk +Home due:2026-11-25\nbuy milk +Home due:2026-11-25\nbuy milk +Home\n')),
    ).toEqual(['SAME_AS_EXISTING', 'create', 'create']);
    expect(memory.lists).toHaveLength(1);
    expect(
      plan(memory, 'buy milk +Home due:2026-11-25\nbuy milk +Home due:2026-11-25\nbuy milk +Home\n').counts.create,
    ).toBe(0);
  });

  test('a done task is no reason to leave out an open one', () => {
    const memory = new MemoryTasks();
    memory.add({ title: 'milk', completedAt: '2026-11-19T11:00:00.000Z' });
    expect(reasons(plan(memory, 'milk\nx 2026-11-19 milk\n'))).toEqual(['create', 'SAME_AS_EXISTING']);
  });

  test('our own todo.txt and table read back change nothing', () => {
    const memory = new MemoryTasks();
    memory.add({ title: 'x +milk', notes: 'a\nb', labels: ['two words'], listName: 'Home', priority: 4 });
    memory.add({ title: 'done', completedAt: '2026-11-19T22:30:00.000Z' });
    for (const format of [todoTxt, csv]) {
      const made = plan(memory, format.write(memory.exported()), format);
      expect(reasons(made)).toEqual(['SAME_AS_EXISTING', 'SAME_AS_EXISTING']);
    }
  });
});

describe('our own table, worked on elsewhere', () => {
  const start = () => {
    const memory = new MemoryTasks();
    memory.add({ title: 'milk', listName: 'Home' });
    return { memory, text: csv.write(memory.exported()) };
  };

  test('updates the record it came from', () => {
    const { memory, text } = start();
    run(memory, text.replace('milk', 'oat milk').replace('Home', 'Shop'), csv);
    expect(memory.exported()).toMatchObject([{ task: { title: 'oat milk' }, listName: 'Shop' }]);
  });

  test('does not undo what was changed here after it was written', () => {
    const { memory, text } = start();
    memory.change(memory.tasks[0]?.id ?? '', { completedAt: '2026-11-20T10:00:00.000Z' });
    expect(reasons(plan(memory, text, csv))).toEqual(['CHANGED_HERE_SINCE']);
  });

  test('fills an empty space once', () => {
    const { text } = start();
    const other = new MemoryTasks(1000);
    expect(run(other, text, csv).counts.create).toBe(1);
    expect(reasons(plan(other, text, csv))).toEqual(['ALREADY_IMPORTED']);
  });
});

test('a row that cannot be read is an error and stops no other row', () => {
  const made = plan(new MemoryTasks(), `good\n${'z'.repeat(100_001)}\n`);
  expect(made.counts).toEqual({ create: 1, update: 0, skip: 0, error: 1 });
  expect(made.rows[1]).toMatchObject({ action: 'error', line: 2 });
});

test('10,000 rows are planned twice, half of them equal lines', { timeout: 60_000 }, () => {
  const text = [...Array.from({ length: 5_000 }, (_, at) => `task ${at}`), ...Array(5_000).fill('same')].join('\n');
  const memory = new MemoryTasks();
  expect(run(memory, text).counts.create).toBe(10_000);
  expect(plan(memory, text).counts.skip).toBe(10_000);
  const longer = plan(memory, `${text}\n${'same due:2026-12-01\n'.repeat(5_000)}`);
  expect(longer.counts).toEqual({ create: 5_000, update: 0, skip: 10_000, error: 0 });
  expect(new Set(longer.rows.flatMap(({ draft }) => draft?.source.key ?? [])).size).toBe(15_000);
});
