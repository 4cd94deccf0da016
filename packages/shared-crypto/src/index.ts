// The only package that holds a cipher: envelopes for fields, boxes for bytes, and the keys for both.
export { createArchiveCipher } from './archive-cipher.ts';
export type { ArchiveCipher, ArchiveKey } from './archive-cipher.ts';
export { fromBase64Url, toBase64Url } from './base64url.ts';
export { boxKid, openBytes, sealBytes } from './box.ts';
export { diagnose } from './diagnose.ts';
export type { Diagnosis } from './diagnose.ts';
export { envelopeKid, isEnvelope, open, seal } from './envelope.ts';
export type { FieldAddress, SealingKey } from './envelope.ts';
export { CryptoFailure } from './failure.ts';
export type { CryptoFailureCode } from './failure.ts';
export { fingerprint } from './fingerprint.ts';
export { randomBytes } from './random.ts';
export { createSha256 } from './sha256.ts';
export type { Hasher } from './sha256.ts';
export { generateDeviceKey, generateSpaceKey, importSpaceKey, importWrappingKey } from './space-key.ts';
export type { RawSpaceKey } from './space-key.ts';
export { unwrapSpaceKey, wrapSpaceKey } from './wrapped-key.ts';
export type { WrapContext, WrappedKey } from './wrapped-key.ts';
