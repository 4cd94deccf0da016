import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { filesCases } from './testing/files-cases.ts';

const indexedDB = new IDBFactory();

describe('files, on fake-indexeddb', () => filesCases(() => ({ indexedDB, IDBKeyRange })));
