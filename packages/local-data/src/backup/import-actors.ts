// The actors that the metas and the history of an archive refer to: without them nobody could say who wrote. Stored under the reference
// they have in the archive, sealed for the space they go to.
import { isRecordId } from '@mana/shared-core';
import type { Archive } from '@mana/shared-backup';
import type { Engine } from '../engine.ts';
import type { IdMap } from './id-map.ts';

export const actorsEntry = '_actors';

const isReference = (id: unknown): id is string => typeof id === 'string' && /^[\w-]{1,64}$/.test(id);

/** Entries that are here already stay as they are. */
export const importActors = async ({ actors }: Engine, archive: Archive, ids: IdMap): Promise<void> => {
  if (!archive.tables.some(({ name }) => name === actorsEntry)) return;
  for await (const lines of archive.rows(actorsEntry)) {
    for (const line of lines) {
      if ('problem' in line) continue;
      const { id, spaceId, ...actor } = line.row;
      const target = isRecordId(spaceId) ? ids.spaceOf(spaceId) : undefined;
      if (isReference(id) && target !== undefined) await actors.adopt(id, target, actor);
    }
  }
};
