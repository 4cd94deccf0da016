// Identities of records: UUIDv7 made on the device, and deterministic ids for singletons, so that two devices can never make two.
import { uuidv7 } from 'uuidv7';

export const newId = (): string => uuidv7();

/** The id of the one record of `table` in a space, e.g. its settings: `<spaceId>.<table>`. */
export const singletonId = (table: string, spaceId: string): string => `${spaceId}.${table}`;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a UUID, and for a singleton's id of the given table. */
export const isRecordId = (value: unknown, table?: string): value is string => {
  if (typeof value !== 'string') return false;
  if (uuid.test(value)) return true;
  const dot = value.indexOf('.');
  return dot > 0 && uuid.test(value.slice(0, dot)) && value.slice(dot + 1) === table;
};
