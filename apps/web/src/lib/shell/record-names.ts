// What a record of any module is called and where it belongs, read from the modules' declarations: the field a link would show.
import { catalog } from '@mana/modules';
import type { AnyModule, AnyTable, Row } from '@mana/shared-core';

import type { App } from '../app.svelte.ts';

export interface DescribedRecord {
  readonly row: Row<AnyTable>;
  readonly table: AnyTable;
  readonly module: AnyModule | undefined;
  /** The kind of link this record is, such as `task`; part of its address. */
  readonly kind: string | undefined;
  readonly name: string;
}

interface Home {
  readonly module: AnyModule;
  readonly table: AnyTable;
  readonly kind: string | undefined;
  readonly titleField: string | undefined;
}

const homes: ReadonlyMap<string, Home> = new Map(
  catalog.flatMap((module) =>
    module.tables.map((table): [string, Home] => {
      const link = Object.entries(module.links ?? {}).find(([, target]) => target.table.name === table.name);
      return [table.name, { module, table, kind: link?.[0], titleField: link?.[1].title ?? table.search[0] }];
    }),
  ),
);

const homeOf = (tableName: string): Home => {
  const home = homes.get(tableName);
  if (!home) throw new RangeError(`no module has a table ${tableName}`);
  return home;
};

export const tableNamed = (name: string): AnyTable => homeOf(name).table;

/** Whether records of a table have a name one would recognise them by. */
export const hasName = (tableName: string): boolean => homeOf(tableName).titleField !== undefined;

export function describeRecord(app: App, tableName: string, row: Row<AnyTable>): DescribedRecord {
  const { module, table, kind, titleField } = homeOf(tableName);
  return { row, table, kind, module, name: nameOf(app, row, titleField) };
}

function nameOf(app: App, row: Row<AnyTable>, field: string | undefined): string {
  if (field === undefined) return app.t('trash.untitled');
  if (row.locked?.[field]) return app.t('trash.locked');
  const value: unknown = (row as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' && value ? value : app.t('trash.untitled');
}
