import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ArchiveRow } from './index.ts';
import { readWhole, write } from './testing/round-trip.ts';
import { hashOf, sample, type Sample } from './testing/sample.ts';
import { passphrase } from './testing/test-cipher.ts';

const row = fc.dictionary(fc.string({ unit: 'binary', maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), {
  maxKeys: 6,
}) as fc.Arbitrary<ArchiveRow>;
const names = fc.constantFrom('tasks', 'taskLists', '_actors', 'constructor', '__proto__', 'x1');
const tables = fc.dictionary(names, fc.array(row, { maxLength: 12 }), { maxKeys: 4, noNullPrototype: false });
const blobs = fc.uniqueArray(fc.uint8Array({ maxLength: 300 }), { maxLength: 3, selector: hashOf });
const anySample: fc.Arbitrary<Sample> = fc.record({
  tables,
  history: tables,
  blobs,
  batch: fc.integer({ min: 1, max: 9 }),
});

/** As JSON has it: that is what an archive promises. */
const expected = ({ tables: rows = {}, history = {}, blobs: files = [] }: Sample) => ({
  tables: JSON.parse(JSON.stringify(rows)) as unknown,
  history: JSON.parse(JSON.stringify(history)) as unknown,
  blobs: Object.fromEntries(files.map((bytes) => [hashOf(bytes), Buffer.from(bytes).toString('hex')])),
});

const comparable = (value: unknown) => JSON.stringify(value);

test('what was written is what is read, plain and sealed, however it was batched', async () => {
  const check = async (given: Sample, seal: boolean) => {
    const bytes = await write(given, seal ? { passphrase } : {});
    expect(comparable(await readWhole(bytes))).toBe(comparable(expected(given)));
  };
  await fc.assert(fc.asyncProperty(anySample, fc.boolean(), check), { numRuns: 150 });
});

test('the same contents give the same bytes, whatever the batches', async () => {
  const check = async (given: Sample, batch: number) => {
    expect(await write({ ...given, batch })).toEqual(await write(given));
  };
  await fc.assert(fc.asyncProperty(anySample, fc.integer({ min: 1, max: 50 }), check), { numRuns: 50 });
});

test('two sealed files of the same contents have nothing in common but their form', async () => {
  const [one, other] = [await write(sample, { passphrase }), await write(sample, { passphrase })];
  expect(one.length).toBe(other.length);
  const same = one.filter((byte, index) => byte === other[index]).length;
  expect(same).toBeLessThan(one.length * 0.7);
  expect(Buffer.from(one).includes('tasks')).toBe(false);
});

test('an archive of nothing can be written and read', async () => {
  for (const options of [{}, { passphrase }]) {
    expect(await readWhole(await write({}, options))).toEqual({ tables: {}, history: {}, blobs: {} });
  }
});
