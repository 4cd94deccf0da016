// Runs the known answers in a worker, for the browser test.
import { checkKnownAnswers } from './known-answers.ts';

checkKnownAnswers().then(
  (result) => postMessage(result),
  (error: unknown) => postMessage(String(error)),
);
