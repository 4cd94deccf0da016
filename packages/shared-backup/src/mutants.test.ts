// Damaged and forged files: `FUZZ_RUNS=100000` for the long run.
import { expect, test } from 'vitest';

import { createRandom, mutate } from './testing/mutations.ts';
import { readWhole, refusal, write } from './testing/round-trip.ts';
import { sample } from './testing/sample.ts';
import { passphrase } from './testing/test-cipher.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 2000);
const limit = Math.max(60_000, runs * 20);

test.each([
  ['plain', undefined],
  ['sealed', passphrase],
])(
  'a mutated %s file is refused with a code of its own or gives exactly what was written',
  { timeout: limit },
  async (form, seal) => {
    const original = await write(sample, { passphrase: seal });
    const expected = JSON.stringify(await readWhole(original));
    const random = createRandom(form.length);
    const outcomes = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      const mutant = mutate(original, random);
      if (mutant.equals(original)) continue;
      let restored: string | undefined;
      const outcome = await refusal(readWhole(mutant).then((dump) => (restored = JSON.stringify(dump))));
      if (outcome === 'accepted') expect(restored).toBe(expected);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    if (seal) expect(outcomes.get('accepted')).toBeUndefined();
    expect(outcomes.get('DAMAGED')).toBeGreaterThan(runs / 10);
    expect(outcomes.get('TRUNCATED')).toBeGreaterThan(0);
    if (runs > 10_000) console.log(form, Object.fromEntries(outcomes));
  },
);
