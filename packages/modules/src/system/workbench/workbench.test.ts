import { setupRecords } from '@mana/test-kit';
import { expect, test } from 'vitest';
import { allScenes, cardsOfScene } from './queries.ts';
import { createWorkbenchStore } from './store.ts';
import type { NewCard } from './tables.ts';
import { cardsForTemplates, templates } from './templates.ts';

const card = (module: string): NewCard => ({ module, view: 'main', width: 4 });
const modulesOf = (cards: readonly NewCard[]) => cards.map(({ module }) => module);
const everything = [...new Set(templates.flatMap((template) => [...template.modules]))].map(card);

const setup = async () => {
  const kit = setupRecords();
  const store = createWorkbenchStore(kit);
  await store.ensureFirstScene('Today', ['todo', 'notes', 'habits'].map(card));
  const [scene] = await kit.records.list(allScenes());
  const sceneId = scene?.id as string;
  const cards = () => kit.records.list(cardsOfScene(sceneId));
  return { ...kit, store, sceneId, cards };
};

test('the first scene is laid out once', async () => {
  const { store, records, cards } = await setup();
  expect((await store.ensureFirstScene('Again', [card('todo')])).batch).toBeNull();
  expect(await records.count(allScenes())).toBe(1);
  expect(modulesOf(await cards())).toEqual(['todo', 'notes', 'habits']);
});

test('cards are added at the end, moved, resized and removed', async () => {
  const { store, sceneId, cards } = await setup();
  const { id } = await store.addCard(sceneId, card('calendar'));
  await store.moveCard(id, null);
  await store.resizeCard(id, 5);
  expect(modulesOf(await cards())).toEqual(['calendar', 'todo', 'notes', 'habits']);
  expect((await cards())[0]?.width).toBe(5);
  await store.removeCard(id);
  expect(modulesOf(await cards())).toEqual(['todo', 'notes', 'habits']);
});

test('a width that does not exist is refused', async () => {
  const { store, cards } = await setup();
  const id = (await cards())[0]?.id as string;
  await expect(store.resizeCard(id, 6 as never)).rejects.toMatchObject({ code: 'INVALID_RECORD' });
});

test('a scene goes with its cards and comes back with them', async () => {
  const { store, records, cards, sceneId, undo } = await setup();
  await store.addScene('Work');
  const receipt = await store.removeScene(sceneId);
  expect(await cards()).toEqual([]);
  expect((await records.list(allScenes())).map((scene) => scene.name)).toEqual(['Work']);
  undo(receipt);
  expect(await cards()).toHaveLength(3);
});

test('templates give their union, what stands highest in any of them first', () => {
  expect(modulesOf(cardsForTemplates(['everyday', 'health'], everything))).toEqual([
    'todo',
    'habits',
    'calendar',
    'body',
    'notes',
    'sleep',
    'drink',
    'weather',
  ]);
});

test('the order does not depend on the order of choosing', () => {
  expect(cardsForTemplates(['remember', 'work'], everything)).toEqual(
    cardsForTemplates(['work', 'remember'], everything),
  );
});

test('all seven templates together make at most eight cards, none twice', () => {
  const cards = modulesOf(
    cardsForTemplates(
      templates.map(({ id }) => id),
      everything,
    ),
  );
  expect(cards).toHaveLength(8);
  expect(new Set(cards).size).toBe(8);
});

test('what the catalog does not have is passed over, and what follows moves up', () => {
  expect(modulesOf(cardsForTemplates(['everyday'], [card('todo'), card('recipes')]))).toEqual(['todo', 'recipes']);
  expect(cardsForTemplates(['health', 'unknown'], [card('todo')])).toEqual([]);
  expect(cardsForTemplates([], everything)).toEqual([]);
});
