import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { recordsCases } from './testing/records-cases.ts';

const indexedDB = new IDBFactory();

describe('the one door, on fake-indexeddb', () => recordsCases(() => ({ indexedDB, IDBKeyRange })));
