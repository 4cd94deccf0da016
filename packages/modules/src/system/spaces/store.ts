// What one can do with the space one is in. Making and switching spaces is the data layer's and the shell's.
import type { Receipt, SpaceType, StoreDeps } from '@mana/shared-core';
import { spaces, type Space } from './tables.ts';

export const createSpacesStore = ({ records }: StoreDeps) => ({
  describe: (): Promise<Space | undefined> => records.get(spaces, records.spaceId),

  /** Gives a new space its name and type; one that has them keeps them. */
  async ensureSpace(type: SpaceType, name: string): Promise<Receipt> {
    if (await records.get(spaces, records.spaceId)) return { batch: null };
    return records.write((unit) => unit.insert(spaces, { id: records.spaceId, type, name: name.trim() }), {
      reason: 'seed',
      undoable: false,
    });
  },

  renameSpace: (name: string): Promise<Receipt> =>
    records.write((unit) => unit.update(spaces, records.spaceId, { name: name.trim() })),
});

export type SpacesStore = ReturnType<typeof createSpacesStore>;
