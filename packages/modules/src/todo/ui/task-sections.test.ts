import { expect, test } from 'vitest';
import type { Task } from '../tables.ts';
import { placementOf, stepped } from './task-order.ts';
import { sectionsByDone, sectionsByDue, sectionsOf } from './task-sections.ts';
import { matches, noFilter } from './task-filter.ts';

const today = '2026-11-20';
const task = (id: string, dueOn: string | null = null, more: Partial<Task> = {}): Task =>
  ({
    id,
    title: id,
    notes: '',
    labels: [],
    priority: null,
    dueOn,
    completedAt: null,
    order: id,
    listId: null,
    createdAt: '',
    ...more,
  }) as unknown as Task;
const upcoming = { kind: 'upcoming' } as const;

test('tasks fall into the sections of their day', () => {
  const tasks = ['2026-11-13', '2026-11-20', '2026-11-21', '2026-11-26', '2026-11-27', null].map((day, index) =>
    task(`t${index}`, day),
  );
  expect(sectionsByDue(tasks, today).map(({ kind }) => kind)).toEqual([
    'overdue',
    'today',
    'tomorrow',
    'soon',
    'later',
    'someday',
  ]);
});

test('a section without tasks is not there', () => {
  expect(sectionsByDue([], today)).toEqual([]);
  expect(sectionsOf({ kind: 'list', listId: null }, [], today, () => today)).toEqual([]);
});

test('done tasks stand under the local day on which they were done', () => {
  const done = ['2026-11-20T08:00:00Z', '2026-11-19T22:59:00Z'].map((at, index) =>
    task(`t${index}`, null, { completedAt: at }),
  );
  const dayOf = (instant: string) => (instant.startsWith('2026-11-20') ? today : '2026-11-19');
  expect(sectionsByDone(done, dayOf).map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-19']);
});

test('a row put among tasks of another day takes that day', () => {
  const shown = [task('a', today), task('b', '2026-11-21'), task('c', '2026-11-21')];
  expect(placementOf({ id: 'a', after: 'b', before: 'c' }, shown, upcoming, today)).toMatchObject({
    after: 'b',
    dueOn: '2026-11-21',
  });
});

test('a row put at the edge of its own section keeps its day', () => {
  const shown = [task('a', today), task('b', '2026-11-21'), task('c', '2026-11-21')];
  const placement = placementOf({ id: 'c', after: 'a', before: 'b' }, shown, upcoming, today);
  expect(placement).toMatchObject({ after: null });
  expect(placement).not.toHaveProperty('dueOn');
});

test('nothing is moved into the past', () => {
  const shown = [task('old', '2026-11-01'), task('older', '2026-11-02'), task('a', today)];
  expect(placementOf({ id: 'a', after: 'old', before: 'older' }, shown, upcoming, today)).toBeUndefined();
});

test('a step up or down ends at the ends', () => {
  const shown = [task('a'), task('b'), task('c')];
  expect(stepped(shown, 'b', -1)).toEqual({ id: 'b', after: null, before: 'a' });
  expect(stepped(shown, 'b', 1)).toEqual({ id: 'b', after: 'c', before: null });
  expect(stepped(shown, 'a', -1)).toBeUndefined();
});

test('a filter finds words in title and notes without accents and case', () => {
  const found = task('x', null, { title: 'Über die Brücke', notes: 'morgen früh', priority: 1 });
  expect(matches(found, { ...noFilter, text: 'BRUCKE früh' })).toBe(true);
  expect(matches(found, { ...noFilter, text: 'brücke abends' })).toBe(false);
  expect(matches(found, { ...noFilter, priority: 2 })).toBe(false);
  expect(matches({ ...found, locked: { title: 'WRONG_KEY' } }, { ...noFilter, text: '' })).toBe(false);
});
