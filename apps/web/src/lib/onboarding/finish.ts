// What the end of the first run does: the first records of each module, the first scene of the Workbench, and the mark that it is done.
// Done again after a reset, it leaves all records alone and only adds the cards that newly chosen templates ask for.
import { modulesIn } from '../spaces.svelte.ts';
import {
  allScenes,
  cardsForTemplates,
  cardsOfScene,
  createWorkbenchStore,
  type NewCard,
} from '@mana/modules/system/workbench';
import type { AnyModule, Module, Records, StoreDeps } from '@mana/shared-core';

import type { App } from '../app.svelte.ts';
import type { SpaceInfo } from '../spaces.svelte.ts';

/** What the first scene shows where the chosen templates ask for nothing that exists. */
const usualTemplates = ['everyday'] as const;

export async function finishOnboarding(app: App): Promise<void> {
  const records = app.data.records({ spaceId: app.data.personalSpaceId, actor: app.data.user() });
  const modules = modulesIn('personal');
  const isFirst = (await records.count(allScenes())) === 0;
  if (isFirst) await seed(app, modules, { records, clock: app.clock });
  const cards = await chosenCards(app, modules);
  if (isFirst)
    await createWorkbenchStore({ records, clock: app.clock }).ensureFirstScene(app.t('workbench.scene.first'), cards);
  else await addMissing(app, records, cards);
  await app.settings.store.completeOnboarding();
  await app.settings.refresh();
}

/** Lays out the first scene of a further space. */
export async function furnishSpace(app: App, space: Pick<SpaceInfo, 'id' | 'type'>): Promise<void> {
  const records = app.data.records({ spaceId: space.id, actor: app.data.user() });
  const available = await firstCards(app, modulesIn(space.type));
  const cards = cardsForTemplates(usualTemplates, available);
  await createWorkbenchStore({ records, clock: app.clock }).ensureFirstScene(app.t('workbench.scene.first'), cards);
}

async function seed(app: App, modules: readonly AnyModule[], deps: StoreDeps): Promise<void> {
  for (const module of modules as readonly Module[]) {
    if (!module.seed) continue;
    await app.modules.load(module.id);
    await module.seed(module.store(deps), app.modules.translator(module.id));
  }
}

async function chosenCards(app: App, modules: readonly AnyModule[]): Promise<NewCard[]> {
  const available = await firstCards(app, modules);
  const chosen = cardsForTemplates(app.settings.current.templates, available);
  return chosen.length > 0 ? chosen : cardsForTemplates(usualTemplates, available);
}

/** The card each module would place by itself: the first it offers. */
async function firstCards(app: App, modules: readonly AnyModule[]): Promise<NewCard[]> {
  const cards = await Promise.all(
    modules.map(
      async ({ id }) =>
        Object.entries((await app.modules.load(id)).cards).map(([view, { width }]) => ({ module: id, view, width }))[0],
    ),
  );
  return cards.filter((card) => card !== undefined);
}

async function addMissing(app: App, records: Records, cards: readonly NewCard[]): Promise<void> {
  const [scene] = await records.list(allScenes());
  if (!scene) return;
  const present = new Set((await records.list(cardsOfScene(scene.id))).map((card) => card.module));
  const store = createWorkbenchStore({ records, clock: app.clock });
  for (const card of cards) if (!present.has(card.module)) await store.addCard(scene.id, card);
}
