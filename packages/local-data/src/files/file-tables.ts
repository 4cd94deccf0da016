// Which tables describe files, read from their declarations: those with a `blob` field. A reference to any table names whose a file is.
import { anyTable, linkText, type Link } from '@mana/shared-core';
import type { Database } from '../database.ts';
import type { TableSpec } from '../table-spec.ts';

export interface FileTable {
  readonly spec: TableSpec;
  /** The indexed field that holds the owner as a link's text; undefined where files stand alone. */
  readonly owner: string | undefined;
}

export const fileTables = ({ specs }: Database): FileTable[] =>
  [...specs.values()]
    .filter(({ table }) => table.blob !== null)
    .map((spec) => ({
      spec,
      owner: spec.table.indexes.find((name) => spec.table.references[name] === anyTable),
    }));

/** The files of a record, those in the trash included. */
export const filesOf = async (database: Database, spaceId: string, link: Link): Promise<Link[]> => {
  const found = await Promise.all(
    fileTables(database).map(async ({ spec: { name }, owner }) => {
      if (owner === undefined) return [];
      const rows = database
        .rows(name)
        .where(`[spaceId+${owner}]`)
        .equals([spaceId, linkText(link)]);
      return (await rows.primaryKeys()).map((id) => ({ table: name, id }));
    }),
  );
  return found.flat();
};
