// What nobody caught: it goes into the same funnel as every other error, and the page shows a code instead of a stack.
import type { HandleClientError } from '@sveltejs/kit';
import { codeOf } from '@mana/shared-core';

import { reportError } from '#lib/report-error.ts';

export const handleError: HandleClientError = ({ error, status }) => {
  if (status === 404) return { message: 'not found', code: 'NOT_FOUND' };
  reportError(error);
  return { message: 'failed', code: codeOf(error) };
};
