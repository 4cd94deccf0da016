import { describe } from 'vitest';
import { backupCases } from '../testing/backup-cases.ts';

describe('archives, in a real browser', () => backupCases(() => ({})));
