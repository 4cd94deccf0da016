// Which records of an archive get an id of their own: all that are copied; else those whose id is taken here by a record of another space,
// which happens where one person's archive is brought into several spaces of one device.
import type { Archive } from '@mana/shared-backup';
import type { Engine } from '../engine.ts';
import { IdMap } from './id-map.ts';
import type { ImportPlan } from './import-plan.ts';

const isRemapped = ({ spaces }: ImportPlan): boolean =>
  Object.entries(spaces).some(([from, to]) => 'spaceId' in to && to.spaceId !== from);

interface Place {
  readonly id: string;
  readonly spaceId: string;
}

/** Ids and spaces of a table's lines, unparsed: what is no record yet is refused later. */
const placesOf = async function* (archive: Archive, table: string): AsyncGenerator<Place[]> {
  for await (const lines of archive.rows(table)) {
    yield lines.flatMap((line) => {
      if ('problem' in line) return [];
      const { id, spaceId } = line.row;
      return typeof id === 'string' && typeof spaceId === 'string' ? [{ id, spaceId }] : [];
    });
  }
};

export const createIdMap = async (
  { database }: Engine,
  archive: Archive,
  plan: ImportPlan,
  importId: string,
): Promise<IdMap> => {
  const moved = new Set<string>();
  const plainMap = new IdMap(plan, importId, moved);
  if (plan.mode !== 'copy' && !isRemapped(plan)) return plainMap;
  for (const { name } of archive.tables) {
    if (!plan.tables.includes(name) || !database.specs.has(name)) continue;
    for await (const places of placesOf(archive, name)) {
      const movable = places.filter(({ id, spaceId }) => {
        return plainMap.spaceOf(spaceId) !== undefined && !plainMap.isFixed(name, id);
      });
      const stored = plan.mode === 'copy' ? [] : await database.rows(name).bulkGet(movable.map(({ id }) => id));
      movable.forEach(({ id, spaceId }, index) => {
        const taken = stored[index];
        const isTaken = taken !== undefined && taken.spaceId !== plainMap.spaceOf(spaceId);
        if (plan.mode === 'copy' || isTaken) moved.add(`${name}/${id}`);
      });
    }
  }
  return new IdMap(plan, importId, moved);
};
