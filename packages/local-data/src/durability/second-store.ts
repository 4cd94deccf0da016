// The second store: an append-only journal in the origin's private file system that survives the loss of the database. This is the
// page's side; the files are in a worker. What is kept is the caller's bytes, sealed before they come here.
import { callWorker, type WorkerClient } from '../worker-calls.ts';
import type { OpfsWorkerApi } from './opfs-worker.ts';

/** All methods reject with a CodedError: SECOND_STORE_FAILED, or QUOTA_EXCEEDED. */
export interface SecondStore {
  /** On the disk when it resolves. Entries appended while a flush is under way go out together in the next one. */
  append(entry: Uint8Array): Promise<void>;
  /** The entries of every tab of this directory, living or dead, oldest file first. */
  readAll(): Promise<Uint8Array[]>;
  /**
   * Replaces this tab's entries and those of closed tabs by the ones `collect` gives; what other living tabs have appended stays.
   * This tab's appends wait from before `collect` until the end, so that none falls between the two. A kill at any step leaves
   * either what was there or what is to be there.
   */
  rewrite(collect: () => Promise<readonly Uint8Array[]> | readonly Uint8Array[]): Promise<void>;
  /** Bytes of all journal files. */
  size(): Promise<number>;
  readNote(name: string): Promise<Uint8Array | null>;
  writeNote(name: string, bytes: Uint8Array): Promise<void>;
  /** Removes every file and note. Rejects where another living tab still holds its journal. */
  clear(): Promise<void>;
  /** After what is under way. The browser gives the file and its lock back. */
  close(): void;
}

export interface SecondStoreOptions {
  /** One per database. Letters, digits, `-` and `_`. */
  readonly directory: string;
  /** Names this tab's file, for people who look. */
  readonly tab: string;
  readonly createWorker?: () => Worker;
  /** Milliseconds after which a start waits no longer; a second store must never keep an app from opening. */
  readonly startLimit?: number;
}

const fileSafe = /^[\w-]+$/;

const createOpfsWorker = (): Worker => new Worker(new URL('./opfs-worker.ts', import.meta.url), { type: 'module' });

/** Null where the browser cannot keep a second store, or does not answer. Never rejects for what the browser does. */
export async function openSecondStore(options: SecondStoreOptions): Promise<SecondStore | null> {
  const { directory, tab, createWorker = createOpfsWorker, startLimit = 5_000 } = options;
  if (!fileSafe.test(directory) || !fileSafe.test(tab)) throw new TypeError(`not a file name: ${directory}, ${tab}`);
  let worker: WorkerClient<OpfsWorkerApi> | undefined;
  try {
    worker = callWorker<OpfsWorkerApi>(createWorker(), 'SECOND_STORE_FAILED');
    if (await Promise.race([worker.call('open', directory, tab), after(startLimit)])) return storeOver(worker);
  } catch (error) {
    console.warn('no second store in this browser', error);
  }
  worker?.terminate();
  return null;
}

const after = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));

function storeOver(worker: WorkerClient<OpfsWorkerApi>): SecondStore {
  let turn: Promise<unknown> = Promise.resolve();
  let queued: Uint8Array[] = [];
  let nextFlush: Promise<void> | undefined;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work);
    turn = done;
    return done;
  };
  const flushQueued = (): Promise<void> => {
    const entries = queued;
    queued = [];
    nextFlush = undefined;
    return worker.call('append', entries);
  };
  return {
    append: (entry) => {
      queued.push(entry);
      return (nextFlush ??= inTurn(flushQueued));
    },
    readAll: () => worker.call('readAll'),
    rewrite: (collect) => inTurn(async () => worker.call('rewrite', [...(await collect())])),
    size: () => worker.call('size'),
    readNote: (name) => worker.call('readNote', noteName(name)),
    writeNote: (name, bytes) => worker.call('writeNote', noteName(name), bytes),
    clear: () => inTurn(() => worker.call('clear')),
    close: () => void inTurn(async () => worker.terminate()),
  };
}

function noteName(name: string): string {
  if (!fileSafe.test(name)) throw new TypeError(`not a file name: ${name}`);
  return name;
}
