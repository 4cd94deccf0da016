// The merge rule in examples.
import { expect, test } from 'vitest';

import { mergeFields, type FieldState, type RecordState } from './merge.ts';
import { formatStamp } from './stamp.ts';

const at = (ms: number, node = 'aaaaaaaaaaaaaaaa') => formatStamp({ ms, counter: 0, node });
const state = (value: unknown, ms: number, actor = 'ada'): FieldState => ({ value, at: at(ms), actor, origin: 'user' });

test('the greater stamp wins, field by field', () => {
  const local = { title: state('mine', 2), notes: state('mine', 1) };
  const remote = { title: state('theirs', 1), notes: state('theirs', 2), dueOn: state(null, 1) };
  const { merged, changed, lost } = mergeFields(local, remote);
  expect({ ...merged }).toEqual({ title: local.title, notes: remote.notes, dueOn: remote.dueOn });
  expect(changed).toEqual(['notes', 'dueOn']);
  expect(lost).toEqual(['title']);
});

test('deletion is a field like any other: a later edit of the title does not undo it', () => {
  const deleted = { title: state('a', 1), deletedAt: state('2026-11-20T10:00:00Z', 5) };
  const { merged } = mergeFields(deleted, { title: state('b', 9), deletedAt: state(null, 1) });
  expect(merged['deletedAt']?.value).toBe('2026-11-20T10:00:00Z');
  expect(merged['title']?.value).toBe('b');
});

test('the same write again changes nothing and loses nothing', () => {
  const local = { tags: state(['a'], 1) };
  const { changed, lost } = mergeFields(local, { tags: state(['a'], 1) });
  expect({ changed, lost }).toEqual({ changed: [], lost: [] });
});

test('one stamp on two values, or two actors, ends the same on both sides', () => {
  for (const [a, b] of [
    [state('a', 1), state('b', 1)],
    [state('a', 1, 'ada'), state('a', 1, 'bob')],
    [state('a', 1), { ...state('a', 1), origin: 'agent' as const }],
  ]) {
    const left = mergeFields({ f: a! }, { f: b! });
    const right = mergeFields({ f: b! }, { f: a! });
    expect(left.merged['f']).toBe(right.merged['f']);
    expect([...left.changed, ...left.lost]).toEqual(['f']);
  }
});

test('inputs are left as they were', () => {
  const local = Object.freeze({ title: state('a', 1) });
  mergeFields(local, Object.freeze({ title: state('b', 2) }));
  expect(local.title.value).toBe('a');
});

test('names that are no data to JavaScript are dropped, and pollute nothing', () => {
  const wire = JSON.parse(
    JSON.stringify({ title: state('a', 1) }).replace('{', `{"__proto__":${JSON.stringify(state('evil', 9))},`),
  ) as RecordState;
  const poisoned: RecordState = Object.assign(Object.create(null), {
    constructor: state(1, 9),
    prototype: state(1, 9),
    '*': state(1, 9),
  });
  expect(Object.keys(wire)).toContain('__proto__');
  expect(Object.keys(mergeFields({}, wire).merged)).toEqual(['title']);
  expect(Object.keys(mergeFields(wire, poisoned).merged)).toEqual(['title']);
  expect(mergeFields({}, poisoned)).toMatchObject({ changed: [], lost: [] });
  expect(Object.getPrototypeOf(mergeFields(wire, poisoned).merged)).toBe(null);
  expect('value' in {}).toBe(false);
});

test('a field named like a method of objects is an ordinary field', () => {
  const { merged, changed } = mergeFields({}, { toString: state('a', 1), hasOwnProperty: state('b', 1) });
  expect(changed).toEqual(['toString', 'hasOwnProperty']);
  expect(merged['toString']?.value).toBe('a');
});
