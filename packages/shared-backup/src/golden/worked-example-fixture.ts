// The worked example of docs/backup-format.md: every value a stranger's reader can be checked with, step by step.
import { chunkIv, deriveKeys, sealChunks, sealWhole, sha256Hex } from './seal-fixture.ts';

export const example = {
  /** Precomposed letters, as NFC has them. */
  passphrase: 'Grüße aus dem Süden',
  salt: Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'),
  iterations: 600_000,
  iv: Buffer.from('101112131415161718191a1b', 'hex'),
  chunkBytes: 3,
  /** Stands for the outer manifest: its exact bytes. */
  manifest: Buffer.from('{"formatVersion":2,"formatMinor":1}\n'),
  /** Stands for the inner ZIP. */
  inner: Buffer.from('Mana'),
};

const hex = (bytes: Buffer) => bytes.toString('hex');

/** Name of a step → its value, as the document's table has them. */
export function workedExample(): Readonly<Record<string, string>> {
  const { passphrase, salt, iterations, iv, chunkBytes, manifest, inner } = example;
  const { master, key, keyCheck } = deriveKeys(passphrase, salt, iterations);
  const [first, second] = sealChunks(key, iv, manifest, inner, chunkBytes);
  if (!first || !second) throw new Error('the example has two chunks');
  return {
    'passphrase, UTF-8 of NFC': hex(Buffer.from(passphrase.normalize('NFC'))),
    kdfSaltBase64: salt.toString('base64url'),
    ivBase64: iv.toString('base64url'),
    master: hex(master),
    key: hex(key),
    keyCheck: keyCheck.toString('base64url'),
    'AAD = SHA-256(manifest)': sha256Hex(manifest),
    'IV of chunk 0': hex(chunkIv(iv, 0, false)),
    'chunk 0, ciphertext ‖ tag': hex(first),
    'IV of chunk 1': hex(chunkIv(iv, 1, true)),
    'chunk 1, ciphertext ‖ tag': hex(second),
    'data.sealed of minor 0': hex(sealWhole(master, iv, inner)),
    'plaintextSha256 of minor 0': sha256Hex(inner),
  };
}
