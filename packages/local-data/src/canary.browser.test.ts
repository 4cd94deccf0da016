import { textOf } from '@mana/test-kit';
import { describe } from 'vitest';
import { canaryCases } from './testing/canary-cases.ts';

describe('no text in the clear, in Chromium', () => canaryCases(() => ({}), textOf));
