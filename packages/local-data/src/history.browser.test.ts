import { describe } from 'vitest';
import { historyCases } from './testing/history-cases.ts';

describe('undo, redo and history, in a real browser', () => historyCases(() => ({})));
