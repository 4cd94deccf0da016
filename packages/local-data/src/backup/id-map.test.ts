// Where records of an archive go, decided by plan and import id alone.
import { anyTable, defineTable, isRecordId, newId, plain } from '@mana/shared-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { copiedId, IdMap } from './id-map.ts';
import type { ImportPlan } from './import-plan.ts';

const [theirs, mine, left] = [newId(), newId(), newId()];
const plan: ImportPlan = {
  mode: 'copy',
  tables: [],
  spaces: { [theirs]: { spaceId: mine }, [left]: { skip: true } },
  bringBack: false,
  history: false,
  blobs: false,
};
const text = plain(z.string(), 'points elsewhere');
const papers = defineTable({
  name: 'papers',
  fields: { owner: text, list: text, lists: plain(z.array(z.string()), 'points elsewhere'), title: z.string() },
  references: { owner: anyTable, list: 'lists', lists: 'lists' },
});

test('a copied id is a record’s id, the same in every run of one import and another in the next', () => {
  const [id, first, second] = [newId(), newId(), newId()];
  expect(isRecordId(copiedId(id, first))).toBe(true);
  expect(copiedId(id, first)).toBe(copiedId(id, first));
  expect(copiedId(id, first)).not.toBe(copiedId(id, second));
  expect(copiedId(id, first)).not.toBe(id);
});

test('a singleton and a space’s own record follow the space', () => {
  const map = new IdMap(plan, newId(), new Set([`settings/${theirs}.settings`]));
  expect(map.idOf('settings', `${theirs}.settings`)).toBe(`${mine}.settings`);
  expect(map.idOf('spaces', theirs)).toBe(mine);
  expect(map.idOf('settings', `${left}.settings`)).toBe(`${left}.settings`);
  expect(map.isFixed('settings', `${theirs}.settings`)).toBe(true);
  expect(map.spaceOf(left)).toBeUndefined();
  expect(map.spaceOf('constructor')).toBeUndefined();
});

test('references follow the records that move, alone or in lists, by table or as links; others stay', () => {
  const [moved, stays, importId] = [newId(), newId(), newId()];
  const map = new IdMap(plan, importId, new Set([`lists/${moved}`, `tasks/${moved}`]));
  const to = copiedId(moved, importId);
  const values = { owner: `tasks/${moved}`, list: moved, lists: [moved, stays], title: moved };
  expect(map.withReferences(papers, values)).toEqual({
    owner: `tasks/${to}`,
    list: to,
    lists: [to, stays],
    title: moved,
  });
  expect(map.withReferences(papers, { ...values, owner: `spaces/${theirs}` })['owner']).toBe(`spaces/${mine}`);
  expect(map.withReferences(papers, { ...values, owner: 'no link' })['owner']).toBe('no link');
});
