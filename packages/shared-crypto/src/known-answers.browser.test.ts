// Known answers in a real browser: on the page and in a worker.
import { expect, test } from 'vitest';

import { checkKnownAnswers } from './known-answers.ts';

test('the known answers are met on the page', async () => {
  expect(await checkKnownAnswers()).toEqual({ checked: 15, failed: [] });
});

test('the known answers are met in a worker', async () => {
  const worker = new Worker(new URL('./known-answers.worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    expect(answer).toEqual({ checked: 15, failed: [] });
  } finally {
    worker.terminate();
  }
});
