// What came of a long work, told in passing to who was elsewhere when it ended; on its own page the page shows it.
import type { Toasts } from '@mana/shared-ui/toasts.ts';
import { goto } from '$app/navigation';
import { untrack } from 'svelte';

import type { App } from '../app.svelte.ts';
import type { RunningWork } from './running-work.svelte.ts';

/** Called while a component initialises. */
export function tellOutcomes(app: App, toasts: Toasts, isHere: (href: string) => boolean): void {
  const told = new WeakSet<RunningWork>();
  $effect(() => {
    for (const work of app.work.over) {
      if (told.has(work)) continue;
      told.add(work);
      untrack(() => tell(app, toasts, work, isHere(work.href) && !work.inBackground));
    }
  });
}

function tell(app: App, toasts: Toasts, work: RunningWork, isSeen: boolean): void {
  work.inBackground = false;
  if (isSeen || work.state === 'cancelled') return;
  const { title } = work;
  const isDone = work.state === 'done';
  toasts.show({
    text: isDone ? (work.told ?? app.t('work.done', { title })) : app.t('work.failed', { title }),
    tone: isDone ? 'done' : 'warn',
    key: `work ${work.kind}`,
    action: { label: app.t('work.show'), run: () => goto(work.href) },
  });
}
