// Work that takes long: it reports, it can be cancelled and paused, and it lets go of the thread often enough for a page to stay
// responsive.
import { ArchiveError } from './archive-error.ts';

export interface Progress {
  readonly stage: 'rows' | 'history' | 'blobs' | 'checking' | 'comparing' | 'writing' | 'undoing';
  readonly table?: string;
  readonly done: number;
  readonly total: number;
}

export interface LongWork {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Awaited between steps; resolves at once unless the person paused. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Awaited between pieces of work that take a few milliseconds. @throws ArchiveError CANCELLED */
export type Pace = () => Promise<void>;

const MILLISECONDS_IN_A_ROW = 12;

export function createPace({ signal, pause }: LongWork = {}): Pace {
  let restedAt = performance.now();
  const cancelled = pause && cancellation(signal);
  return async () => {
    throwIfCancelled(signal);
    if (performance.now() - restedAt < MILLISECONDS_IN_A_ROW) return;
    await nextTask();
    if (pause) await Promise.race([pause(), cancelled]);
    throwIfCancelled(signal);
    restedAt = performance.now();
  };
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ArchiveError('CANCELLED');
}

/** Resolves when the work is cancelled, so that paused work can be cancelled too. */
const cancellation = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });

/** A new task, not a microtask: what waits for the thread runs first. A timer would wait longer than it needs to. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
