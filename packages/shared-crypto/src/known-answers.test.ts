// Known answers under Node.
import { expect, test } from 'vitest';

import { checkKnownAnswers } from './known-answers.ts';

test('the known answers are met', async () => {
  expect(await checkKnownAnswers()).toEqual({ checked: 15, failed: [] });
});
