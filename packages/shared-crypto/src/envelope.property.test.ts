// The envelope under attack: whatever is moved, flipped, cut or joined, nothing opens that was not sealed so.
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { fromBase64Url, toBase64Url } from './base64url.ts';
import { open, seal, type FieldAddress, type SealingKey } from './envelope.ts';
import { CryptoFailure } from './failure.ts';
import { generateSpaceKey, importSpaceKey } from './space-key.ts';

// The long form may take its time.
vi.setConfig({ testTimeout: 3_600_000 });
const fuzzRuns = process.env['FUZZ_RUNS'];

const { kid, raw } = await generateSpaceKey();
const key = await importSpaceKey(raw, kid);
const address: FieldAddress = { space: 's', table: 't', record: 'r', field: 'f', at: '1' };

/** How many of the attempts open. An error that is not ours counts as a bug. */
async function accepted(attempts: readonly (readonly [SealingKey, FieldAddress, string])[]): Promise<number> {
  const outcomes = await Promise.all(
    attempts.map(([withKey, at, envelope]) =>
      open(withKey, at, envelope).then(
        () => 1,
        (error: unknown) => {
          if (error instanceof CryptoFailure) return 0;
          throw error;
        },
      ),
    ),
  );
  return outcomes.reduce<number>((sum, outcome) => sum + outcome, 0);
}

const someEnvelopes = (): Promise<string[]> =>
  Promise.all(['', 0, 'Buy bread', { a: [1, null] }, 'x'.repeat(30)].map((value) => seal(key, address, value)));

test('any JSON value comes back unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (value) => {
      return JSON.stringify(await open(key, address, await seal(key, address, value))) === JSON.stringify(value);
    }),
    { numRuns: Number(fuzzRuns ?? 2_000) },
  );
});

test('no bit of the text can be flipped', async () => {
  const attempts = (await someEnvelopes()).flatMap((envelope) =>
    Array.from({ length: envelope.length * 8 }, (_, bit) => {
      const at = bit >> 3;
      const flipped = String.fromCharCode(envelope.charCodeAt(at) ^ (1 << (bit & 7)));
      return [key, address, envelope.slice(0, at) + flipped + envelope.slice(at + 1)] as const;
    }),
  );
  expect(attempts.length).toBeGreaterThan(2_000);
  expect(await accepted(attempts)).toBe(0);
});

test('no bit of IV, ciphertext or tag can be flipped', async () => {
  const attempts = (await someEnvelopes()).flatMap((envelope) => {
    const start = envelope.lastIndexOf(':') + 1;
    const [iv = '', body = ''] = envelope.slice(start).split('.');
    const bytes = [...fromBase64Url(iv), ...fromBase64Url(body)];
    return Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const text = `${toBase64Url(flipped.subarray(0, 12))}.${toBase64Url(flipped.subarray(12))}`;
      return [key, address, envelope.slice(0, start) + text] as const;
    });
  });
  expect(attempts.length).toBeGreaterThan(1_000);
  expect(await accepted(attempts)).toBe(0);
});

test('an envelope cut at any length, or made longer, does not open', async () => {
  const attempts = (await someEnvelopes()).flatMap((envelope) => [
    ...Array.from({ length: envelope.length }, (_, length) => [key, address, envelope.slice(0, length)] as const),
    ...['A', 'AA', 'AAA', 'AAAA', '=', '.'].map((more) => [key, address, envelope + more] as const),
  ]);
  expect(await accepted(attempts)).toBe(0);
});

test('an IV or a body put into another envelope does not open', async () => {
  const parts = (await someEnvelopes()).map((envelope) => envelope.split('.') as [string, string]);
  const attempts = parts.flatMap(([head], i) =>
    parts.filter((_, j) => i !== j).map(([, body]) => [key, address, `${head}.${body}`] as const),
  );
  expect(await accepted(attempts)).toBe(0);
});

test('of more than 10,000 envelopes put to another space, table, record, field or time, none opens', async () => {
  const choices = [0, 1, 2];
  const addresses = choices.flatMap((a) =>
    choices.flatMap((b) =>
      choices.flatMap((c) =>
        [0, 1].flatMap((d) =>
          [0, 1].map((e) => ({ space: `s${a}`, table: `t${b}`, record: `r${c}`, field: `f${d}`, at: `${e}` })),
        ),
      ),
    ),
  );
  const sealed = await Promise.all(addresses.map((at) => seal(key, at, 'secret')));
  expect(await accepted(addresses.map((at, i) => [key, at, sealed[i]!]))).toBe(addresses.length);
  const swaps = addresses.flatMap((at, i) => sealed.filter((_, j) => i !== j).map((text) => [key, at, text] as const));
  expect(swaps.length).toBeGreaterThan(10_000);
  expect(await accepted(swaps)).toBe(0);
});

test('two parts of an address cannot trade places', async () => {
  const names = Object.keys(address) as (keyof FieldAddress)[];
  const sealed = await seal(key, address, 'secret');
  const trades = names.flatMap((a) =>
    names.filter((b) => a !== b).map((b) => [key, { ...address, [a]: address[b], [b]: address[a] }, sealed] as const),
  );
  expect(await accepted(trades)).toBe(0);
});

test('an envelope cannot be passed off as sealed with another key id, even by the same key', async () => {
  const alias = await importSpaceKey(raw, 'alias');
  const sealed = await seal(key, address, 'secret');
  expect(await accepted([[alias, address, sealed.replace(kid, 'alias')]])).toBe(0);
});

test('no two of 100,000 envelopes share an IV', async () => {
  const total = Number(fuzzRuns ?? 100_000);
  const seen = new Set<string>();
  for (let made = 0; made < total; made += 1_000) {
    const batch = await Promise.all(Array.from({ length: 1_000 }, () => seal(key, address, 0)));
    for (const envelope of batch) seen.add(envelope.slice(envelope.lastIndexOf(':') + 1, envelope.indexOf('.')));
  }
  expect(seen.size).toBe(Math.ceil(total / 1_000) * 1_000);
});
