// The archive in hand: looked at from outside, opened with its passphrase where it is sealed, read once from end to end, and then either
// whole, with a report, or refused, with a reason.
import {
  blobSource,
  openArchive,
  peekArchive,
  verifyArchive,
  type Archive,
  type VerifyReport,
} from '@mana/shared-backup';
import { createArchiveCipher } from '@mana/shared-crypto';

import type { App } from '../app.svelte.ts';
import type { LongWork, RunningWork } from '../work/running-work.svelte.ts';
import type { BackupTranslate } from './backup-messages.ts';
import { startBackupWork } from './backup-work.ts';
import { refusalOf, type Refusal } from './refusal.ts';

/** What can be seen of a sealed archive without its passphrase. */
export type Outside = Awaited<ReturnType<typeof peekArchive>>;

export type CheckState = 'empty' | 'sealed' | 'checking' | 'stopped' | 'whole' | 'refused';

export class ArchiveCheck {
  state: CheckState = $state('empty');
  file: File | undefined = $state.raw();
  outside: Outside | undefined = $state.raw();
  archive: Archive | undefined = $state.raw();
  report: VerifyReport | undefined = $state.raw();
  refusal: Refusal | undefined = $state.raw();
  /** The passphrase tried last was another one. */
  isWrong = $state(false);
  /** Asked for a sealed archive; emptied as soon as it is tried. */
  passphrase = $state('');
  readonly #app: App;
  readonly #t: () => BackupTranslate;

  constructor(app: App, t: () => BackupTranslate) {
    this.#app = app;
    this.#t = t;
  }

  get work(): RunningWork | undefined {
    return this.#app.work.of('verify');
  }

  /** Takes a file in hand; one that is not sealed is checked at once. */
  async take(file: File): Promise<void> {
    this.letGo();
    this.file = file;
    try {
      const outside = await peekArchive(blobSource(file));
      if (this.file !== file) return;
      this.outside = outside;
      if (outside.sealed) this.state = 'sealed';
      else this.verify();
    } catch (error) {
      if (this.file === file) this.#refuse(refusalOf(error));
    }
  }

  /** Opens and reads the file once. The outcome is in `state`. */
  verify(): void {
    const { file } = this;
    if (!file || this.state === 'checking') return;
    const passphrase = this.outside?.sealed ? this.passphrase : undefined;
    this.passphrase = '';
    this.isWrong = false;
    this.state = 'checking';
    const t = this.#t();
    startBackupWork<VerifyReport>(this.#app, t, {
      kind: 'verify',
      title: t('verify.title'),
      told: () => t('verify.told', { name: file.name }),
      run: async (work) => {
        try {
          return await this.#read(file, passphrase, work);
        } catch (error) {
          if (this.file === file) this.#end(refusalOf(error), work.signal.aborted);
          throw error;
        }
      },
    });
  }

  letGo(): void {
    this.work?.cancel();
    this.state = 'empty';
    this.file = this.outside = this.archive = this.report = this.refusal = undefined;
    this.isWrong = false;
    this.passphrase = '';
  }

  async #read(file: File, passphrase: string | undefined, work: LongWork): Promise<VerifyReport> {
    const { rowContext } = this.#app.data.backup;
    const archive = await openArchive(blobSource(file), {
      cipher: createArchiveCipher(),
      schemaVersion: rowContext.schemaVersion,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    const report = await verifyArchive(archive, rowContext, work);
    if (this.file === file) {
      this.archive = archive;
      this.report = report;
      this.state = 'whole';
    }
    return report;
  }

  #end(refusal: Refusal, cancelled: boolean): void {
    if (cancelled || refusal.code === 'CANCELLED') {
      this.state = this.outside?.sealed ? 'sealed' : 'stopped';
    } else if (refusal.code === 'WRONG_PASSPHRASE') {
      this.isWrong = true;
      this.state = 'sealed';
    } else {
      this.#refuse(refusal);
    }
  }

  #refuse(refusal: Refusal): void {
    this.refusal = refusal;
    this.state = 'refused';
  }
}
