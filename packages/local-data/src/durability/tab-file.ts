// The journal file of one open tab. A sync access handle is exclusive, so every tab writes a file of its own; a Web Lock of the
// same name, held as long as the tab lives, tells the others that it is not theirs to tidy away.
import type { FileLocks } from './file-locks.ts';
import { appendEntries, journalOf, readEntries, type JournalEnd } from './journal-file.ts';
import { writeBytes, type StoreDirectory, type SyncHandle } from './store-directory.ts';

export class TabFile {
  readonly name: string;
  readonly #handle: SyncHandle;
  readonly #release: () => void;
  #end: JournalEnd | null = null;

  private constructor(name: string, handle: SyncHandle, release: () => void) {
    this.name = name;
    this.#handle = handle;
    this.#release = release;
  }

  static async create(directory: StoreDirectory, name: string, locks: FileLocks, lockName: string): Promise<TabFile> {
    const release = await locks.hold(lockName);
    try {
      const handle = await (await directory.getFileHandle(name, { create: true })).createSyncAccessHandle();
      return new TabFile(name, handle, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  /**
   * Flushed when it returns. What a failed append has written lies behind the end of the journal: it is no entry, and the next
   * append overwrites it.
   */
  append(payloads: readonly Uint8Array[]): void {
    const { bytes, end } = this.#end ? appendEntries(this.#end, payloads) : journalOf(payloads);
    writeBytes(this.#handle, bytes, this.#end?.validBytes ?? 0);
    this.#handle.flush();
    this.#end = end;
  }

  payloads(): Uint8Array<ArrayBuffer>[] {
    const bytes = new Uint8Array(this.#end?.validBytes ?? 0);
    this.#handle.read(bytes, { at: 0 });
    return readEntries(bytes).entries;
  }

  size(): number {
    return this.#handle.getSize();
  }

  close(): void {
    this.#handle.close();
    this.#release();
  }
}
