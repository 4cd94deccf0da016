import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { failureCases } from './testing/failure-cases.ts';

const indexedDB = new IDBFactory();

describe('failing writes, on fake-indexeddb', () => failureCases(() => ({ indexedDB, IDBKeyRange })));
