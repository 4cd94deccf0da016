// Stamps: text and parts say the same, and the order of the texts is the order of the parts.
import * as fc from 'fast-check';
import { test, vi } from 'vitest';

import { sameValue } from './equal.ts';
import { compareStamps, formatStamp, isStamp, parseStamp, type StampParts } from './stamp.ts';

// The long form may take its time.
vi.setConfig({ testTimeout: 3_600_000 });
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 20_000);

const parts: fc.Arbitrary<StampParts> = fc.record({
  ms: fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.maxSafeNat().map((ms) => ms % 1e15),
  ),
  counter: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffff })),
  node: fc.oneof(
    fc.constantFrom('0000000000000000', 'ffffffffffffffff'),
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, '0')),
  ),
});

const orderOfParts = (a: StampParts, b: StampParts): number =>
  Math.sign(a.ms - b.ms) || Math.sign(a.counter - b.counter) || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0);

test('parsing gives back what was formatted', () => {
  fc.assert(
    fc.property(parts, (given) => sameValue(parseStamp(formatStamp(given)), given)),
    { numRuns },
  );
});

test('stamps order as their parts do', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => compareStamps(formatStamp(a), formatStamp(b)) === orderOfParts(a, b)),
    { numRuns },
  );
});

test('a text that differs from a stamp in one place is another stamp or none, never the same one', () => {
  const edit = fc.record({ at: fc.nat(34), char: fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }) });
  fc.assert(
    fc.property(parts, edit, (given, { at, char }) => {
      const stamp = formatStamp(given);
      const edited = stamp.slice(0, at) + char + stamp.slice(at + 1);
      return !isStamp(edited) || formatStamp(parseStamp(edited)) === edited;
    }),
    { numRuns },
  );
});
