// The worked example of the document: what it says, what the independent writer makes, and what the product derives are the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createArchiveCipher } from '@mana/shared-crypto';
import { expect, test } from 'vitest';

import { example, workedExample } from './worked-example-fixture.ts';

const document = readFileSync(join(import.meta.dirname, '../../../../docs/backup-format.md'), 'utf8');
const values = workedExample();
const bytesOf = (name: string) => new Uint8Array(Buffer.from(values[name] ?? '', 'hex'));
const hex = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('hex');

test('the document says what the independent writer makes', () => {
  const rows = [...document.matchAll(/^\| (.+?) +\| `([\w-]+)` +\|$/gm)].map(([, name, value]) => [name, value]);
  const written = Object.fromEntries(rows.filter(([name = '']) => name in values));
  expect(written).toEqual(values);
});

test('the product derives the same keys, and opens and seals the same chunks', async () => {
  const cipher = createArchiveCipher();
  const key = await cipher.derive(example.passphrase.normalize('NFD'), example.salt, example.iterations, 1);
  expect(Buffer.from(key.check ?? []).toString('base64url')).toBe(values['keyCheck']);
  const aad = bytesOf('AAD = SHA-256(manifest)');
  const first = await key.open(bytesOf('IV of chunk 0'), aad, bytesOf('chunk 0, ciphertext ‖ tag'));
  const last = await key.open(bytesOf('IV of chunk 1'), aad, bytesOf('chunk 1, ciphertext ‖ tag'));
  expect(hex(first) + hex(last)).toBe(hex(example.inner));
  const sealed = await key.seal(bytesOf('IV of chunk 1'), aad, new Uint8Array([0x61]));
  expect(hex(sealed)).toBe(values['chunk 1, ciphertext ‖ tag']);
  const whole = await cipher.derive(example.passphrase, example.salt, example.iterations, 0);
  const opened = await whole.open(example.iv, new Uint8Array(), bytesOf('data.sealed of minor 0'));
  expect(hex(opened)).toBe(hex(example.inner));
});
