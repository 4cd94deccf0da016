// What can wait until nobody waits for anything: looking for losses, the palette’s code, warming the search, tidying the journal, the age of
// the last backup.
import type { App } from '../app.svelte.ts';
import { paletteMessages } from '../palette/palette-messages.ts';
import { reportError } from '../report-error.ts';

const patience = 3000;

export function workWhenIdle(app: App): () => void {
  let ended = false;
  const timer = setTimeout(() => {
    const jobs = [
      async () => void (await Promise.all([import('../palette/Palette.svelte'), paletteMessages.load(app.locale)])),
      async () => void (app.loss = await app.data.durability.loss()),
      async () => void (await app.data.search.warm()),
      () => app.data.tidy(),
      async () => (await import('../backup/watch-backups.ts')).watchBackups(app),
    ];
    void runInTurn(jobs, () => ended).catch(reportError);
  }, patience);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}

async function runInTurn(jobs: readonly (() => Promise<void>)[], hasEnded: () => boolean): Promise<void> {
  for (const job of jobs) if (!hasEnded()) await job();
}
