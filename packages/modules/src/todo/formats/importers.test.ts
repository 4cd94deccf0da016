// The two importers as the import lab uses them: questions and answers, the plan against records, writing, the same file again.
import type { ImportAnswers, ImportContext, Importer, OfferedFile } from '@mana/shared-core';
import { fixedClock, setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { openTasks } from '../queries.ts';
import { csvImporter } from './csv-importer.ts';
import type { ImportedTask } from './imported-task.ts';
import { todoTxtImporter } from './todo-txt-importer.ts';

const offered = (path: string, text: string): OfferedFile => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, mediaType: '', read: () => Promise.resolve(bytes) };
};
const clock = fixedClock();

const read = async (text: string, answers: ImportAnswers = {}) => {
  const reading = await csvImporter.read([offered('tasks.csv', text)], { answers, clock });
  if (!reading.ok) throw new Error(reading.error.code);
  return reading.value;
};
const question = ({ questions }: Awaited<ReturnType<typeof read>>, id: string) =>
  questions.find((one) => one.id === id);
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

const ambiguous = 'Title,Due\nCall,3/4/2026\n';

test('the order of day and month is asked where the file does not tell, and the answer is applied and ends the note', async () => {
  const guessed = await read(ambiguous);
  expect(question(guessed, 'dateOrder')?.value).toBe('dmy');
  expect(codes(guessed.notes)).toContain('DATE_ORDER_AMBIGUOUS');
  expect(guessed.rows[0]?.draft?.dueOn).toBe('2026-04-03');

  const answered = await read(ambiguous, { dateOrder: 'mdy' });
  expect(question(answered, 'dateOrder')?.value).toBe('mdy');
  expect(codes(answered.notes)).not.toContain('DATE_ORDER_AMBIGUOUS');
  expect(answered.rows[0]?.draft?.dueOn).toBe('2026-03-04');

  expect(codes((await read(ambiguous, { dateOrder: 'dmy' })).notes)).not.toContain('DATE_ORDER_AMBIGUOUS');
});

test('a column that is said to hold days is asked for their order too', async () => {
  const text = 'Title,When\nCall,3/4/2026\n';
  expect(question(await read(text), 'dateOrder')).toBeUndefined();
  const answered = await read(text, { 'column:1': 'due', dateOrder: 'mdy' });
  expect(question(answered, 'dateOrder')?.value).toBe('mdy');
  expect(answered.rows[0]?.draft?.dueOn).toBe('2026-03-04');
});

test('columns are asked with their first values, and an answer moves them', async () => {
  const text = 'Title,Thoughts\nCall Ida,about the boat\n';
  const thoughts = question(await read(text), 'column:1');
  expect(thoughts).toMatchObject({ label: { text: 'Thoughts' }, value: 'ignored', samples: ['about the boat'] });
  const answered = await read(text, { 'column:1': 'notes', 'column:7': 'title', 'column:0': 'nonsense' });
  expect(answered.rows[0]?.draft).toMatchObject({ title: 'Call Ida', notes: 'about the boat' });
});

test('without a column of titles the file is not refused: the question stays open', async () => {
  const reading = await read('Title,Due\nCall,2026-11-21\n', { 'column:0': 'ignored' });
  expect(reading).toMatchObject({ rows: [], refusal: { code: 'TITLE_COLUMN_MISSING' } });
  expect(question(reading, 'column:0')?.value).toBe('ignored');
});

test('the first row is a task where a person says so', async () => {
  const text = 'Notes,2026-11-21\nbread,2026-11-22\n';
  const guessed = await read(text);
  const other = question(guessed, 'firstRow')?.value === 'names' ? 'task' : 'names';
  expect((await read(text, { firstRow: other })).rows).not.toHaveLength(guessed.rows.length);
});

test('files with the same columns are one source, others are not', async () => {
  const { source } = await read('Title,Due\nCall,2026-11-21\n');
  expect((await read('Title,Due\nMend,\n')).source).toBe(source);
  expect((await read('Title,When\nMend,\n')).source).not.toBe(source);
});

test.each<[string, Importer<ImportedTask>, string]>([
  ['todo.txt', todoTxtImporter, '(A) Call mum +Family\nmilk\nmilk\n'],
  ['tasks.csv', csvImporter, 'Title,List\nCall mum,Family\nmilk,\nmilk,\n'],
])('%s written row by row is the same tasks, and planned again brings nothing new', async (name, importer, text) => {
  const kit = setupRecords();
  const files = [offered(name, text)];
  const attach = () => Promise.reject(new Error('tasks of a file bring no files'));
  const context: ImportContext = { ...kit, answers: {}, locale: 'en', files, attach };
  const planned = async () => {
    const reading = await importer.read(files, context);
    if (!reading.ok) throw new Error(reading.error.code);
    return importer.plan(reading.value, context);
  };
  for (const row of await planned()) await importer.write([row], context);
  const stored = await kit.records.list(openTasks());
  expect(stored.map(({ title }) => title).sort()).toEqual(['Call mum', 'milk', 'milk']);
  expect((await planned()).map(({ action }) => action)).toEqual(['skip', 'skip', 'skip']);
});

test('a file that is too large is not even read', async () => {
  const huge = { path: 'huge.txt', size: 2 ** 40, mediaType: '', read: () => Promise.reject(new Error('was read')) };
  for (const importer of [todoTxtImporter, csvImporter])
    expect(await importer.read([huge], { answers: {}, clock })).toMatchObject({ error: { code: 'FILE_TOO_LARGE' } });
});
