// Remembers that an import is under way, so that one which a closed tab or a crash cut off is offered again. A lock tells such a one from
// an import that still runs in another tab.
import type { Engine } from '../engine.ts';
import type { InterruptedImport } from './import-plan.ts';

const metaKey = 'import';

export const readImport = async ({ database }: Engine): Promise<InterruptedImport | null> =>
  ((await database._meta.get(metaKey))?.value as InterruptedImport | undefined) ?? null;

export const noteImport = async ({ database }: Engine, state: InterruptedImport): Promise<void> => {
  await database._meta.put({ key: metaKey, value: state });
};

export const forgetImport = async ({ database }: Engine, importId: string): Promise<void> => {
  if ((await readImport({ database } as Engine))?.importId === importId) await database._meta.delete(metaKey);
};

const lockName = ({ database }: Engine): string => `${database.name}-import`;

const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/** One import at a time on a device. Answers undefined where another tab is at it. */
export const whileImporting = async <T>(engine: Engine, work: () => Promise<T>): Promise<{ value: T } | undefined> => {
  const manager = locks();
  if (!manager) return { value: await work() };
  return manager.request(lockName(engine), { ifAvailable: true }, async (lock) =>
    lock ? { value: await work() } : undefined,
  );
};

export const isImporting = async (engine: Engine): Promise<boolean> => {
  const { held = [] } = (await locks()?.query()) ?? {};
  return held.some(({ name }) => name === lockName(engine));
};
