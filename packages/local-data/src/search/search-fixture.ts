// What the tests of search share: a data layer to write with, and an engine over the same database, started as a worker starts it.
import { Dexie } from 'dexie';
import { createRecords } from '../records.ts';
import { openEngine } from '../open-engine.ts';
import { lists, preferences, things, uniqueName, type Factory } from '../testing/fixture.ts';
import { SearchCore } from './search-core.ts';
import { searchTables } from './search-document.ts';

export const searchFixtureTables = [things, lists, preferences];

export const setupSearch = async (factory: Factory = {}) => {
  const name = uniqueName();
  const engine = await openEngine({ schemaVersion: 1, name, tables: searchFixtureTables, ...factory });
  const { userId, personalSpaceId } = engine.install;
  const recordsOf = (spaceId: string) =>
    createRecords(engine, { spaceId, actor: { kind: 'user', principalId: userId, displayName: 'Mara' } });

  const add = async (title: string, notes = '', spaceId = personalSpaceId): Promise<string> => {
    let id = '';
    await recordsOf(spaceId).write((unit) => void (id = unit.insert(things, { title, notes })));
    return id;
  };
  const start = async (keys = engine.vault.keys()): Promise<SearchCore> =>
    SearchCore.start({
      database: await new Dexie(name, factory).open(),
      tables: searchTables(searchFixtureTables),
      keys,
      userId,
    });
  return { name, engine, userId, spaceId: personalSpaceId, records: recordsOf(personalSpaceId), add, start };
};
