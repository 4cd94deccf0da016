import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { backupCases } from '../testing/backup-cases.ts';

const indexedDB = new IDBFactory();

describe('archives, on fake-indexeddb', () => backupCases(() => ({ indexedDB, IDBKeyRange })));
