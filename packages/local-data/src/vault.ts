// The keys of this device's spaces. Raw space keys exist only for the moment of making, wrapping or importing; at rest they are wrapped
// by a device key that the browser does not let out. What is opened and sealed goes through here and the records room alone.
import { CodedError } from '@mana/shared-core';
import {
  CryptoFailure,
  envelopeKid,
  generateDeviceKey,
  generateSpaceKey,
  importSpaceKey,
  unwrapSpaceKey,
  wrapSpaceKey,
  type RawSpaceKey,
  type SealingKey,
} from '@mana/shared-crypto';
import type { Database, StoredKey } from './database.ts';

export class Vault {
  readonly #database: Database;
  readonly #deviceKey: CryptoKey;
  readonly #byKid = new Map<string, SealingKey>();
  readonly #current = new Map<string, SealingKey>();

  private constructor(database: Database, deviceKey: CryptoKey) {
    this.#database = database;
    this.#deviceKey = deviceKey;
  }

  static async open(database: Database, deviceKey: CryptoKey): Promise<Vault> {
    const vault = new Vault(database, deviceKey);
    await vault.reload();
    return vault;
  }

  /** Reads the keys again: another tab may have made a space. A key that does not unwrap leaves its records locked. */
  async reload(): Promise<void> {
    const stored = await this.#database._keys.toArray();
    stored.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    const fresh = stored.filter(({ kid }) => !this.#byKid.has(kid));
    const keys = await Promise.all(fresh.map((entry) => this.#unwrap(entry)));
    fresh.forEach(({ spaceId }, index) => {
      const key = keys[index];
      if (key) this.#admit(spaceId, key);
    });
  }

  async #unwrap(entry: StoredKey): Promise<SealingKey | undefined> {
    try {
      const { raw, kid } = await unwrapSpaceKey(this.#deviceKey, entry.wrapped, entry);
      return await importSpaceKey(raw, kid);
    } catch (error) {
      if (error instanceof CryptoFailure) return undefined;
      throw error;
    }
  }

  async spaceIds(): Promise<string[]> {
    const keys = await this.#database._keys.orderBy('spaceId').uniqueKeys();
    return keys as string[];
  }

  /** The spaces whose key is at hand: what is in them can be read. */
  async openSpaceIds(): Promise<string[]> {
    await this.reload();
    return [...this.#current.keys()];
  }

  /** The key new values of a space are sealed with. @throws CodedError SPACE_LOCKED */
  async keyOf(spaceId: string): Promise<SealingKey> {
    if (!this.#current.has(spaceId)) await this.reload();
    const key = this.#current.get(spaceId);
    if (!key) throw new CodedError('SPACE_LOCKED', 'there is no key for this space on the device');
    return key;
  }

  /** The key an envelope names; undefined where this device does not have it. */
  keyFor(envelope: string): Promise<SealingKey | undefined> {
    return this.keyNamed(envelopeKid(envelope));
  }

  async keyNamed(kid: string): Promise<SealingKey | undefined> {
    if (!this.#byKid.has(kid)) await this.reload();
    return this.#byKid.get(kid);
  }

  keys(): SealingKey[] {
    return [...this.#byKid.values()];
  }

  /** Makes the key of a new space and stores it. */
  async createKey(spaceId: string, createdAt: string): Promise<void> {
    const { stored, raw } = await makeKey(this.#deviceKey, spaceId, createdAt);
    await this.#database._keys.add(stored);
    this.#admit(spaceId, await importSpaceKey(raw.raw, raw.kid));
  }

  /** The raw keys, for a recovery copy or for wrapping to an account. */
  async rawKeys(): Promise<(RawSpaceKey & { spaceId: string; createdAt: string })[]> {
    const stored = await this.#database._keys.toArray();
    return Promise.all(
      stored.map(async (entry) => ({
        ...(await unwrapSpaceKey(this.#deviceKey, entry.wrapped, entry)),
        spaceId: entry.spaceId,
        createdAt: entry.createdAt,
      })),
    );
  }

  #admit(spaceId: string, key: SealingKey): void {
    this.#byKid.set(key.kid, key);
    this.#current.set(spaceId, key);
  }
}

/** A space key wrapped for storing, with its raw form for the moment. */
export const makeKey = async (
  deviceKey: CryptoKey,
  spaceId: string,
  createdAt: string,
): Promise<{ stored: StoredKey; raw: RawSpaceKey }> => {
  const raw = await generateSpaceKey();
  return {
    stored: { kid: raw.kid, spaceId, createdAt, wrapped: await wrapSpaceKey(deviceKey, raw, { spaceId }) },
    raw,
  };
};

export const makeDeviceKey = generateDeviceKey;
