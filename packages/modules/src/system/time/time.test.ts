// Blocks of time against records in memory.
import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { blocksBetween } from './queries.ts';
import { createTimeStore } from './store.ts';

const zone = 'Europe/Berlin';
const target = { table: 'tasks', id: '019c0000-0000-7000-8000-000000000000' };
const at = (start: string, end: string) => ({ start: `2026-11-${start}:00`, end: `2026-11-${end}:00` });

const setup = () => {
  const kit = setupRecords();
  const store = createTimeStore(kit);
  const found = async (from: string, to: string) =>
    (await kit.records.list(blocksBetween(from, to))).map(({ start, target: link }) => `${link} ${start}`);
  return { ...kit, store, found };
};

test('a block names what it is for, and is found in its week only', async () => {
  const { store, found } = setup();
  await store.addBlock(target, at('20T10:00', '20T11:00'), zone);
  expect(await found('2026-11-16', '2026-11-22')).toEqual([`tasks/${target.id} 2026-11-20T10:00:00`]);
  expect(await found('2026-11-23', '2026-11-29')).toEqual([]);
});

test('a block over midnight is found on both days', async () => {
  const { store, found } = setup();
  await store.addBlock(target, at('20T23:00', '21T01:00'), zone, 'logged');
  expect(await found('2026-11-22', '2026-11-22')).toHaveLength(1);
  expect(await found('2026-11-18', '2026-11-18')).toHaveLength(0);
});

test('a block that ends before it starts, or lasts for days, is refused by name', async () => {
  const { store } = setup();
  await expect(store.addBlock(target, at('20T11:00', '20T10:00'), zone)).rejects.toMatchObject({
    code: 'BLOCK_ENDS_BEFORE_START',
  });
  await expect(store.addBlock(target, at('20T11:00', '25T10:00'), zone)).rejects.toMatchObject({
    code: 'BLOCK_TOO_LONG',
  });
});

test('moving and removing are one step of undo each', async () => {
  const { store, found, undo } = setup();
  const { id } = await store.addBlock(target, at('20T10:00', '20T11:00'), zone);
  const moved = await store.moveBlock(id, at('25T10:00', '25T11:00'), zone);
  expect(await found('2026-11-16', '2026-11-22')).toEqual([]);
  undo(moved);
  expect(await found('2026-11-16', '2026-11-22')).toHaveLength(1);
  undo(await store.removeBlock(id));
  expect(await found('2026-11-16', '2026-11-22')).toHaveLength(1);
});
