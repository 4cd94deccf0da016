import { textOf } from '@mana/test-kit';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe } from 'vitest';
import { canaryCases } from './testing/canary-cases.ts';

const indexedDB = new IDBFactory();
describe('no text in the clear, on fake-indexeddb', () => canaryCases(() => ({ indexedDB, IDBKeyRange }), textOf));
