// What backups need while nobody looks at them: to be made where they are made by themselves, a word when the last one is old, and when an import was cut off.
import { dayIn } from '@mana/shared-core';

import type { App } from '../app.svelte.ts';
import { backUpWhenDue } from './folder-backup.ts';
import { dismissedOn, dueSince, reminderDays } from './backup-reminder.ts';

export async function watchBackups(app: App): Promise<void> {
  if ('showDirectoryPicker' in window) await backUpWhenDue(app);
  app.archiveCutOff = (await app.data.backup.interrupted()) !== null;
  const { lastExportAt, lastChangeAt } = await app.data.backup.survey();
  const begun = lastExportAt ?? app.settings.current.onboardedAt;
  const isUnchanged = lastExportAt !== null && lastChangeAt !== null && lastChangeAt <= lastExportAt;
  const age = dueSince({
    today: app.today,
    since: begun === null ? null : dayIn(begun, app.timeZone),
    dismissed: dismissedOn(),
    remindAfterDays: reminderDays(),
  });
  if (age === null || isUnchanged) app.backupAge = null;
  else app.backupAge = lastExportAt === null ? 0 : age;
}
