// What the second store needs of the origin's private file system. The browser's handles fit; tests bring a directory in memory
// that can be killed between any two steps.

export interface SyncHandle {
  read(buffer: Uint8Array, options: { at: number }): number;
  /** The number of bytes written. On a full disk fewer than asked, or, in Chromium's private windows, a huge number. */
  write(buffer: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  getSize(): number;
  close(): void;
}

export interface StoreFileHandle {
  getFile(): Promise<Blob>;
  /** Exclusive: rejects while another context holds one. */
  createSyncAccessHandle(): Promise<SyncHandle>;
}

export interface StoreDirectory {
  keys(): AsyncIterable<string>;
  getFileHandle(name: string, options?: { create?: boolean }): Promise<StoreFileHandle>;
  getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<StoreDirectory>;
  removeEntry(name: string): Promise<void>;
}

export async function fileNames(directory: StoreDirectory, suffix: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of directory.keys()) if (name.endsWith(suffix)) names.push(name);
  return names.sort();
}

export const fileSize = async (directory: StoreDirectory, name: string): Promise<number> =>
  (await (await directory.getFileHandle(name)).getFile()).size;

const readTries = 5;

/** The bytes of a file that another tab may be appending to: a snapshot that turns stale while it is read is taken again. */
export async function readBytes(directory: StoreDirectory, name: string): Promise<Uint8Array> {
  const handle = await directory.getFileHandle(name);
  for (let attempt = 1; ; attempt++) {
    try {
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    } catch (error) {
      const stale = error instanceof Error && error.name === 'NotReadableError';
      if (!stale || attempt === readTries) throw error;
    }
  }
}

/** @throws DOMException QuotaExceededError also where the browser does not write all of it and throws nothing */
export function writeBytes(handle: SyncHandle, bytes: Uint8Array, at: number): void {
  if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('the disk is full', 'QuotaExceededError');
}
