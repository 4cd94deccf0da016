// Invariant 1 where it is hard: the process of the page dies in the middle of a write.
import { expect, type Page } from '@playwright/test';

import { repeats, test } from './harness.ts';
import { writeSteps } from '../../packages/local-data/src/stamping.ts';
