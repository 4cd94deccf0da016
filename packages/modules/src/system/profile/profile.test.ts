import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { createProfileStore } from './store.ts';

const setup = () => {
  const kit = setupRecords();
  return { ...kit, store: createProfileStore(kit) };
};

test('settings are one record with defaults, off the undo stack', async () => {
  const { store, journal } = setup();
  expect(await store.readSettings()).toBeUndefined();
  await store.changeSettings({ name: '  Mara ' });
  await store.changeSettings({ theme: 'lume' });
  expect(await store.readSettings()).toMatchObject({ name: 'Mara', theme: 'lume', mode: 'system', onboardedAt: null });
  expect(new Set(journal.map((entry) => entry.id)).size).toBe(1);
  expect(journal.some((entry) => entry.undoable)).toBe(false);
});

test('a name has at most forty characters', async () => {
  const { store } = setup();
  await store.changeSettings({ name: 'x'.repeat(40) });
  await expect(store.changeSettings({ name: 'x'.repeat(41) })).rejects.toMatchObject({ code: 'INVALID_RECORD' });
});

test('the first run can be finished with nothing chosen, and led through again', async () => {
  const { store } = setup();
  await store.completeOnboarding();
  expect((await store.readSettings())?.onboardedAt).toBe('2026-11-20T09:12:00.000Z');
  await store.completeOnboarding({ name: 'Mara', templates: ['work'] });
  await store.resetOnboarding();
  expect(await store.readSettings()).toMatchObject({ name: 'Mara', templates: ['work'], onboardedAt: null });
});
