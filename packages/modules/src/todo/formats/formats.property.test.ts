// Laws of reading and writing, tried on hostile input: nothing throws, nothing is lost on a round trip, nothing comes twice.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { taskLists, tasks } from '../tables.ts';
import { createCsv } from './csv.ts';
import { cleanLabels, cleanLine } from './finish-task.ts';
import type { ExportedTask, ImportedTask, ParsedTasks, TaskFormat } from './imported-task.ts';
import { fixedClock, MemoryTasks } from './memory-tasks.ts';
import { planImport } from './plan-import.ts';
import { createTodoTxt } from './todo-txt.ts';
import { createZonedDays } from './zoned-days.ts';

const todoTxt = createTodoTxt({ clock: fixedClock });
const csv = createCsv({ clock: fixedClock });
const zone = createZonedDays(fixedClock.timeZone);
const { timeZone } = fixedClock;
const numRuns = 300;

// Slow machines are no reason to fail.
vi.setConfig({ testTimeout: 60_000 });

const read = (format: TaskFormat, text: string): ParsedTasks => {
  const parsed = format.parse({ name: 'file', bytes: new TextEncoder().encode(text) });
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
};

const word = fc.oneof(
  fc.constantFrom(
    'x',
    'X',
    '(A)',
    '(Z)',
    '(a)',
    'B)',
    '2026-11-20',
    '2026-02-31',
    '2014-25-04',
    '+',
    '@',
    '+Home',
    '+Two%20words',
    '@phone',
    '@100%25',
    'due:2026-12-01',
    'due:soon',
    'due:',
    'pri:B',
    'pri:',
    'rec:+1w',
    't:2026-01-01',
    'note:a%0Ab',
    'h:1',
    'a:b',
    'https://example.org/%20',
    '\\x',
    '\\\\+a',
    '\\',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '|',
    "'",
    "'=1",
    '=1+1',
    '-1',
    '+1',
    '@SUM',
    '%41',
    '%',
    '#',
    '# x',
    '\u0000',
    '\u0007',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\r\n',
    '\n',
    '\r',
    '  ',
    '🌱',
    '👩‍👩‍👧',
    'שלום',
    '\u202etxt',
    '__proto__',
    'constructor',
    'null',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = (most: number) =>
  fc
    .array(word, { maxLength: most })
    .map((words) => words.join(' ').slice(0, 400))
    .map((t) => t);
const isTitle = (title: string) => cleanLine(title) !== '';
const day = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const instant = day.map((date) => date.toISOString());

const task: fc.Arbitrary<Required<ExportedTask>> = fc.record({
  task: fc.record({
    id: fc.uuid({ version: 7 }),
    title: text(6).filter(isTitle),
    notes: text(12),
    priority: fc.constantFrom(null, 1, 2, 3, 4),
    labels: fc.uniqueArray(
      text(2)
        .map((label) => label.slice(0, 50))
        .filter(isTitle),
      { maxLength: 4 },
    ),
    dueOn: fc.option(instant.map((at) => at.slice(0, 10))),
    completedAt: fc.option(instant),
    source: fc.option(fc.record({ format: fc.constantFrom('csv', 'other'), key: text(2) })),
    createdAt: instant,
    updatedAt: instant,
  }),
  listName: fc.option(
    text(2)
      .map((name) => name.slice(0, 50))
      .filter(isTitle),
  ),
});

const lines = fc.array(
  fc.array(word, { maxLength: 10 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
);
const fileText = lines.map((all) => `first\n${all.join('\n').replaceAll('\u0000', '')}`);

const storable = z.object({
  title: tasks.fields.title,
  notes: tasks.fields.notes,
  priority: tasks.fields.priority,
  labels: tasks.fields.labels,
  source: tasks.fields.source,
  dueOn: tasks.fields.dueOn.schema,
  completedAt: tasks.fields.completedAt.schema,
  listName: taskLists.fields.name.nullable(),
});
const fits = (draft: ImportedTask | undefined): boolean =>
  storable.safeParse(draft).success && draft?.title.trim() !== '';

test('no bytes make a reader throw, and every task it reads can be stored', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(word).map((words) => new TextEncoder().encode(words.join(''))),
    fc
      .array(word)
      .map((words) => new TextEncoder().encode(`title,due,completed,updated,id,source\n${words.join(',')}`)),
    fc.array(word).map((words) => new TextEncoder().encode(`title;due;done;list;tags\n${words.join(';')}`)),
    fc
      .array(fc.constantFrom(34, 44, 59, 9, 10, 13, 32, 61, 48, 120, 239, 187, 191, 255, 254, 0), { maxLength: 200 })
      .map((all) => Uint8Array.from(all)),
  );
  fc.assert(
    fc.property(bytes, fc.constantFrom('a.csv', 'todo.txt', 'x'), (all, name) => {
      for (const format of [todoTxt, csv]) {
        const parsed = format.parse({ name, bytes: all });
        const sure = format.recognise({ name, bytes: all });
        expect(sure >= 0 && sure <= 1).toBe(true);
        if (parsed.ok) for (const { draft, failed } of parsed.value.rows) expect(failed || fits(draft)).toBe(true);
        else expect(parsed.error.code).toMatch(/^[A-Z_]+$/);
      }
    }),
    { numRuns },
  );
});

test('todo.txt: any lines, read, written and read again, give the same tasks', () => {
  fc.assert(
    fc.property(fileText, (content) => {
      const parsed = read(todoTxt, content);
      const memory = new MemoryTasks();
      memory.apply(planImport(parsed, [], [], { timeZone }));
      const again = read(todoTxt, todoTxt.write(memory.exported()));
      expect(again.rows.map(({ draft }) => draft)).toEqual(parsed.rows.flatMap(({ draft }) => draft ?? []));
    }),
    { numRuns },
  );
});

test('todo.txt: any task of our own comes back, to the day', () => {
  fc.assert(
    fc.property(task, (record) => {
      const { task: own } = record;
      const [row] = read(todoTxt, todoTxt.write([record])).rows;
      const expected: Partial<ImportedTask> = {
        title: cleanLine(own.title),
        notes: own.notes.replaceAll('\u0000', '').trimEnd(),
        priority: own.priority,
        labels: cleanLabels(own.labels),
        dueOn: own.dueOn,
        listName: record.listName && cleanLine(record.listName),
        completedAt: own.completedAt && zone.noonOf(zone.dayOf(own.completedAt)),
      };
      expect(row?.draft).toMatchObject(expected);
    }),
    { numRuns },
  );
});

const asWritten = (value: string): string => value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n');

test('our own table gives every field back as it was', () => {
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 4 }), (records) => {
      const { rows, notes } = read(csv, csv.write(records));
      expect(notes).toEqual([]);
      expect(rows).toHaveLength(records.length);
      for (const [at, { task: own, listName }] of records.entries()) {
        const { title, priority, dueOn, completedAt, source, id, updatedAt } = own;
        expect(rows[at]?.draft).toMatchObject({
          title: asWritten(title),
          notes: asWritten(own.notes),
          priority,
          dueOn,
          completedAt,
          labels: [...new Set(own.labels.map(asWritten))],
          listName: listName ? asWritten(listName) : null,
          origin: { id, updatedAt },
          ...(source ? { source } : {}),
        });
        expect(rows[at]?.problems).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('the same file a second time has nothing to create or change, whatever the person did meanwhile', () => {
  const table = lines.map((all) => `title,due,done,notes,list\nfirst\n${all.join('\n').replaceAll('\u0000', '')}`);
  const file = fc.oneof(
    fileText.map((content) => ({ format: todoTxt, content })),
    table.map((content) => ({ format: csv, content })),
  );
  fc.assert(
    fc.property(file, fc.array(fc.nat(12)), text(3).filter(isTitle), ({ format, content }, edits, title) => {
      const memory = new MemoryTasks();
      const parsed = read(format, content);
      memory.apply(planImport(parsed, memory.tasks, memory.lists, { timeZone }));
      for (const at of edits) {
        const id = memory.tasks[at]?.id;
        if (id)
          memory.change(id, at % 2 ? { title, listId: null } : { completedAt: '2026-11-20T09:00:00.000Z', labels: [] });
      }
      const { counts } = planImport(read(format, content), memory.tasks, memory.lists, { timeZone });
      expect(counts).toMatchObject({ create: 0, update: 0 });
    }),
    { numRuns },
  );
});
