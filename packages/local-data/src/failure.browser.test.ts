import { describe } from 'vitest';
import { failureCases } from './testing/failure-cases.ts';

describe('failing writes, in a real browser', () => failureCases(() => ({})));
