// The backups by themselves as the page shows them: choosing a folder, the terms, the last one, stopping.
import type { App } from '../app.svelte.ts';
import { backUpWhenDue, permissionLost } from './folder-backup.ts';
import { forgetPlan, readPlan, sealPassphrase, writePlan, type Folder, type FolderPlan } from './folder-plan.ts';
import { PassphraseEntry } from './passphrase-entry.svelte.ts';

interface FolderPicker {
  showDirectoryPicker?: (options: object) => Promise<Folder>;
}

export class FolderBackups {
  plan: FolderPlan | undefined = $state.raw();
  /** Chosen, but not begun with yet. */
  folder: Folder | undefined = $state.raw();
  sealed = $state(true);
  readonly passphrase = new PassphraseEntry();
  readonly isPossible = 'showDirectoryPicker' in window;
  readonly isDenied = $derived(this.plan?.failure === permissionLost);
  readonly isReady = $derived(!this.sealed || this.passphrase.isReady);
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  async refresh(): Promise<void> {
    this.plan = this.isPossible ? await readPlan() : undefined;
  }

  async choose(): Promise<void> {
    try {
      const { showDirectoryPicker } = window as unknown as FolderPicker;
      this.folder = await showDirectoryPicker?.call(window, { id: 'mana-backups', mode: 'readwrite' });
    } catch (error) {
      // The person changed their mind.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  }

  async begin(): Promise<void> {
    const { folder } = this;
    if (!folder || !this.isReady) return;
    const seal = this.sealed ? await sealPassphrase(this.passphrase.take()) : null;
    await writePlan({ folder, everyDays: 7, keep: 5, lastAt: null, failure: null, seal });
    this.folder = undefined;
    await this.#backUp();
  }

  async change(terms: Partial<Pick<FolderPlan, 'everyDays' | 'keep'>>): Promise<void> {
    if (!this.plan) return;
    await writePlan({ ...this.plan, ...terms });
    await this.refresh();
  }

  /** Asks the browser once more for the folder. */
  async allow(): Promise<void> {
    if ((await this.plan?.folder.requestPermission?.({ mode: 'readwrite' })) === 'granted') await this.#backUp();
  }

  async stop(): Promise<void> {
    await forgetPlan();
    await this.refresh();
  }

  async #backUp(): Promise<void> {
    await this.refresh();
    await backUpWhenDue(this.#app);
    await this.refresh();
  }
}
