// Opens an archive and reads every byte of it, as the product does before it believes anything, and says how that ended.
import { createArchiveCipher } from '@mana/shared-crypto';

import { ArchiveError, bytesSource, openArchive, type ArchiveCipher, type ArchiveCode } from '../index.ts';

const derivations = new Map<string, ReturnType<ArchiveCipher['derive']>>();
const plainCipher = createArchiveCipher();
/** Deriving the same key from the same passphrase again is what takes time; it is done once. */
const cipher: ArchiveCipher = {
  randomBytes: plainCipher.randomBytes,
  sha256: plainCipher.sha256,
  derive: (passphrase, salt, iterations, minor) => {
    const name = JSON.stringify([passphrase, Buffer.from(salt).toString('hex'), iterations, minor]);
    const known = derivations.get(name) ?? plainCipher.derive(passphrase, salt, iterations, minor);
    derivations.set(name, known);
    return known;
  },
};

export type Outcome = ArchiveCode | 'opens';

/** Anything thrown that is not typed goes on. */
export async function codeOfOpening(bytes: Uint8Array, passphrase?: string): Promise<Outcome> {
  try {
    const given = passphrase === undefined ? {} : { passphrase };
    const archive = await openArchive(bytesSource(bytes), { cipher, schemaVersion: 1, ...given });
    await archive.check();
    return 'opens';
  } catch (error) {
    if (error instanceof ArchiveError) return error.code;
    throw error;
  }
}
