// Equality and canonical text agree: the tie-break of merge relies on it.
import * as fc from 'fast-check';
import { test, vi } from 'vitest';

import { canonicalText, sameValue } from './equal.ts';

// The long form may take its time.
vi.setConfig({ testTimeout: 3_600_000 });
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 5_000);

test('two values are the same exactly when their canonical texts are', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(null, undefined, 0, -0, Number.NaN, Infinity, '', 'NaN', 'null', [], {}, [undefined]),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const pair = fc.tuple(value, value).map(([a, b]) => [[a, b], { a, b }, { b, a }, [b, a], a, b] as const);
  fc.assert(
    fc.property(pair, fc.nat(5), fc.nat(5), (of, i, j) => {
      return sameValue(of[i], of[j]) === (canonicalText(of[i]) === canonicalText(of[j]));
    }),
    { numRuns },
  );
});
