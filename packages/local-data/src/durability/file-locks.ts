// Which tabs are alive, and who may tidy up: Web Locks, which the browser itself gives back when a tab dies in whatever way.

export interface FileLocks {
  /** Resolves once the lock is held; what it gives back lets go of it. */
  hold(name: string): Promise<() => void>;
  /** The names of all locks held in this origin. */
  held(): Promise<ReadonlySet<string>>;
  /** Runs `work` while nobody else runs under the same name. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export const webLocks = (locks: LockManager): FileLocks => ({
  hold: (name) =>
    new Promise((resolve, reject) => {
      locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject);
    }),
  held: async () => new Set((await locks.query()).held?.map((lock) => lock.name ?? '')),
  alone: (name, work) => locks.request(name, work),
});
