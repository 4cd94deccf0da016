// The stored form of field meta.
import { expect, test } from 'vitest';

import { deriveUpdatedAt, freshMeta, metaOf, newestAt, withMeta, type StoredMeta } from './field-meta.ts';
import type { FieldMeta } from './merge.ts';
import { ZERO_STAMP, formatStamp } from './stamp.ts';

const meta = (ms: number): FieldMeta => ({
  at: formatStamp({ ms, counter: 0, node: 'aaaaaaaaaaaaaaaa' }),
  actor: 'ada',
  origin: 'user',
});
const [first, second] = [meta(1_000), meta(2_000)];

test('a fresh insert answers for every field with one entry', () => {
  const stored = freshMeta(first);
  expect(metaOf(stored, 'title')).toBe(first);
  expect(metaOf(stored, 'toString')).toBe(first);
  expect(Object.keys(stored)).toEqual(['*']);
});

test('a later write of some fields leaves the meta of the others', () => {
  const before = freshMeta(first);
  const after = withMeta(before, ['title', 'notes'], second);
  expect(metaOf(after, 'title')).toBe(second);
  expect(metaOf(after, 'notes')).toBe(metaOf(after, 'title'));
  expect(metaOf(after, 'dueOn')).toBe(first);
  expect(before).toEqual({ '*': first });
});

test('a field nobody wrote has no meta, not even one that objects inherit', () => {
  const stored = withMeta({}, ['title'], first);
  expect(metaOf(stored, 'notes')).toBeUndefined();
  expect(metaOf(stored, 'toString')).toBeUndefined();
  expect(metaOf(stored, '__proto__')).toBeUndefined();
});

test.each(['__proto__', 'constructor', 'prototype', '*'])('meta is never written under the name %s', (name) => {
  expect(() => withMeta({}, [name], first)).toThrow(TypeError);
});

test('the newest stamp is found wherever it stands', () => {
  expect(newestAt({})).toBe(ZERO_STAMP);
  expect(newestAt(withMeta(freshMeta(first), ['title'], second))).toBe(second.at);
  expect(newestAt(withMeta(freshMeta(second), ['title'], first))).toBe(second.at);
});

test('the time of the last write is derived from the stamps', () => {
  const __fieldMeta: StoredMeta = withMeta(freshMeta(first), ['title'], second);
  expect(deriveUpdatedAt({ __fieldMeta })).toBe('1970-01-01T00:00:02.000Z');
});
