// The second store's files, in one directory of the origin's private file system:
//
//   <number>-<tab>.journal     appended to by one tab; the numbers grow, so that the order of names is the order of opening
//   <name>.note-0, .note-1     two slots per note, of which the older one is written, so that one is whole at any time
//
// Every step may be the last one: what is read afterwards is what was there before a `rewrite`, or what is there after it.
import { compactionPayload, entriesOf, entryPayload, type StoredFile } from './compaction.ts';
import type { FileLocks } from './file-locks.ts';
import { readEntries } from './journal-file.ts';
import { readNote, writeNote } from './notes.ts';
import { fileNames, fileSize, readBytes, type StoreDirectory } from './store-directory.ts';
import { TabFile } from './tab-file.ts';

const JOURNAL = '.journal';
const NUMBER_DIGITS = 12;

export interface StoreFilesOptions {
  readonly root: StoreDirectory;
  readonly locks: FileLocks;
  readonly directory: string;
  readonly tab: string;
}

/** Appends, `rewrite` and `clear` are called one after the other; everything else at any time. */
export class StoreFiles {
  readonly #directory: StoreDirectory;
  readonly #locks: FileLocks;
  readonly #lockPrefix: string;
  readonly #tab: string;
  #own: TabFile | null = null;

  private constructor(directory: StoreDirectory, { locks, directory: name, tab }: StoreFilesOptions) {
    this.#directory = directory;
    this.#locks = locks;
    this.#lockPrefix = `mana-second-store/${name}/`;
    this.#tab = tab;
  }

  static async open(options: StoreFilesOptions): Promise<StoreFiles> {
    return new StoreFiles(await options.root.getDirectoryHandle(options.directory, { create: true }), options);
  }

  async append(entries: readonly Uint8Array[]): Promise<void> {
    this.#own ??= await this.#alone(() => this.#createFile());
    this.#own.append(entries.map(entryPayload));
  }

  async readAll(): Promise<Uint8Array<ArrayBuffer>[]> {
    return this.#alone(async () => {
      const files: StoredFile[] = [];
      for (const name of await fileNames(this.#directory, JOURNAL)) {
        files.push({ name, payloads: await this.#payloadsOf(name) });
      }
      return entriesOf(files);
    });
  }

  async rewrite(entries: readonly Uint8Array[]): Promise<void> {
    await this.#alone(async () => {
      const held = await this.#locks.held();
      const names = await fileNames(this.#directory, JOURNAL);
      const replaced = names.filter((name) => name === this.#own?.name || !held.has(this.#lockPrefix + name));
      const compacted = await this.#createFile();
      try {
        compacted.append([compactionPayload(replaced, entries)]);
      } catch (error) {
        compacted.close();
        await this.#directory.removeEntry(compacted.name);
        throw error;
      }
      this.#own?.close();
      this.#own = compacted;
      for (const name of replaced) await this.#directory.removeEntry(name);
    });
  }

  async size(): Promise<number> {
    return this.#alone(async () => {
      let size = 0;
      for (const name of await fileNames(this.#directory, JOURNAL)) {
        size += name === this.#own?.name ? this.#own.size() : await fileSize(this.#directory, name);
      }
      return size;
    });
  }

  readNote(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.#alone(() => readNote(this.#directory, name));
  }

  writeNote(name: string, bytes: Uint8Array): Promise<void> {
    return this.#alone(() => writeNote(this.#directory, name, bytes));
  }

  /** Removes everything. Rejects where another living tab still holds its file, after all else is gone. */
  async clear(): Promise<void> {
    await this.#alone(async () => {
      this.close();
      const removals = (await fileNames(this.#directory, '')).map((name) => this.#directory.removeEntry(name));
      const failed = (await Promise.allSettled(removals)).filter((result) => result.status === 'rejected');
      if (failed.length > 0)
        throw new AggregateError(
          failed.map((result) => result.reason),
          'files of other tabs are left',
        );
    });
  }

  close(): void {
    this.#own?.close();
    this.#own = null;
  }

  async #createFile(): Promise<TabFile> {
    const last = (await fileNames(this.#directory, JOURNAL)).at(-1);
    const number = last === undefined ? 1 : Number.parseInt(last, 10) + 1;
    const name = `${String(number).padStart(NUMBER_DIGITS, '0')}-${this.#tab}${JOURNAL}`;
    return TabFile.create(this.#directory, name, this.#locks, this.#lockPrefix + name);
  }

  async #payloadsOf(name: string): Promise<readonly Uint8Array<ArrayBuffer>[]> {
    if (name === this.#own?.name) return this.#own.payloads();
    return readEntries(await readBytes(this.#directory, name)).entries;
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#locks.alone(this.#lockPrefix, work);
  }
}
