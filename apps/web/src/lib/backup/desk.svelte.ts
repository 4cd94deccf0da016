// What lies on the desk of "My data": the export being prepared, the archive in hand and its import. It belongs to the App and not to the
// page, so that everything is still there when one comes back.
import type { LocalData } from '@mana/local-data';

import type { App } from '../app.svelte.ts';
import type { RunningWork } from '../work/running-work.svelte.ts';
import { ArchiveCheck } from './archive-check.svelte.ts';
import { ArchiveImport, refreshShell } from './archive-import.svelte.ts';
import type { BackupTranslate } from './backup-messages.ts';
import { startBackupWork } from './backup-work.ts';
import { ExportForm } from './export-form.svelte.ts';

export type InterruptedImport = NonNullable<Awaited<ReturnType<LocalData['backup']['interrupted']>>>;

export class Desk {
  readonly exporting: ExportForm;
  readonly checking: ArchiveCheck;
  /** An import that was cut off: to be gone on with, or taken back. */
  interrupted: InterruptedImport | null = $state.raw(null);
  #import: ArchiveImport | undefined = $state.raw();
  /** Changes with the language. */
  t: BackupTranslate;
  readonly #app: App;

  constructor(app: App, t: BackupTranslate) {
    this.#app = app;
    this.t = $state.raw(t);
    this.exporting = new ExportForm(app, () => this.t);
    this.checking = new ArchiveCheck(app, () => this.t);
  }

  /** The import of the archive in hand, once that is known to be whole. */
  get importing(): ArchiveImport | undefined {
    return this.#import?.archive === this.checking.archive ? this.#import : undefined;
  }

  /** Looks again at what may have changed while one was away. */
  async refresh(): Promise<void> {
    await this.exporting.refresh();
    if (this.#app.work.of('import')?.isLive || this.undoing?.isLive) return;
    this.interrupted = await this.#app.data.backup.interrupted();
    this.#app.archiveCutOff = this.interrupted !== null;
  }

  /** Prepares the import of the archive that was found whole, and compares it. */
  async prepare(): Promise<void> {
    const { archive, file } = this.checking;
    if (!archive || !file || this.importing) return;
    this.#app.work.forget('import');
    this.#app.work.forget('undo-import');
    this.#import = new ArchiveImport(this.#app, () => this.t, archive, file.name);
    await this.#import.compare();
  }

  /** Takes a file in hand, in place of another one. */
  async take(file: File): Promise<void> {
    this.#import = undefined;
    this.#app.work.forget('import');
    this.#app.work.forget('undo-import');
    await this.checking.take(file);
  }

  get undoing(): RunningWork | undefined {
    return this.#app.work.of('undo-import');
  }

  /** Goes on with the interrupted import from the archive in hand, as it was decided then. */
  async goOn(): Promise<void> {
    const { interrupted, importing } = this;
    if (!interrupted || !importing) return;
    importing.decide(interrupted.plan);
    const work = await importing.start(interrupted.importId);
    await work?.ended;
    await this.refresh();
  }

  /** Takes a whole import back, finished or not. */
  async undo(importId: string): Promise<void> {
    const app = this.#app;
    const work = startBackupWork(app, this.t, {
      kind: 'undo-import',
      title: this.t('import.takingBack'),
      told: () => this.t('import.undone'),
      run: async (work) => {
        await app.data.backup.undo(importId, work);
        await refreshShell(app);
        return importId;
      },
    });
    await work.ended;
    if (work.state === 'done') app.work.forget('import');
    await this.refresh();
    if (work.state === 'done') await this.importing?.compare();
  }
}

const desks = new WeakMap<App, Desk>();

/** The one desk of the App. */
export function deskOf(app: App, t: BackupTranslate): Desk {
  const desk = desks.get(app) ?? new Desk(app, t);
  desks.set(app, desk);
  return desk;
}
