// The one open data layer of this page, with the tables of the real catalog, and the step at which it is to stop.
import { openLocalData, type LocalData } from '@mana/local-data';
import { schemaVersion } from '@mana/modules/schema';
import { catalog } from '@mana/modules';
import type { AnyTable, Records } from '@mana/shared-core';

export const tables: readonly AnyTable[] = catalog.flatMap((module) => module.tables);

export const tableNamed = (name: string): AnyTable => {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new TypeError(`${name} is not in the catalog`);
  return found;
};

export interface Session {
  readonly data: LocalData;
  readonly records: Records;
}

let session: Session | undefined;
let stopStep: string | undefined;

/** Longer than any test waits for the kill that is to come. */
const stopMs = 60_000;

const onStep = (step: string): void => {
  if (step !== stopStep) return;
  console.log(`at ${step}`);
  const end = performance.now() + stopMs;
  while (performance.now() < end);
  console.log(`survived ${step}`);
};

/** From now on a write that reaches this step says so on the console and stands still there. */
export const stopAt = (step: string): void => void (stopStep = step);

export const openSession = async (name: string, userName = ''): Promise<void> => {
  const data = await openLocalData({ name, tables, schemaVersion, onStep, userName: () => userName });
  session = { data, records: data.records({ spaceId: data.personalSpaceId, actor: data.user() }) };
};

export const currentSession = (): Session => {
  if (!session) throw new Error('open the data layer first');
  return session;
};

/** Writes by the person of this moment; the name may have changed. */
export const closeSession = (): void => {
  currentSession().data.close();
  session = undefined;
};
