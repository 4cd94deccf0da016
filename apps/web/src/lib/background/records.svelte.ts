// Follows what other tabs change in the records the shell itself lives by: the settings, and the language chosen there.
import { createLive } from '@mana/local-data/live.svelte.ts';
import { settings } from '@mana/modules/system/profile';
import { singletonId } from '@mana/shared-core';
import { untrack } from 'svelte';

import type { App } from '../app.svelte.ts';
import { reportError } from '../report-error.ts';

export function followRecords(app: App): () => void {
  const { data } = app;
  const personal = data.records({ spaceId: data.personalSpaceId, actor: data.user() });
  return $effect.root(() => {
    const live = createLive(data, () => personal);
    const stored = live.record(settings, () => singletonId(settings.name, data.personalSpaceId));
    $effect(() => {
      if (stored.current !== undefined) untrack(() => app.settings.refresh()).catch(reportError);
    });
    $effect(() => {
      const { locale } = app.settings.current;
      untrack(() => app.speak(locale)).catch(reportError);
    });
  });
}
