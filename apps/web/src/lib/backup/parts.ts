// The records by what people call them: a part per module with pages, and one for what belongs to none of them.
import Boxes from '@lucide/svelte/icons/boxes';
import { catalog } from '@mana/modules';
import type { Mark } from '@mana/shared-core';
import type { IconComponent } from '@mana/shared-ui/icon.ts';

import type { App } from '../app.svelte.ts';
import { iconOf } from '../module-icons.ts';
import type { BackupTranslate } from './backup-messages.ts';

export interface Part {
  readonly id: string;
  readonly name: string;
  readonly icon: IconComponent;
  readonly mark?: Mark;
  readonly tables: readonly string[];
}

export const basePart = 'base';

const withPages = catalog.filter((module) => module.tier !== 'system');

/** Loads the names of modules the open space does not offer. */
export const loadPartNames = (app: App): Promise<unknown> =>
  Promise.all(withPages.map((module) => app.modules.load(module.id)));

export function partsOf(app: App, t: BackupTranslate): Part[] {
  const parts = withPages.map((module): Part => ({
    id: module.id,
    name: app.modules.nameOf(module.id),
    icon: iconOf(module),
    mark: module.colour,
    tables: module.tables.map(({ name }) => name),
  }));
  const base = catalog.filter((module) => module.tier === 'system').flatMap(({ tables }) => tables);
  return [...parts, { id: basePart, name: t('part.base'), icon: Boxes, tables: base.map(({ name }) => name) }];
}

/** What people call the part a table belongs to; the table's own name where it belongs to none. */
export const partNameOf = (parts: readonly Part[], table: string): string =>
  parts.find(({ tables }) => tables.includes(table))?.name ?? table;

/** Records a person would count: lists an archive keeps for itself, as that of the actors, begin with an underscore. */
export const sumOfRecords = (counts: Readonly<Record<string, number>>): number =>
  Object.entries(counts).reduce((sum, [table, count]) => (table.startsWith('_') ? sum : sum + count), 0);
