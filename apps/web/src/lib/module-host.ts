// What modules' components see of the shell: the port of `@mana/modules/host`, over the App.
import { createLive } from '@mana/local-data/live.svelte.ts';
import type { ModuleHost } from '@mana/modules/host';
import type { Toasts } from '@mana/shared-ui/toasts.ts';
import { goto } from '$app/navigation';

import type { App } from './app.svelte.ts';
import { links } from './links.ts';
import { reportError } from './report-error.ts';
import { notify } from './shell/notify.ts';

/** Called while the component that owns it initialises. */
export function createModuleHost(app: App, toasts: Toasts): ModuleHost {
  const live = createLive(app.data, () => app.records);
  return {
    clock: app.clock,
    get today() {
      return app.today;
    },
    get locale() {
      return app.locale;
    },
    get letterKeys() {
      return app.settings.current.letterKeys;
    },
    get formats() {
      return app.formats;
    },
    get records() {
      return app.records;
    },
    live,
    get dated() {
      return app.spaces.modules.flatMap(({ id, dated }) => (dated ? [{ moduleId: id, source: dated }] : []));
    },
    files: {
      put: (place, bytes, work) => app.data.files.put(place, bytes, work),
      read: (place) => app.data.files.read(place),
      remove: (fileId) => app.data.files.remove(fileId),
      here: live.filesHere,
      counts: live.fileCounts,
    },
    history: (table, id) => live.history(table, () => id),
    notify: (notice) => notify(app, toasts, notice),
    reportError,
    translator: (moduleId) => app.modules.translator(moduleId),
    href: links.module,
    navigate: async (moduleId, view, id) => goto(links.module(moduleId, view, id)),
    openImport: async () => goto(links.importLab()),
  };
}
