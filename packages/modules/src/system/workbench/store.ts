// What one can do with scenes and their cards.
import type { Receipt, StoreDeps, WriteUnit } from '@mana/shared-core';
import { ordersAfter, placeAfter } from '../../ordering.ts';
import { allScenes, cardsOfScene } from './queries.ts';
import { sceneCards, scenes, type CardWidth, type NewCard, type Wallpaper } from './tables.ts';

export const createWorkbenchStore = ({ records }: StoreDeps) => {
  const insertScene = (unit: WriteUnit, name: string, order: string, cards: readonly NewCard[]): string => {
    const sceneId = unit.insert(scenes, { name: name.trim(), order });
    const orders = ordersAfter(null, cards.length);
    for (const [index, card] of cards.entries())
      unit.insert(sceneCards, { ...card, sceneId, order: orders[index] as string });
    return sceneId;
  };
  const cardById = async (id: string) => {
    const card = await records.get(sceneCards, id);
    return card ? records.list(cardsOfScene(card.sceneId)) : [];
  };

  return {
    /** Lays out the first scene unless there is one. */
    async ensureFirstScene(name: string, cards: readonly NewCard[]): Promise<Receipt> {
      if ((await records.count(allScenes())) > 0) return { batch: null };
      const [order] = ordersAfter(null, 1) as [string];
      return records.write((unit) => insertScene(unit, name, order, cards), { reason: 'seed', undoable: false });
    },

    async addScene(name: string): Promise<Receipt & { id: string }> {
      const [order] = ordersAfter((await records.list(allScenes())).at(-1)?.order, 1) as [string];
      let id = '';
      const receipt = await records.write((unit) => (id = insertScene(unit, name, order, [])));
      return { ...receipt, id };
    },

    renameScene: (id: string, name: string): Promise<Receipt> =>
      records.write((unit) => unit.update(scenes, id, { name: name.trim() })),

    chooseWallpaper: (id: string, wallpaper: Wallpaper): Promise<Receipt> =>
      records.write((unit) => unit.update(scenes, id, { wallpaper })),

    /** Removes a scene with its cards, in one step. */
    async removeScene(id: string): Promise<Receipt> {
      const cards = await records.list(cardsOfScene(id));
      return records.write((unit) => {
        for (const card of cards) unit.remove(sceneCards, card.id);
        unit.remove(scenes, id);
      });
    },

    /** Adds a card at the end of a scene. */
    async addCard(sceneId: string, card: NewCard): Promise<Receipt & { id: string }> {
      const [order] = ordersAfter((await records.list(cardsOfScene(sceneId))).at(-1)?.order, 1) as [string];
      let id = '';
      const receipt = await records.write((unit) => (id = unit.insert(sceneCards, { ...card, sceneId, order })));
      return { ...receipt, id };
    },

    removeCard: (id: string): Promise<Receipt> => records.write((unit) => unit.remove(sceneCards, id)),

    /** Puts a card directly behind another of its scene; null puts it first. */
    async moveCard(id: string, after: string | null): Promise<Receipt> {
      const places = placeAfter(await cardById(id), id, after);
      return records.write((unit) => {
        for (const [changed, order] of places) unit.update(sceneCards, changed, { order });
      });
    },

    resizeCard: (id: string, width: CardWidth): Promise<Receipt> =>
      records.write((unit) => unit.update(sceneCards, id, { width })),
  };
};

export type WorkbenchStore = ReturnType<typeof createWorkbenchStore>;
