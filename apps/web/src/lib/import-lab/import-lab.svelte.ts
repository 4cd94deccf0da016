// The import lab while the app runs: what was chosen, sorted into imports, each with its own preview. It lives on the App, so that an
// import goes on while one is elsewhere.
import type { AnyModule, FormatProblem, OfferedFile } from '@mana/shared-core';

import { chosenFiles, offer as offerFile, openDropped, type ChosenFile, type Dropped } from './chosen-files.ts';
import { ImportRun } from './import-run.svelte.ts';
import { keptImports, letImportGo, whileAlive, type InterruptedImport } from './kept-import.ts';
import type { LabHost } from './lab-host.ts';
import { archiveExtension, extensionOf, offersOf, type Offer } from './offers.ts';
import { dropParcel, openParcels } from './parcel-store.ts';
import { sortFiles, type Source } from './sort-files.ts';
import { isZip, unpack, UnpackError } from './unpack.ts';

/** Something chosen that cannot be imported, and why. */
export interface Unread {
  readonly path: string;
  readonly problem: FormatProblem;
  /** Given where the person may say what it is after all. */
  readonly file?: OfferedFile;
}

export interface LabOptions {
  readonly host: LabHost;
  /** The modules of a space. */
  readonly modulesOf: (spaceId: string) => readonly AnyModule[];
  /** Where archives of Mana itself go. */
  readonly openArchive: (file: File) => Promise<void>;
}

export class ImportLab {
  runs: readonly ImportRun[] = $state.raw([]);
  unread: readonly Unread[] = $state.raw([]);
  interrupted: readonly InterruptedImport[] = $state.raw([]);
  isSorting = $state(false);
  #currentId: string | undefined = $state();
  readonly current = $derived(this.runs.find(({ id }) => id === this.#currentId) ?? this.runs[0]);

  readonly #options: LabOptions;

  constructor(options: LabOptions) {
    this.#options = options;
  }

  get offers(): readonly Offer[] {
    const { host, modulesOf } = this.#options;
    return offersOf(modulesOf(host.spaceId));
  }

  show(run: ImportRun): void {
    this.#currentId = run.id;
  }

  takeFiles(files: readonly File[]): Promise<void> {
    return this.take(chosenFiles(files));
  }

  /** Pasted or shared text; what it is shows in its lines. */
  takeText(text: string): Promise<void> {
    return this.takeFiles([new File([text], 'text', { type: 'text/plain' })]);
  }

  async takeDropped(dropped: Dropped): Promise<void> {
    await this.take(await openDropped(dropped));
  }

  async take(chosen: readonly ChosenFile[]): Promise<void> {
    const archives = chosen.filter(({ path }) => extensionOf(path) === archiveExtension);
    const others = chosen.filter((each) => !archives.includes(each));
    if (others.length > 0) await this.#sort(others.map(offerFile));
    const [archive] = archives;
    if (archive) await this.#options.openArchive(archive.file);
  }

  /** What the system shared into the app while there was no page. */
  async takeShared(): Promise<void> {
    for (const { id, files } of await openParcels('shared')) {
      const whole = await Promise.all(files.map(async (file) => ({ file, bytes: await file.read() })));
      const chosen = whole.map(({ file: { path, mediaType }, bytes }) => ({
        path,
        file: new File([new Uint8Array(bytes)], path, { type: mediaType }),
      }));
      await this.take(chosen);
      await dropParcel(id);
    }
  }

  /** Reads a file nobody took as what the person says it is. */
  async takeAs({ file, path }: Unread, offer: Offer): Promise<void> {
    if (!file) return;
    this.unread = this.unread.filter((each) => each.path !== path);
    await this.#begin([{ offer, files: [file] }]);
  }

  /** Looks for imports that were cut off; one that is still held elsewhere is looked at again when it is let go. */
  async findInterrupted(): Promise<void> {
    const known = new Set(this.runs.map(({ id }) => id));
    const { cutOff, alive } = await keptImports();
    this.interrupted = cutOff.filter(({ id }) => !known.has(id));
    const elsewhere = alive.filter((id) => !known.has(id));
    if (elsewhere.length === 0) return;
    await Promise.all(elsewhere.map((id) => whileAlive(id, () => Promise.resolve())));
    await this.findInterrupted();
  }

  /** An import that was cut off, ready to go on or to be taken back. Undefined where its module is gone. */
  reopen(kept: InterruptedImport): ImportRun | undefined {
    const { host, modulesOf } = this.#options;
    const offer = offersOf(modulesOf(kept.spaceId)).find(({ key }) => key === kept.offerKey);
    this.interrupted = this.interrupted.filter(({ id }) => id !== kept.id);
    if (!offer) return undefined;
    const run = new ImportRun(host, { offer, files: kept.files }, kept);
    this.runs = [...this.runs, run];
    this.show(run);
    return run;
  }

  async forget(kept: InterruptedImport): Promise<void> {
    this.interrupted = this.interrupted.filter(({ id }) => id !== kept.id);
    await letImportGo(kept.id);
  }

  remove(run: ImportRun): void {
    this.runs = this.runs.filter((each) => each !== run);
  }

  dismiss({ path }: Unread): void {
    this.unread = this.unread.filter((each) => each.path !== path);
  }

  async #sort(files: readonly OfferedFile[]): Promise<void> {
    this.isSorting = true;
    this.unread = [];
    const sources: Source[] = [];
    try {
      sources.push(...(await this.#sortSet(files.filter((file) => !isZip(file)))));
      for (const archive of files.filter(isZip)) sources.push(...(await this.#sortArchive(archive)));
    } finally {
      this.isSorting = false;
    }
    await this.#begin(sources);
  }

  async #sortArchive(archive: OfferedFile): Promise<readonly Source[]> {
    try {
      return await this.#sortSet(await unpack(archive));
    } catch (error) {
      if (!(error instanceof UnpackError)) throw error;
      this.unread = [...this.unread, { path: archive.path, problem: { code: error.code } }];
      return [];
    }
  }

  async #sortSet(files: readonly OfferedFile[]): Promise<readonly Source[]> {
    if (files.length === 0) return [];
    const { sources, unknown } = await sortFiles(files, this.offers);
    this.unread = [
      ...this.unread,
      ...unknown.map((file) => ({ path: file.path, problem: { code: 'KIND_UNKNOWN' }, file })),
    ];
    return sources;
  }

  async #begin(sources: readonly Source[]): Promise<void> {
    const runs = sources.map((source) => new ImportRun(this.#options.host, source));
    const [first] = runs;
    this.runs = [...this.runs.filter((run) => !run.isOver), ...runs];
    if (first) this.show(first);
    for (const run of runs) await run.read();
  }
}
