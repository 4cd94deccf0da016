import { generateSpaceKey, toBase64Url } from '@mana/shared-crypto';
import { beforeEach, expect, test } from 'vitest';
import { loadRecoveryKeys, saveRecoveryKeys, type RecoveryCopy, type RecoveryPlaces } from './recovery-key.ts';

let notes: Map<string, Uint8Array>;
let entries: Map<string, string>;
let places: RecoveryPlaces;
let copy: RecoveryCopy;

beforeEach(async () => {
  notes = new Map();
  entries = new Map();
  places = {
    name: 'mana-guest',
    secondStore: {
      readNote: async (name) => notes.get(name) ?? null,
      writeNote: async (name, bytes) => void notes.set(name, bytes),
    },
    localStorage: {
      getItem: (name) => entries.get(name) ?? null,
      setItem: (name, value) => void entries.set(name, value),
    },
  };
  const key = async (spaceId: string) => ({
    ...(await generateSpaceKey()),
    spaceId,
    createdAt: '2026-11-20T12:00:00.000Z',
  });
  copy = { userId: 'user', personalSpaceId: 'personal', keys: [await key('personal'), await key('family')] };
});

const stored = () => new TextDecoder().decode(notes.get('recovery'));
const secret = () => entries.get('mana.recovery.mana-guest') as string;

test('both halves together give back every key', async () => {
  await saveRecoveryKeys(places, copy);
  expect(await loadRecoveryKeys(places)).toEqual(copy);
});

test('neither half holds a key in the clear, nor the other half', async () => {
  await saveRecoveryKeys(places, copy);
  for (const { raw } of copy.keys) {
    const text = toBase64Url(raw);
    expect(stored()).not.toContain(text);
    expect(secret()).not.toBe(text);
  }
  expect(stored()).not.toContain(secret());
});

test('one half alone opens nothing', async () => {
  await saveRecoveryKeys(places, copy);
  const note = notes.get('recovery') as Uint8Array;
  notes.clear();
  expect(await loadRecoveryKeys(places)).toBeNull();
  notes.set('recovery', note);
  entries.clear();
  expect(await loadRecoveryKeys(places)).toBeNull();
});

test('halves of two installations do not belong together', async () => {
  await saveRecoveryKeys(places, copy);
  const note = notes.get('recovery') as Uint8Array;
  entries.clear();
  await saveRecoveryKeys(places, copy);
  notes.set('recovery', note);
  expect(await loadRecoveryKeys(places)).toBeNull();
});

test('saving again keeps the secret, so that the former note stays readable until the new one is written', async () => {
  await saveRecoveryKeys(places, { ...copy, keys: copy.keys.slice(0, 1) });
  const before = secret();
  await saveRecoveryKeys(places, copy);
  expect(secret()).toBe(before);
  expect((await loadRecoveryKeys(places))?.keys).toHaveLength(2);
});

test.each(['no json', '{"version":2}', ''])('a damaged note is no copy: %j', async (text) => {
  await saveRecoveryKeys(places, copy);
  notes.set('recovery', new TextEncoder().encode(text));
  expect(await loadRecoveryKeys(places)).toBeNull();
});

test('a damaged secret is no secret, and saving makes a new one', async () => {
  entries.set('mana.recovery.mana-guest', '?!');
  expect(await loadRecoveryKeys(places)).toBeNull();
  await saveRecoveryKeys(places, copy);
  expect(await loadRecoveryKeys(places)).toEqual(copy);
});

test('two databases on one device have a secret each', async () => {
  await saveRecoveryKeys(places, copy);
  await saveRecoveryKeys({ ...places, name: 'mana-other' }, copy);
  expect([...entries.keys()]).toEqual(['mana.recovery.mana-guest', 'mana.recovery.mana-other']);
});
