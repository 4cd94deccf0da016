// Finds records of the open space by their words, each with its name, its module and its address. On this device alone.
import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';
import { describeRecord, tableNamed, type DescribedRecord } from './record-names.ts';

export async function findRecords(app: App, text: string, limit: number): Promise<DescribedRecord[]> {
  const { spaceId } = app.records;
  const hits = await app.data.search.find(text, { spaceId, limit });
  const found = await Promise.all(hits.map(({ table, id }) => describeById(app, table, id)));
  return found.filter((record) => record !== undefined);
}

/** Undefined where the record is gone, in the trash, or of no module of the open space. */
export async function describeById(app: App, table: string, id: string): Promise<DescribedRecord | undefined> {
  const row = await app.records.get(tableNamed(table), id);
  if (!row || row.deletedAt) return undefined;
  const record = describeRecord(app, table, row);
  return record.module && app.spaces.modules.includes(record.module) ? record : undefined;
}

/** Where a record is shown: its own address, or its module's. */
export const addressOf = ({ module, kind, row }: DescribedRecord): string =>
  module ? links.module(module.id, kind, row.id) : links.search();
