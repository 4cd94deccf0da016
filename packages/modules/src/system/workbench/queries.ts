// The named questions about the Workbench.
import { defineQuery } from '@mana/shared-core';
import { byOrder } from '../../ordering.ts';
import { sceneCards, scenes } from './tables.ts';

export const allScenes = defineQuery(scenes, () => ({ index: { name: 'order' } }));

export const cardsOfScene = defineQuery(sceneCards, (sceneId: string) => ({
  index: { name: 'sceneId', equals: sceneId },
  order: byOrder,
}));
