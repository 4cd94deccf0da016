// The recovery copy of a guest's identity and space keys, for the day on which the browser loses the database that holds them. The
// keys are wrapped under 32 random bytes: the wraps are a note of the second store, the bytes are in localStorage. Neither of the
// two opens anything alone, so a copy of the one file, or of the one entry, gives no data away.
import {
  CryptoFailure,
  importWrappingKey,
  randomBytes,
  fromBase64Url,
  toBase64Url,
  unwrapSpaceKey,
  wrapSpaceKey,
} from '@mana/shared-crypto';
import type { RawSpaceKey, WrappedKey } from '@mana/shared-crypto';
import type { SecondStore } from './second-store.ts';

export interface RecoveryKey extends RawSpaceKey {
  readonly spaceId: string;
  readonly createdAt: string;
}

export interface RecoveryCopy {
  readonly userId: string;
  readonly personalSpaceId: string;
  readonly keys: readonly RecoveryKey[];
}

interface StoredCopy {
  readonly version: 1;
  readonly userId: string;
  readonly personalSpaceId: string;
  readonly keys: readonly { readonly spaceId: string; readonly createdAt: string; readonly wrapped: WrappedKey }[];
}

export interface RecoveryPlaces {
  /** The database's name. */
  readonly name: string;
  readonly secondStore: Pick<SecondStore, 'readNote' | 'writeNote'>;
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

const NOTE = 'recovery';
const SECRET_BYTES = 32;
const secretName = (name: string): string => `mana.recovery.${name}`;

/**
 * The secret is made once and kept: only the note changes, so that a kill in between leaves the former copy usable.
 * @throws CodedError of the second store; DOMException where localStorage refuses
 */
export async function saveRecoveryKeys(places: RecoveryPlaces, copy: RecoveryCopy): Promise<void> {
  const { name, secondStore, localStorage } = places;
  let secret = readSecret(places);
  if (!secret) {
    secret = randomBytes(SECRET_BYTES);
    localStorage.setItem(secretName(name), toBase64Url(secret));
  }
  const wrappingKey = await importWrappingKey(secret);
  const keys = await Promise.all(
    copy.keys.map(async ({ spaceId, createdAt, ...key }) => ({
      spaceId,
      createdAt,
      wrapped: await wrapSpaceKey(wrappingKey, key, { spaceId }),
    })),
  );
  const stored: StoredCopy = { version: 1, userId: copy.userId, personalSpaceId: copy.personalSpaceId, keys };
  await secondStore.writeNote(NOTE, new TextEncoder().encode(JSON.stringify(stored)));
}

/** Null where one half is missing, the halves do not belong together, or the copy is damaged. */
export async function loadRecoveryKeys(places: RecoveryPlaces): Promise<RecoveryCopy | null> {
  const secret = readSecret(places);
  const note = await places.secondStore.readNote(NOTE);
  if (!secret || !note) return null;
  try {
    const { version, userId, personalSpaceId, keys } = JSON.parse(new TextDecoder().decode(note)) as StoredCopy;
    if (version !== 1) return null;
    const wrappingKey = await importWrappingKey(secret);
    const opened = await Promise.all(
      keys.map(async ({ spaceId, createdAt, wrapped }) => ({
        ...(await unwrapSpaceKey(wrappingKey, wrapped, { spaceId })),
        spaceId,
        createdAt,
      })),
    );
    return { userId, personalSpaceId, keys: opened };
  } catch (error) {
    if (error instanceof CryptoFailure || error instanceof SyntaxError) return null;
    throw error;
  }
}

function readSecret({ name, localStorage }: RecoveryPlaces): Uint8Array | null {
  const text = localStorage.getItem(secretName(name));
  if (text === null) return null;
  try {
    const secret = fromBase64Url(text);
    return secret.length === SECRET_BYTES ? secret : null;
  } catch (error) {
    if (error instanceof CryptoFailure) return null;
    throw error;
  }
}
