// workbench: what lies on the person's home screen.
import { defineModule } from '@mana/shared-core';
import { createWorkbenchStore } from './store.ts';
import { sceneCards, scenes } from './tables.ts';

export * from './queries.ts';
export { createWorkbenchStore, type WorkbenchStore } from './store.ts';
export * from './tables.ts';
export * from './templates.ts';

export const workbench = defineModule({
  id: 'workbench',
  icon: 'layout-dashboard',
  colour: 'sky',
  tier: 'system',
  tables: [scenes, sceneCards],
  store: createWorkbenchStore,
  links: { scene: { table: scenes, title: 'name' } },
});
