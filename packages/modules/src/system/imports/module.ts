// imports: what the import lab remembers for a person, on every device.
import { defineModule } from '@mana/shared-core';
import { createImportsStore } from './store.ts';
import { importAnswers } from './tables.ts';

export { createImportsStore, type ImportsStore } from './store.ts';
export { importAnswers } from './tables.ts';

export const importsModule = defineModule({
  id: 'imports',
  icon: 'file-input',
  colour: 'sky',
  tier: 'system',
  tables: [importAnswers],
  store: createImportsStore,
});
