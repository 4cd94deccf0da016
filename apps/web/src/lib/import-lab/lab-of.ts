// The one lab of a running app, made when it is first needed and kept with it, so that an import goes on while one is elsewhere.
import type { App } from '../app.svelte.ts';
import { modulesIn } from '../spaces.svelte.ts';
import { ImportLab } from './import-lab.svelte.ts';
import { createLabHost } from './lab-host.ts';

const labs = new WeakMap<App, ImportLab>();

export function labOf(app: App): ImportLab {
  const known = labs.get(app);
  if (known) return known;
  const lab = new ImportLab({
    host: createLabHost(app),
    modulesOf: (spaceId) => modulesIn(app.spaces.list.find(({ id }) => id === spaceId)?.type ?? 'personal'),
    openArchive: async (file) => {
      const { openArchiveFile } = await import('../backup/open-archive-file.ts');
      await openArchiveFile(app, file);
    },
  });
  labs.set(app, lab);
  return lab;
}
