// What the shell may ask about the safety of what is stored: what was lost and came back, how full the storage is, whether it is ours
// to keep.
import { estimateStorage, requestPersistence, storageAlarm, type StorageEstimate } from './durability/persistence.ts';
import type { Engine } from './engine.ts';
import type { LossReport, SecondCopy } from './second-copy.ts';

export interface Durability {
  /** What the browser lost, until the person has seen it. */
  loss(): Promise<LossReport | null>;
  acknowledgeLoss(): Promise<void>;
  /** Asks the browser not to clear this site's data; false where it refuses or cannot. */
  persist(): Promise<boolean>;
  /** Null where the browser does not say. `alarm`: little is left. */
  estimate(): Promise<(StorageEstimate & { readonly alarm: boolean }) | null>;
  /** Resolves when everything committed so far is in the second store as well. */
  settled(): Promise<void>;
}

export const createDurability = ({ database }: Engine, copy: SecondCopy): Durability => ({
  loss: async () => {
    await copy.compared();
    return ((await database._meta.get('loss'))?.value as LossReport | undefined) ?? null;
  },
  acknowledgeLoss: () => database._meta.delete('loss'),
  persist: () => requestPersistence(),
  estimate: async () => {
    const estimate = await estimateStorage();
    return estimate && { ...estimate, alarm: storageAlarm(estimate) };
  },
  settled: () => copy.settled(),
});
