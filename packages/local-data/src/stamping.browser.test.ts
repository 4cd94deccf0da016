import { describe } from 'vitest';
import { stampingCases } from './testing/stamping-cases.ts';

describe('the stamping layer, in a real browser', () => stampingCases(() => ({})));
