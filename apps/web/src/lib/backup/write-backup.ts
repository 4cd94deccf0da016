// One archive from this device's records to a destination: whole, or not at all.
import type { LocalData } from '@mana/local-data';
import { writeArchive } from '@mana/shared-backup';
import { createArchiveCipher } from '@mana/shared-crypto';
import { version } from '$app/environment';

import type { App } from '../app.svelte.ts';
import { reportError } from '../report-error.ts';
import type { LongWork } from '../work/running-work.svelte.ts';
import type { BackupTranslate } from './backup-messages.ts';
import type { Destination } from './destination.ts';
import { sumOfRecords } from './parts.ts';

export interface BackupRequest {
  readonly selection: Omit<Parameters<LocalData['backup']['contents']>[0], 'spaces' | 'producedBy'>;
  readonly passphrase: string | undefined;
  readonly fileName: string;
  readonly destination: Destination;
}

export interface Written {
  readonly fileName: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sealed: boolean;
  /** Records that did not open and are not in the archive. */
  readonly unreadable: number;
}

/** @throws ArchiveError LOCKED, ARCHIVE_TOO_LARGE, CANCELLED; whatever the destination refuses */
export async function writeBackup(
  app: App,
  t: BackupTranslate,
  { selection, passphrase, fileName, destination }: BackupRequest,
  work: LongWork,
): Promise<Written> {
  try {
    const { default: readerPage } = await import('@mana/shared-backup/reader.html?raw');
    const contents = await app.data.backup.contents({
      ...selection,
      spaces: app.spaces.list,
      producedBy: `mana-web/${version}`,
    });
    const { bytes, manifest } = await writeArchive(contents, {
      ...work,
      cipher: createArchiveCipher(),
      sink: destination,
      readme: t('readme'),
      readerPage,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    work.signal.throwIfAborted();
    await destination.finish();
    await app.data.backup.exported(contents.exportedAt);
    const rows = sumOfRecords(manifest.rowCounts);
    return { fileName, rows, bytes, sealed: passphrase !== undefined, unreadable: contents.unreadable.length };
  } catch (error) {
    await destination.abort().catch(reportError);
    throw error;
  }
}
