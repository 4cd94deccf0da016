// What is to be exported, and the export itself: which parts, with what, sealed or not, and what came of it.
import { SvelteSet } from 'svelte/reactivity';
import type { LocalData } from '@mana/local-data';

import type { App } from '../app.svelte.ts';
import { reportError } from '../report-error.ts';
import type { RunningWork } from '../work/running-work.svelte.ts';
import type { BackupTranslate } from './backup-messages.ts';
import { startBackupWork } from './backup-work.ts';
import { chooseDestination } from './destination.ts';
import { basePart, partsOf, type Part } from './parts.ts';
import { PassphraseEntry } from './passphrase-entry.svelte.ts';
import { writeBackup, type Written } from './write-backup.ts';

type Survey = Awaited<ReturnType<LocalData['backup']['survey']>>;

export interface PartSize extends Part {
  readonly rows: number;
  readonly bytes: number;
}

export class ExportForm {
  survey: Survey | undefined = $state.raw();
  /** The ids of parts that are not wanted. */
  readonly leftOut = new SvelteSet<string>();
  history = $state(true);
  blobs = $state(true);
  sealed = $state(false);
  readonly passphrase = new PassphraseEntry();
  readonly #app: App;
  readonly #t: () => BackupTranslate;

  constructor(app: App, t: () => BackupTranslate) {
    this.#app = app;
    this.#t = t;
  }

  readonly parts: readonly PartSize[] = $derived.by(() =>
    partsOf(this.#app, this.#t()).map((part) => {
      const tables = (this.survey?.tables ?? []).filter(({ name }) => part.tables.includes(name));
      const sum = (of: 'rows' | 'bytes') => tables.reduce((all, table) => all + table[of], 0);
      return { ...part, rows: sum('rows'), bytes: sum('bytes') };
    }),
  );
  readonly chosen = $derived(this.parts.filter(({ id }) => !this.leftOut.has(id)));
  readonly rows = $derived(this.chosen.reduce((sum, part) => sum + part.rows, 0));
  readonly bytes = $derived(
    this.chosen.reduce((sum, part) => sum + part.bytes, 0) + (this.blobs ? (this.survey?.blobs.bytes ?? 0) : 0),
  );
  readonly isReady = $derived(
    this.survey !== undefined && this.chosen.length > 0 && (!this.sealed || this.passphrase.isReady),
  );

  get work(): RunningWork<Written> | undefined {
    return this.#app.work.of<Written>('export');
  }

  async refresh(): Promise<void> {
    this.survey = await this.#app.data.backup.survey();
  }

  choose(id: string, wanted: boolean): void {
    if (wanted) this.leftOut.delete(id);
    else this.leftOut.add(id);
  }

  /** Asks where to, then writes in the background. The passphrase is forgotten here as soon as the writing has it. */
  async start(): Promise<void> {
    if (!this.isReady || this.work?.isLive) return;
    const app = this.#app;
    const t = this.#t();
    const fileName = `mana-${app.today}.mana`;
    const destination = await chooseDestination(fileName);
    if (!destination) return;
    const passphrase = this.sealed ? this.passphrase.take() : undefined;
    const selection = {
      tables: this.chosen.flatMap(({ tables }) => tables),
      history: this.history,
      blobs: this.blobs,
      ...(this.leftOut.size > 0 ? { appIds: this.chosen.map(({ id }) => id).filter((id) => id !== basePart) } : {}),
    };
    startBackupWork<Written>(app, t, {
      kind: 'export',
      title: t('export.title'),
      sealed: passphrase !== undefined,
      told: ({ rows }) => t('export.told', { records: t('records', { count: rows }), name: fileName }),
      run: async (work) => {
        const written = await writeBackup(app, t, { selection, passphrase, fileName, destination }, work);
        app.backupAge = null;
        await this.refresh().catch(reportError);
        return written;
      },
    });
  }
}
