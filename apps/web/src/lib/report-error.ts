// The one funnel for errors. Whoever meets one hands it over here; the shell decides how to say it. Until the shell listens, and
// where there is none, the console keeps it.
import { codeOf } from '@mana/shared-core';

export interface Problem {
  readonly code: string;
  readonly error: unknown;
}

type Listener = (problem: Problem) => void;

let listener: Listener | undefined;

/** Hands problems to the shell until the returned function is called. */
export function listenForProblems(show: Listener): () => void {
  listener = show;
  return () => {
    if (listener === show) listener = undefined;
  };
}

export function reportError(error: unknown): void {
  const problem = { code: codeOf(error), error };
  console.error(problem.code, error);
  listener?.(problem);
}
