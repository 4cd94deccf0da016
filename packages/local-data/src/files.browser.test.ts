import { describe } from 'vitest';
import { filesCases } from './testing/files-cases.ts';

describe('files, in Chromium', () => filesCases(() => ({})));
