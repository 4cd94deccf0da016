// A private file system in memory for tests, with locks: it can be killed before any step, leaves a write half done when it is,
// and refuses further writes when its disk is full. Handles and locks of a killed process are given back, as a browser does.
import type { FileLocks } from './file-locks.ts';
import type { StoreDirectory, StoreFileHandle, SyncHandle } from './store-directory.ts';

export class Killed extends Error {}

/** What outlives processes: the disk, and which files and locks living processes hold. */
export class FakeDisk {
  readonly files = new Map<string, Uint8Array>();
  readonly openFiles = new Map<string, FakeProcess>();
  readonly heldLocks = new Map<string, FakeProcess>();
  capacity = Infinity;

  get used(): number {
    return [...this.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  }
}

export class FakeProcess {
  readonly #disk: FakeDisk;
  #stepsLeft: number;
  steps = 0;

  /** @param killAfter steps this process takes before it dies */
  constructor(disk: FakeDisk, killAfter = Infinity) {
    this.#disk = disk;
    this.#stepsLeft = killAfter;
  }

  readonly root: StoreDirectory = this.#directory('');

  readonly locks: FileLocks = {
    hold: async (name) => {
      this.#step();
      this.#disk.heldLocks.set(name, this);
      return () => void this.#disk.heldLocks.delete(name);
    },
    held: async () => new Set(this.#disk.heldLocks.keys()),
    alone: (_name, work) => work(),
  };

  kill(): void {
    this.#stepsLeft = 0;
    for (const held of [this.#disk.openFiles, this.#disk.heldLocks]) {
      for (const [name, process] of held) if (process === this) held.delete(name);
    }
  }

  #step(): void {
    if (this.#stepsLeft <= 0) {
      this.kill();
      throw new Killed();
    }
    this.#stepsLeft--;
    this.steps++;
  }

  #directory(path: string): StoreDirectory {
    return {
      keys: () => this.#names(path),
      getDirectoryHandle: async (name) => this.#directory(`${path}${name}/`),
      getFileHandle: async (name, options) => this.#file(path + name, options?.create ?? false),
      removeEntry: async (name) => {
        this.#step();
        if (this.#disk.openFiles.has(path + name)) throw new DOMException('in use', 'NoModificationAllowedError');
        if (!this.#disk.files.delete(path + name)) throw new DOMException('no such file', 'NotFoundError');
      },
    };
  }

  async *#names(path: string): AsyncGenerator<string> {
    for (const name of [...this.#disk.files.keys()]) if (name.startsWith(path)) yield name.slice(path.length);
  }

  #file(path: string, create: boolean): StoreFileHandle {
    if (!this.#disk.files.has(path)) {
      if (!create) throw new DOMException('no such file', 'NotFoundError');
      this.#step();
      this.#disk.files.set(path, new Uint8Array());
    }
    return {
      getFile: async () => new Blob([new Uint8Array(this.#bytes(path))]),
      createSyncAccessHandle: async () => {
        this.#step();
        if (this.#disk.openFiles.has(path)) throw new DOMException('in use', 'NoModificationAllowedError');
        this.#disk.openFiles.set(path, this);
        return this.#handle(path);
      },
    };
  }

  #handle(path: string): SyncHandle {
    return {
      read: (buffer, { at }) => {
        const part = this.#bytes(path).subarray(at, at + buffer.length);
        buffer.set(part);
        return part.length;
      },
      write: (bytes, { at }) => this.#write(path, bytes, at),
      truncate: (size) => {
        this.#step();
        this.#disk.files.set(path, this.#bytes(path).slice(0, size));
      },
      flush: () => this.#step(),
      getSize: () => this.#bytes(path).length,
      close: () => void this.#disk.openFiles.delete(path),
    };
  }

  #write(path: string, bytes: Uint8Array, at: number): number {
    const before = this.#bytes(path);
    const room = Math.max(0, this.#disk.capacity - this.#disk.used + before.length - at);
    const dies = this.#stepsLeft <= 0;
    const written = bytes.subarray(0, Math.min(room, dies ? bytes.length / 2 : bytes.length));
    const after = new Uint8Array(Math.max(before.length, at + written.length));
    after.set(before);
    after.set(written, at);
    this.#disk.files.set(path, after);
    this.#step();
    return written.length;
  }

  #bytes(path: string): Uint8Array {
    return this.#disk.files.get(path) ?? new Uint8Array();
  }
}
