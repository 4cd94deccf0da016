// The visible half of the catalog: one lazy import per module that has a page.
import type { ModuleUi } from './module-ui.ts';

export const moduleUis: Readonly<Record<string, () => Promise<{ readonly default: ModuleUi }>>> = {
  calendar: () => import('./calendar/ui/index.ts'),
  notes: () => import('./notes/ui/index.ts'),
  todo: () => import('./todo/ui/index.ts'),
};
