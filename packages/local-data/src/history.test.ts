import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { historyCases } from './testing/history-cases.ts';

const indexedDB = new IDBFactory();

describe('undo, redo and history, on fake-indexeddb', () => historyCases(() => ({ indexedDB, IDBKeyRange })));
