// Two tabs on one wall clock that jumps as it likes: whatever happens, stamps grow and never meet.
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { createClock, type ClockOptions, type HybridClock } from './clock.ts';
import { ZERO_STAMP, formatStamp, parseStamp, type Stamp } from './stamp.ts';

// The long form may take its time.
vi.setConfig({ testTimeout: 3_600_000 });
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 5_000);

type Step =
  | { kind: 'wait' | 'correct'; ms: number }
  | { kind: 'write'; tab: 0 | 1; count: number }
  | { kind: 'replace' | 'observe'; tab: 0 | 1; stamp: Stamp }
  | { kind: 'hear'; tab: 0 | 1 };

const hour = 3_600_000;
const year = 365 * 24 * hour;
const start = 1_763_640_000_000;

const tab = fc.constantFrom(0 as const, 1 as const);
const jump = fc.oneof(fc.constantFrom(0, 1, -1, -hour, hour, -5 * year, 5 * year), fc.integer({ min: -50, max: 50 }));
const foreign: fc.Arbitrary<Stamp> = fc
  .record({
    ms: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(-year, 30 * year)).map((skew) => start + skew),
    counter: fc.constantFrom(0, 1, 0xfffe, 0xffff),
    node: fc.constantFrom('0000000000000000', 'ffffffffffffffff'),
  })
  .map(formatStamp);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('wait' as const, 'correct' as const), ms: jump }),
  fc.record({ kind: fc.constant('write' as const), tab, count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constantFrom('replace' as const, 'observe' as const), tab, stamp: foreign }),
  fc.record({ kind: fc.constant('hear' as const), tab }),
);

/** Runs the steps and tells whether each stamp was new, and greater than all its clock had issued or seen. */
function growsAlways(makeClock: (options: ClockOptions) => HybridClock, steps: readonly Step[]): boolean {
  let wall = start;
  const clocks = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((node) => makeClock({ now: () => wall, node }));
  const known: Stamp[] = [ZERO_STAMP, ZERO_STAMP];
  const issued = new Set<Stamp>();
  const note = (at: 0 | 1, stamp: Stamp) => {
    if (stamp > known[at]!) known[at] = stamp;
  };
  const write = (at: 0 | 1, after?: Stamp): boolean => {
    if (after !== undefined) note(at, after);
    const stamp = clocks[at]!.next(after);
    const good = stamp > known[at]! && !issued.has(stamp);
    note(at, stamp);
    issued.add(stamp);
    return good && clocks[at]!.last === stamp;
  };
  const see = (at: 0 | 1, stamp: Stamp): boolean => {
    clocks[at]!.observe(stamp);
    note(at, stamp);
    return true;
  };
  return steps.every((now) => {
    switch (now.kind) {
      case 'wait':
        wall += now.ms;
        return true;
      case 'correct':
        for (const clock of clocks) clock.setCorrection(now.ms);
        return true;
      case 'write':
        return Array.from({ length: now.count }, () => write(now.tab)).every(Boolean);
      case 'replace':
        return write(now.tab, now.stamp);
      case 'observe':
        return see(now.tab, now.stamp);
      case 'hear':
        return see(now.tab, clocks[1 - now.tab]!.last);
    }
  });
}

const law = (makeClock: (options: ClockOptions) => HybridClock) =>
  fc.property(fc.array(step, { maxLength: 25 }), (steps) => growsAlways(makeClock, steps));

test('stamps of two tabs grow and never meet, under jumps, skew, corrections and full counters', () => {
  fc.assert(law(createClock), { numRuns });
});

test('the same law finds a clock that does not observe', () => {
  const deaf = (options: ClockOptions): HybridClock => ({ ...createClock(options), observe: () => undefined });
  expect(fc.check(law(deaf), { numRuns, seed: 1 }).failed).toBe(true);
});

test('the same law finds a clock that follows the wall clock back', () => {
  const naive = ({ now, node }: ClockOptions): HybridClock => {
    let last = ZERO_STAMP;
    return {
      next: () => (last = formatStamp({ ms: now(), counter: (parseStamp(last).counter + 1) % 0x10000, node })),
      observe: () => undefined,
      setCorrection: () => undefined,
      get last() {
        return last;
      },
    };
  };
  expect(fc.check(law(naive), { numRuns, seed: 1 }).failed).toBe(true);
});
