// What one does with the files of a record: open, save, rename, remove. Keeps which one is shown or renamed, and what went wrong with
// which.
import type { Receipt } from '@mana/shared-core';
import type { ModuleHandle } from '../../../use-module.ts';
import { kindOf, shownAs } from '../kinds.ts';
import type { FilesStore } from '../store.ts';
import type { StoredFile } from '../tables.ts';
import { openInTab, readWhole, saveAs } from './file-bytes.ts';
import { readProblem } from './problems.ts';
import type { FilesText } from './texts.ts';

export class FileDesk {
  /** The id of the file whose name is typed over. */
  renaming: string | undefined = $state();
  /** The file in the viewer. */
  shown: StoredFile | undefined = $state.raw();
  /** What went wrong with a file, by its id. */
  problems: Readonly<Record<string, string>> = $state.raw({});
  readonly #handle: ModuleHandle<FilesStore, unknown>;
  readonly #t: () => FilesText;

  constructor(handle: ModuleHandle<FilesStore, unknown>, t: () => FilesText) {
    this.#handle = handle;
    this.#t = t;
  }

  /** In the viewer; a PDF, which browsers show themselves, in a tab; what must not be shown is saved. */
  async open(file: StoredFile): Promise<void> {
    if (shownAs(file) === null) await this.save(file);
    else if (kindOf(file) === 'pdf') await this.#withBytes(file, openInTab);
    else this.shown = file;
  }

  save(file: StoredFile): Promise<void> {
    return this.#withBytes(file, (blob) => saveAs(blob, file.name));
  }

  async rename(file: StoredFile, name: string | undefined): Promise<void> {
    this.renaming = undefined;
    if (name !== undefined) await this.#run(() => this.#handle.store.renameFile(file.id, name));
  }

  remove(file: StoredFile): Promise<void> {
    return this.#run(() => this.#handle.store.removeFile(file.id), this.#t()('removed', { name: file.name }));
  }

  async #withBytes(file: StoredFile, use: (blob: Blob) => void): Promise<void> {
    this.#tell(file, undefined);
    try {
      use(await readWhole(this.#handle.host.files, file));
    } catch (error) {
      this.#tell(file, readProblem(this.#t(), file, error));
    }
  }

  #tell({ id }: StoredFile, problem: string | undefined): void {
    const { [id]: _, ...others } = this.problems;
    this.problems = problem === undefined ? others : { ...others, [id]: problem };
  }

  async #run(deed: () => Promise<Receipt>, text?: string): Promise<void> {
    const { host } = this.#handle;
    try {
      const receipt = await deed();
      if (text !== undefined && receipt.batch !== null) host.notify({ text, receipt });
    } catch (error) {
      host.reportError(error);
    }
  }
}
