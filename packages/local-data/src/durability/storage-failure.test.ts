import 'fake-indexeddb/auto';
import { CodedError } from '@mana/shared-core';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { StorageError, classifyStorageError, isConnectionDead } from './storage-failure.ts';

const dom = (name: string, message = 'as the browser says it') => new DOMException(message, name);
const quota = dom('QuotaExceededError');

const refusals: [what: string, error: unknown, code: string, connectionDead: boolean][] = [
  ['a quota error of the browser', quota, 'QUOTA_EXCEEDED', false],
  ['a quota error as Dexie maps it', new Dexie.QuotaExceededError('full', quota), 'QUOTA_EXCEEDED', false],
  ['an abort with the quota inside', new Dexie.AbortError(quota), 'QUOTA_EXCEEDED', false],
  [
    'an abort with Dexie’s quota inside',
    new Dexie.AbortError(new Dexie.QuotaExceededError(quota)),
    'QUOTA_EXCEEDED',
    false,
  ],
  ['a bulk write refused for quota', new Dexie.BulkError('bulk', { 3: quota }), 'QUOTA_EXCEEDED', false],
  ['a modify refused for quota', new Dexie.ModifyError('modify', [quota], 0, []), 'QUOTA_EXCEEDED', false],
  ['a quota error as cause', new Error('write failed', { cause: quota }), 'QUOTA_EXCEEDED', false],
  ['several failures, one of them quota', new AggregateError([dom('AbortError'), quota]), 'QUOTA_EXCEEDED', false],
  ['a bare abort of Dexie', new Dexie.AbortError(), 'STORAGE_FAILED', true],
  ['a bare abort of the browser', dom('AbortError'), 'STORAGE_FAILED', true],
  ['an unknown error inside an abort', new Dexie.AbortError(dom('UnknownError')), 'STORAGE_FAILED', true],
  [
    'an internal error of the browser',
    dom('UnknownError', 'Internal error committing transaction.'),
    'STORAGE_FAILED',
    true,
  ],
  ['a value whose file is gone', dom('NotReadableError'), 'STORAGE_FAILED', true],
  ['a time-out', new Dexie.TimeoutError(), 'STORAGE_FAILED', true],
  ['an upgrade that failed', new Dexie.UpgradeError('no'), 'STORAGE_FAILED', true],
  ['a closed database', new Dexie.DatabaseClosedError(), 'STORAGE_CLOSED', true],
  ['a version change in another tab', new Dexie.VersionChangeError(), 'STORAGE_CLOSED', true],
  ['a deleted database', new Dexie.NoSuchDatabaseError(), 'STORAGE_CLOSED', true],
  ['a closing connection', dom('InvalidStateError', 'The database connection is closing.'), 'STORAGE_CLOSED', true],
  [
    'a closed database that never opened',
    new Dexie.DatabaseClosedError(dom('SecurityError')),
    'STORAGE_UNAVAILABLE',
    true,
  ],
  ['a newer database', dom('VersionError'), 'SCHEMA_TOO_NEW', true],
  ['a newer database behind a failed open', new Dexie.OpenFailedError(dom('VersionError')), 'SCHEMA_TOO_NEW', true],
  ['no IndexedDB at all', new Dexie.MissingAPIError(), 'STORAGE_UNAVAILABLE', true],
  ['storage forbidden by the person', dom('SecurityError'), 'STORAGE_UNAVAILABLE', true],
  [
    'storage refused in a private window',
    dom('InvalidStateError', 'A mutation operation was attempted'),
    'STORAGE_UNAVAILABLE',
    true,
  ],
  ['an open that failed for no known reason', new Dexie.OpenFailedError('no'), 'STORAGE_UNAVAILABLE', true],
  ['a bug', new TypeError('undefined is not a function'), 'UNKNOWN', false],
  ['a constraint, which is a bug of ours', new Dexie.ConstraintError('twice'), 'UNKNOWN', false],
  ['a transaction aborted by a constraint', new Dexie.AbortError(dom('ConstraintError')), 'UNKNOWN', false],
  ['something that is no error', 'a thrown text', 'UNKNOWN', false],
];

describe('a refusal of the storage gets its code', () => {
  test.each(refusals)('%s', (_what, error, code, connectionDead) => {
    const classified = classifyStorageError(error);
    expect(classified).toBeInstanceOf(StorageError);
    expect(classified.code).toBe(code);
    expect(isConnectionDead(classified)).toBe(connectionDead);
    expect(classified.cause).toBe(error);
  });
});

test('an error with a code of its own is given back as it is, also from inside a wrapper', () => {
  const own = new CodedError('RECORD_LOCKED');
  expect(classifyStorageError(own)).toBe(own);
  expect(classifyStorageError(new Dexie.AbortError(own))).toBe(own);
});

test('causes that lead back to themselves end', () => {
  const first = new Error('first');
  const second = new Error('second', { cause: first });
  first.cause = second;
  expect(classifyStorageError(first).code).toBe('UNKNOWN');
});

test('what Dexie really throws on a closed database and on a missing IndexedDB is recognised', async () => {
  const closed = new Dexie('closed');
  closed.version(1).stores({ things: 'id' });
  await closed.open();
  closed.close();
  const missing = new Dexie('missing', { indexedDB: undefined as unknown as IDBFactory });
  missing.version(1).stores({ things: 'id' });
  const failureOf = (database: Dexie) =>
    database
      .table('things')
      .put({ id: '1' })
      .then(
        () => 'written',
        (error: unknown) => classifyStorageError(error).code,
      );
  expect(await failureOf(closed)).toBe('STORAGE_CLOSED');
  expect(await failureOf(missing)).toBe('STORAGE_UNAVAILABLE');
});

test('a write that is refused for quota inside a transaction keeps that reason', async () => {
  const database = new Dexie('quota');
  database.version(1).stores({ things: 'id' });
  const failure = await database
    .transaction('rw', 'things', async () => {
      await database.table('things').put({ id: '1' });
      throw quota;
    })
    .catch((error: unknown) => classifyStorageError(error));
  expect(failure).toMatchObject({ code: 'QUOTA_EXCEEDED' });
  expect(await database.table('things').count()).toBe(0);
});
