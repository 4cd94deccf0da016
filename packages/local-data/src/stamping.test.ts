import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { stampingCases } from './testing/stamping-cases.ts';

const indexedDB = new IDBFactory();

describe('the stamping layer, on fake-indexeddb', () => stampingCases(() => ({ indexedDB, IDBKeyRange })));
