// The Workbench: scenes as tabs, each a row of cards that show one view of one module.
import { defineTable, plain, type Draft, type Row } from '@mana/shared-core';
import { z } from 'zod';

const order = plain(z.string().min(1).max(200), 'the order by hand must be known before anything is opened');

export const wallpapers = ['weather', 'plain', 'dusk', 'grain'] as const;

export const scenes = defineTable({
  name: 'scenes',
  fields: {
    name: z.string().min(1).max(60),
    wallpaper: z.enum(wallpapers).default('weather'),
    order,
  },
  indexes: ['order'],
});

export const sceneCards = defineTable({
  name: 'sceneCards',
  fields: {
    module: z.string().min(1).max(40),
    /** Which of the module's cards. */
    view: z.string().min(1).max(40),
    /** Columns of sixteen on a wide screen. */
    width: z.union([z.literal(3), z.literal(4), z.literal(5)]).default(4),
    sceneId: plain(z.string().min(1).max(100), 'a scene finds its cards before anything is opened'),
    order,
  },
  indexes: ['sceneId'],
  references: { sceneId: 'scenes' },
});

export type Scene = Row<typeof scenes>;
export type Wallpaper = Scene['wallpaper'];
export type SceneCard = Row<typeof sceneCards>;
export type CardWidth = SceneCard['width'];
/** A card before it has its place. */
export type NewCard = Pick<Draft<typeof sceneCards>, 'module' | 'view' | 'width'>;
