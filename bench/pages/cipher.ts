// One sealed field against the bare cipher with the same key, bytes and associated data, so many of them one after another.
import { generateSpaceKey, importSpaceKey, open, seal } from '@mana/shared-crypto';
import type { Samples } from '../line.ts';
import { assertSame, inTurn, timed } from './measure.ts';
import { draftOf } from './workload.ts';

const address = {
  space: '01936b3e-0000-7000-8000-000000000001',
  table: 'tasks',
  record: '01936b3e-0000-7000-8000-000000000002',
  field: 'notes',
  at: '0017637000000000000abcdef0123456789',
};

export const cipher = async ({
  fields,
  runs,
}: {
  fields: number;
  runs: number;
}): Promise<{ sealing: Samples; opening: Samples }> => {
  const made = await generateSpaceKey();
  const key = await importSpaceKey(made.raw, made.kid);
  const values = Array.from({ length: fields }, (_, at) => draftOf(at).notes);
  const additionalData = new TextEncoder().encode(`mana-field ${Object.values(address).join(' ')}`);
  const bytes = values.map((value) => new TextEncoder().encode(JSON.stringify(value)));
  const parameters = () => ({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)), additionalData });

  let envelopes: string[] = [];
  const sealing = await inTurn(
    runs,
    1,
    () =>
      timed(async () => {
        envelopes = [];
        for (const value of values) envelopes.push(await seal(key, address, value));
      }),
    () =>
      timed(async () => {
        for (const plain of bytes) await crypto.subtle.encrypt(parameters(), key.key, plain);
      }),
  );

  const rawSealed = await Promise.all(
    bytes.map(async (plain) => {
      const used = parameters();
      return { used, sealed: await crypto.subtle.encrypt(used, key.key, plain) };
    }),
  );
  const opening = await inTurn(
    runs,
    1,
    () =>
      timed(async () => {
        for (const envelope of envelopes) await open(key, address, envelope);
      }),
    () =>
      timed(async () => {
        for (const { used, sealed } of rawSealed) await crypto.subtle.decrypt(used, key.key, sealed);
      }),
  );
  assertSame('the opened field', await open(key, address, envelopes[0] ?? ''), values[0]);
  return { sealing, opening };
};
