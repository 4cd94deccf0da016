import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { createSpacesStore } from './store.ts';

test('a space is described once, by a record with its own id', async () => {
  const kit = setupRecords();
  const store = createSpacesStore(kit);
  expect(await store.describe()).toBeUndefined();
  await store.ensureSpace('personal', 'Mara');
  expect((await store.ensureSpace('family', 'Other')).batch).toBeNull();
  expect(await store.describe()).toMatchObject({ id: kit.records.spaceId, type: 'personal', name: 'Mara' });
  await store.renameSpace(' Zuhause ');
  expect((await store.describe())?.name).toBe('Zuhause');
});
