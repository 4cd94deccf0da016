// Damaged and forged files: `FUZZ_RUNS=100000` for the long run.
import { expect, test } from 'vitest';

import { hostile } from './testing/hostile.ts';
import { createRandom, mutate } from './testing/mutations.ts';
import { comparable, pack, unpack } from './testing/repack.ts';
import { open, readWhole, refusal, write } from './testing/round-trip.ts';
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

test(
  'content that somebody changed under right checksums is refused or read, never anything else',
  { timeout: limit },
  async () => {
    const expected = await readWhole(await write(sample));
    const archive = await open(await write(sample));
    const manifest = Buffer.from(JSON.stringify(archive.manifest));
    const lines = Buffer.from((expected.tables['tasks'] ?? []).map((row) => `${JSON.stringify(row)}\n`).join(''));
    const files = await unpack(archive);
    const random = createRandom(7);
    let [manifests, tables] = [0, 0];
    for (let run = 0; run < runs / 2; run += 1) {
      const forged = pack({ ...files, 'manifest.json': mutate(manifest, random) });
      const reading = readWhole(forged).then((read) => expect(comparable(read)).toBe(comparable(expected)));
      if ((await refusal(reading)) === 'accepted') manifests += 1;
      const rows = hostile({ entries: { 'data/tasks.jsonl': mutate(lines, random) } });
      if ((await refusal(readWhole(rows))) === 'accepted') tables += 1;
    }
    expect(manifests).toBeGreaterThan(0);
    expect(tables).toBeGreaterThan(runs / 8);
  },
);
