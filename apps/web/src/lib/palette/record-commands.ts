// Records as the palette shows them: those that were found, those used lately, and the one that is open.
import SearchIcon from '@lucide/svelte/icons/search';
import { goto } from '$app/navigation';
import { page } from '$app/state';

import type { App } from '../app.svelte.ts';
import { iconOf } from '../module-icons.ts';
import { addressOf, describeById, findRecords } from '../shell/find-records.ts';
import type { DescribedRecord } from '../shell/record-names.ts';
import type { Command } from './command.ts';
import type { ModuleCommands } from './module-commands.ts';

const mostFound = 6;
const prefix = 'record:';

export interface OpenRecord {
  readonly name: string;
  readonly deeds: readonly Command[];
}

export async function findCommands(app: App, modules: ModuleCommands, text: string): Promise<Command[]> {
  const found = await findRecords(app, text, mostFound);
  return found.map((record) => commandOf(app, modules, record));
}

/** Those of the ids that stand for records which are still there. */
export async function recentRecords(app: App, modules: ModuleCommands, ids: readonly string[]): Promise<Command[]> {
  const places = ids.flatMap((id) => {
    const [table, recordId] = id.startsWith(prefix) ? id.slice(prefix.length).split('/') : [];
    return table && recordId ? [{ table, recordId }] : [];
  });
  const records = await Promise.all(places.map(({ table, recordId }) => describeById(app, table, recordId)));
  return records.filter((record) => record !== undefined).map((record) => commandOf(app, modules, record));
}

/** The record the address names, with what can be done with it. */
export async function openRecord(app: App, modules: ModuleCommands): Promise<OpenRecord | undefined> {
  const { module: moduleId, view: kind, id } = page.params;
  const table = app.spaces.modules.find((module) => module.id === moduleId)?.links?.[kind ?? '']?.table;
  if (!moduleId || !kind || !id || !table) return undefined;
  const [record, deeds] = await Promise.all([describeById(app, table.name, id), modules.ofRecord(moduleId, kind, id)]);
  return record && deeds.length > 0 ? { name: record.name, deeds } : undefined;
}

function commandOf(app: App, modules: ModuleCommands, record: DescribedRecord): Command {
  const { module, table, kind, row, name } = record;
  return {
    id: `${prefix}${table.name}/${row.id}`,
    title: name,
    detail: module && app.modules.nameOf(module.id),
    icon: module ? iconOf(module) : SearchIcon,
    mark: module?.colour,
    run: () => goto(addressOf(record)),
    deeds: module && kind ? () => modules.ofRecord(module.id, kind, row.id) : undefined,
  };
}
