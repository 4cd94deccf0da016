// files: what lies beside records as bytes. Any record may own files; the components are in `ui/`.
import { defineModule } from '@mana/shared-core';
import { createFilesStore } from './store.ts';
import { files } from './tables.ts';

export * from './queries.ts';
export { createFilesStore, type FilesStore, type NewFile } from './store.ts';
export * from './tables.ts';

export const filesModule = defineModule({
  id: 'files',
  icon: 'paperclip',
  colour: 'amber',
  tier: 'system',
  tables: [files],
  store: createFilesStore,
  links: { file: { table: files, title: 'name' } },
});
