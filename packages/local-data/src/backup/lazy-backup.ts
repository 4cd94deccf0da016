// The room for archives, whose code is fetched when somebody first enters it: no start needs it.
import type { Actor } from '@mana/shared-core';
import type { Engine } from '../engine.ts';
import type { Backup } from './backup.ts';
import type { BackupOptions } from './row-context.ts';
import { createRowContext } from './row-context.ts';

export const createLazyBackup = (engine: Engine, options: BackupOptions, user: () => Actor): Backup => {
  let entered: Promise<Backup> | undefined;
  const enter = (): Promise<Backup> => (entered ??= load().catch(forget));
  const load = async (): Promise<Backup> => (await import('./backup.ts')).createBackup(engine, options, user);
  /** What could not be fetched is asked for again the next time. */
  const forget = (error: unknown): never => {
    entered = undefined;
    throw error;
  };
  return {
    rowContext: createRowContext(engine, options),
    survey: async () => (await enter()).survey(),
    contents: async (selection) => (await enter()).contents(selection),
    exported: async (at) => (await enter()).exported(at),
    preview: async (...given) => (await enter()).preview(...given),
    apply: async (...given) => (await enter()).apply(...given),
    interrupted: async () => (await enter()).interrupted(),
    undo: async (...given) => (await enter()).undo(...given),
  };
};
