// Row upcasters: what a record of an older schema is today. Archives of any age and, where a shape changed, older devices bring such
// records. A step belongs to the version that changed the shape; a field that merely came with a default needs none.

type PlainRow = Record<string, unknown>;

export interface UpcastStep {
  /** The schema version that has the new shape. */
  readonly to: number;
  /** Table → what becomes of an opened row of the version before. */
  readonly tables: Readonly<Record<string, (row: PlainRow) => PlainRow>>;
}

/** The steps in the order of their versions; a row passes those that are newer than it. */
export const createUpcaster =
  (steps: readonly UpcastStep[]) =>
  (table: string, row: PlainRow, fromVersion: number): PlainRow =>
    steps
      .filter(({ to, tables }) => to > fromVersion && Object.hasOwn(tables, table))
      .reduce((current, { tables }) => tables[table]?.(current) ?? current, row);

/** No released version has changed a field's shape yet. */
const steps: readonly UpcastStep[] = [];

/** Brings an opened row of `fromVersion` to today's schema. */
export const upcastRow = createUpcaster(steps);
