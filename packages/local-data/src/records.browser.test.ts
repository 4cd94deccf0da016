import { describe } from 'vitest';
import { recordsCases } from './testing/records-cases.ts';

describe('the one door, in a real browser', () => recordsCases(() => ({})));
