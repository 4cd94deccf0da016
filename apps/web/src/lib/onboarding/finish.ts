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

/** A first scene of fewer cards is filled up with further cards of the same modules. */
const fewestCards = 3;

export async function finishOnboarding(app: App): Promise<void> {
  const records = app.data.records({ spaceId: app.data.personalSpaceId, actor: app.data.user() });
  const modules = modulesIn('personal');
  const isFirst = (await records.count(allScenes())) === 0;
  if (isFirst) await seed(app, modules, { records, clock: app.clock });
  const cards = await chosenCards(app, modules, app.settings.current.templates);
  if (isFirst)
    await createWorkbenchStore({ records, clock: app.clock }).ensureFirstScene(app.t('workbench.scene.first'), cards);
  else await addMissing(app, records, cards);
  await app.settings.store.completeOnboarding();
  await app.settings.refresh();
}

/** Lays out the first scene of a further space. */
export async function furnishSpace(app: App, space: Pick<SpaceInfo, 'id' | 'type'>): Promise<void> {
  const records = app.data.records({ spaceId: space.id, actor: app.data.user() });
  const cards = await chosenCards(app, modulesIn(space.type), usualTemplates);
  await createWorkbenchStore({ records, clock: app.clock }).ensureFirstScene(app.t('workbench.scene.first'), cards);
}

async function seed(app: App, modules: readonly AnyModule[], deps: StoreDeps): Promise<void> {
  for (const module of modules as readonly Module[]) {
    if (!module.seed) continue;
    await app.modules.load(module.id);
    await module.seed(module.store(deps), app.modules.translator(module.id));
  }
}

async function chosenCards(app: App, modules: readonly AnyModule[], templates: readonly string[]): Promise<NewCard[]> {
  const offered = await Promise.all(modules.map((module) => cardsOf(app, module)));
  const available = offered.flatMap((cards) => cards.slice(0, 1));
  const chosen = cardsForTemplates(templates, available);
  const cards = chosen.length > 0 ? chosen : cardsForTemplates(usualTemplates, available);
  const further = offered
    .flatMap((each) => each.slice(1))
    .filter(({ module }) => cards.some((card) => card.module === module));
  return [...cards, ...further.slice(0, Math.max(0, fewestCards - cards.length))];
}

/** The cards a module offers; the first is the one it would place by itself. */
async function cardsOf(app: App, { id }: AnyModule): Promise<NewCard[]> {
  const { cards } = await app.modules.load(id);
  return Object.entries(cards).map(([view, { width }]) => ({ module: id, view, width }));
}

async function addMissing(app: App, records: Records, cards: readonly NewCard[]): Promise<void> {
  const [scene] = await records.list(allScenes());
  if (!scene) return;
  const present = new Set((await records.list(cardsOfScene(scene.id))).map((card) => card.module));
  const store = createWorkbenchStore({ records, clock: app.clock });
  for (const card of cards) if (!present.has(card.module)) await store.addCard(scene.id, card);
}
