// Makes one backup into the chosen folder, and lets go of the oldest beyond the number that is kept.
import { codeOf, dayIn, instantOf } from '@mana/shared-core';
import { catalog } from '@mana/modules';

import type { App } from '../app.svelte.ts';
import { backupMessages } from './backup-messages.ts';
import { startBackupWork } from './backup-work.ts';
import { writeTo } from './destination.ts';
import { openPassphrase, readPlan, writePlan, type Folder, type FolderPlan } from './folder-plan.ts';
import { isDueOn, nameOn, outdated } from './folder-schedule.ts';
import { loadPartNames } from './parts.ts';
import { writeBackup } from './write-backup.ts';

export const permissionLost = 'PERMISSION_LOST';

/** Makes a backup if one is due; one tab does it where several are open. */
export async function backUpWhenDue(app: App): Promise<void> {
  await navigator.locks.request('mana-folder-backup', { ifAvailable: true }, async (lock) => {
    const plan = lock ? await readPlan() : undefined;
    if (!plan || !isDueOn(app.today, plan.lastAt === null ? null : dayIn(plan.lastAt, app.timeZone), plan.everyDays))
      return;
    await writePlan({ ...plan, ...(await backUp(app, plan)) });
  });
}

/** Never rejects: what went wrong is part of the plan, to be read on the page. */
async function backUp(app: App, plan: FolderPlan): Promise<Pick<FolderPlan, 'lastAt' | 'failure'>> {
  const { lastAt } = plan;
  const permission = (await plan.folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
  if (permission !== 'granted') return { lastAt, failure: permissionLost };
  const [t] = await Promise.all([backupMessages.load(app.locale), loadPartNames(app)]);
  const fileName = nameOn(app.today);
  const work = startBackupWork(app, t, {
    kind: 'folder-backup',
    title: t('plan.title'),
    sealed: plan.seal !== null,
    run: async (work) => {
      const passphrase = await openPassphrase(plan.seal);
      const tables = catalog.flatMap((module) => module.tables.map(({ name }) => name));
      const selection = { tables, history: true, blobs: true };
      const destination = await writeTo(await plan.folder.getFileHandle(fileName, { create: true }));
      const written = await writeBackup(app, t, { selection, passphrase, fileName, destination }, work);
      await letGoOfOldest(plan.folder, plan.keep);
      return written;
    },
  });
  work.inBackground = true;
  await work.ended;
  if (work.state === 'done') return { lastAt: instantOf(app.clock), failure: null };
  return { lastAt, failure: work.failure ? codeOf(work.failure.error) : 'CANCELLED' };
}

async function letGoOfOldest(folder: Folder, keep: number): Promise<void> {
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  for (const name of outdated(names, keep)) await folder.removeEntry(name);
}
