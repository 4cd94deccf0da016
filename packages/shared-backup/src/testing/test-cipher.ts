// The real cipher, except that a key is derived once however often it is asked for: deriving is slow by design.
import { createArchiveCipher } from '@mana/shared-crypto';
import type { ArchiveCipher, PassphraseKey } from '../index.ts';

export function rememberKeys(cipher: ArchiveCipher): ArchiveCipher {
  const known = new Map<string, Promise<PassphraseKey>>();
  return {
    ...cipher,
    derive(passphrase, salt, iterations, formatMinor) {
      const name = JSON.stringify([passphrase, [...salt], iterations, formatMinor]);
      const key = known.get(name) ?? cipher.derive(passphrase, salt, iterations, formatMinor);
      known.set(name, key);
      return key;
    },
  };
}

/** One salt and so one key for all that it seals; the vectors differ. */
export function withFixedSalt(cipher: ArchiveCipher): ArchiveCipher {
  const salt = cipher.randomBytes(16);
  return { ...cipher, randomBytes: (length) => (length === salt.length ? salt : cipher.randomBytes(length)) };
}

export const testCipher: ArchiveCipher = withFixedSalt(rememberKeys(createArchiveCipher()));
export const passphrase = 'eine Brücke über den Fluss';
