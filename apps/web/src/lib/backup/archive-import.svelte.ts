// Bringing a checked archive in: what it would do, the decisions, doing it, and taking it back. Any decision that changes the outcome
// compares anew, so that the numbers shown are those of what would happen now.
import { newId } from '@mana/shared-core';
import type { LocalData } from '@mana/local-data';
import type { Archive } from '@mana/shared-backup';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';

import type { App } from '../app.svelte.ts';
import type { RunningWork } from '../work/running-work.svelte.ts';
import type { BackupTranslate } from './backup-messages.ts';
import { startBackupWork } from './backup-work.ts';
import { partsOf, type Part } from './parts.ts';
import { guessTarget, newSpace, skipSpace, typeOf, type ForeignSpace, type SpaceChoice } from './space-targets.ts';

type Backup = LocalData['backup'];
export type ImportPlan = Parameters<Backup['preview']>[1];
export type Preview = Awaited<ReturnType<Backup['preview']>>;
export type ImportResult = Awaited<ReturnType<Backup['apply']>>;

export interface PartCounts extends Part {
  readonly created: number;
  readonly changed: number;
  readonly identical: number;
  readonly trashed: number;
  readonly invalid: number;
}

export class ArchiveImport {
  mode: ImportPlan['mode'] = $state('merge');
  bringBack = $state(false);
  history = $state(true);
  blobs = $state(true);
  readonly leftOut = new SvelteSet<string>();
  readonly targets = new SvelteMap<string, SpaceChoice>();
  preview: Preview | undefined = $state.raw();
  /** When a person last rehearsed; the comparison by itself is not one. */
  rehearsedAt: string | undefined = $state();
  readonly archive: Archive;
  readonly fileName: string;
  readonly spaces: readonly ForeignSpace[];
  readonly #app: App;
  readonly #t: () => BackupTranslate;
  /** Stands for a space that is made only when the import begins. */
  readonly #placeholders = new Map<string, string>();

  constructor(app: App, t: () => BackupTranslate, archive: Archive, fileName: string) {
    this.#app = app;
    this.#t = t;
    this.archive = archive;
    this.fileName = fileName;
    this.spaces = archive.manifest.spaces ?? [];
    for (const space of this.spaces) this.targets.set(space.id, guessTarget(space, app.spaces.list));
  }

  readonly parts: readonly PartCounts[] = $derived.by(() => {
    const tables = this.preview?.tables ?? [];
    return partsOf(this.#app, this.#t()).flatMap((part): PartCounts[] => {
      const own = tables.filter(({ name }) => part.tables.includes(name));
      const sum = (of: 'created' | 'changed' | 'identical' | 'trashed' | 'invalid') =>
        own.reduce((all, table) => all + table[of], 0);
      const counts = {
        created: sum('created'),
        changed: sum('changed'),
        identical: sum('identical'),
        trashed: sum('trashed'),
        invalid: sum('invalid'),
      };
      return Object.values(counts).some((count) => count > 0) ? [{ ...part, ...counts }] : [];
    });
  });
  readonly chosen = $derived(this.parts.filter(({ id }) => !this.leftOut.has(id)));
  readonly changes = $derived(this.chosen.reduce((sum, { created, changed }) => sum + created + changed, 0));
  readonly trashed = $derived(this.chosen.reduce((sum, part) => sum + part.trashed, 0));
  readonly invalid = $derived(this.preview?.invalid ?? []);
  readonly isBusy = $derived((this.comparing?.isLive ?? false) || (this.work?.isLive ?? false));

  get comparing(): RunningWork<Preview> | undefined {
    return this.#app.work.of<Preview>('rehearse');
  }

  get work(): RunningWork<ImportResult> | undefined {
    return this.#app.work.of<ImportResult>('import');
  }

  choose(id: string, wanted: boolean): void {
    if (wanted) this.leftOut.delete(id);
    else this.leftOut.add(id);
  }

  /** Decides as was decided once before. */
  decide(plan: ImportPlan): void {
    this.mode = plan.mode;
    this.bringBack = plan.bringBack;
    this.history = plan.history;
    this.blobs = plan.blobs;
    for (const [id, target] of Object.entries(plan.spaces))
      this.targets.set(id, 'spaceId' in target ? target.spaceId : skipSpace);
    for (const part of this.parts)
      this.choose(
        part.id,
        part.tables.some((table) => plan.tables.includes(table)),
      );
  }

  /** Says what would happen, and writes nothing. */
  async compare(rehearsal = false): Promise<void> {
    this.comparing?.cancel();
    await this.comparing?.ended;
    const t = this.#t();
    const work = startBackupWork<Preview>(this.#app, t, {
      kind: 'rehearse',
      title: t('import.rehearse'),
      run: (work) => this.#app.data.backup.preview(this.archive, this.#plan(), work),
    });
    await work.ended;
    if (work.state !== 'done') return;
    this.preview = work.result;
    this.rehearsedAt = rehearsal ? new Date(this.#app.clock.now()).toISOString() : undefined;
  }

  /** Makes the spaces that are new, then writes. `importId` goes on with an import that was cut off. */
  async start(importId?: string): Promise<RunningWork<ImportResult> | undefined> {
    if (this.isBusy) return undefined;
    this.#app.work.forget('undo-import');
    const t = this.#t();
    return startBackupWork<ImportResult>(this.#app, t, {
      kind: 'import',
      title: t('import.title'),
      told: (result) => t('import.done', { count: changesOf(result) }),
      run: async (work) => {
        await this.#makeSpaces();
        const tables = this.chosen.flatMap((part) => part.tables);
        const plan = { ...this.#plan(), tables, fileName: this.fileName, ...(importId ? { importId } : {}) };
        const result = await this.#app.data.backup.apply(this.archive, plan, work);
        await refreshShell(this.#app);
        return result;
      },
    });
  }

  async #makeSpaces(): Promise<void> {
    for (const space of this.spaces)
      if (this.targets.get(space.id) === newSpace)
        this.targets.set(space.id, await this.#app.spaces.create(typeOf(space), space.name));
  }

  #plan(): ImportPlan {
    return {
      mode: this.mode,
      tables: this.archive.tables.map(({ name }) => name),
      spaces: Object.fromEntries(this.spaces.map(({ id }) => [id, this.#target(id)])),
      bringBack: this.bringBack,
      history: this.history,
      blobs: this.blobs,
    };
  }

  #target(id: string): ImportPlan['spaces'][string] {
    const choice = this.targets.get(id) ?? skipSpace;
    if (choice === skipSpace) return { skip: true };
    if (choice !== newSpace) return { spaceId: choice };
    const placeholder = this.#placeholders.get(id) ?? newId();
    this.#placeholders.set(id, placeholder);
    return { spaceId: placeholder };
  }
}

export const changesOf = ({ tables }: Pick<Preview, 'tables'>): number =>
  tables.reduce((sum, { created, changed }) => sum + created + changed, 0);

/** What the shell itself lives by may have come with the archive. */
export async function refreshShell(app: App): Promise<void> {
  await Promise.all([app.spaces.refresh(), app.settings.refresh()]);
}
