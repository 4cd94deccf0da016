// `manifest.json`: what an archive says about itself. A sealed file has two: outside the reduced one, which names nothing of the
// person's, inside the full one. Unknown keys are let through, so that a later minor version can add some.
import { z } from 'zod';
import { ArchiveError, refuse } from './archive-error.ts';
import { fromBase64Url } from './byte-text.ts';
import { entryKind } from './entry-name.ts';

export const FORMAT_VERSION = 2 as const;
export const FORMAT_MINOR = 1 as const;
export const ITERATIONS = { least: 600_000, most: 5_000_000 };
/** A chunk is opened whole. */
const MOST_CHUNK_BYTES = 64 * 2 ** 20;

const count = z.int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** The text's length is looked at before it is decoded: it may be of megabytes. */
const binary = (length: number) =>
  z
    .string()
    .length(Math.ceil((length * 4) / 3))
    .transform((text, context) => {
      const bytes = fromBase64Url(text);
      if (bytes?.length === length) return bytes;
      context.addIssue({ code: 'custom', message: `not ${length} bytes in base64url` });
      return z.NEVER;
    });

/** A record by name without a prototype: `__proto__` is a name like any other. */
const mapOf = <S extends z.ZodType>(value: S) =>
  z
    .custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input))
    .transform((input, context) => {
      const map = Object.create(null) as Record<string, z.output<S>>;
      for (const [name, raw] of Object.entries(input)) {
        const parsed = value.safeParse(raw);
        if (parsed.success) map[name] = parsed.data;
        else context.addIssue({ code: 'custom', message: `${name}: ${parsed.error.issues[0]?.message}` });
      }
      return map;
    });

const entry = z.object({ sha256, bytes: count, rows: count.optional() });
const outside = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  formatMinor: z.literal([0, FORMAT_MINOR]).default(0),
  schemaVersion: z.int().min(1),
  producedBy: z.string().max(1000),
  exportedAt: z.iso.datetime(),
});
const whole = outside.extend({
  userId: z.string().max(1000),
  scope: z.union([
    z.object({ type: z.literal('full') }),
    z.object({ type: z.literal('filtered'), appIds: z.array(z.string()) }),
  ]),
  spaces: z.array(z.object({ id: z.string(), type: z.string(), name: z.string() })),
  rowCounts: mapOf(count),
  entries: mapOf(entry).optional(),
  fieldsPlaintext: z.literal(true),
});
const kdf = {
  kdf: z.literal('PBKDF2-SHA256'),
  kdfIterations: z.number(),
  kdfSaltBase64: binary(16),
  cipher: z.literal('AES-GCM-256'),
  ivBase64: binary(12),
};
const chunked = z.object({ ...kdf, chunkBytes: z.int().min(1).max(MOST_CHUNK_BYTES), keyCheck: binary(16) });
const atOnce = z.object({ ...kdf, plaintextSha256: sha256 });

export type ManifestEntry = z.output<typeof entry>;
/** The full manifest. Maps have no prototype. */
export type Manifest = z.output<typeof whole>;
export type OutsideManifest = z.output<typeof outside>;
export type ChunkSeal = z.output<typeof chunked>;
export type WholeSeal = z.output<typeof atOnce>;

export type ManifestText = Readonly<Record<string, unknown>>;

/** The manifest as an object of a format this program knows; its parts are read by the functions below. */
export function parseManifest(bytes: Uint8Array): ManifestText {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new ArchiveError('MANIFEST_INVALID', 'not JSON', { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse('MANIFEST_INVALID', 'not an object');
  const { formatVersion, formatMinor = 0 } = value as { formatVersion?: unknown; formatMinor?: unknown };
  if (isAbove(formatVersion, FORMAT_VERSION)) refuse('FORMAT_TOO_NEW', `version ${formatVersion}`);
  if (formatVersion === FORMAT_VERSION && isAbove(formatMinor, FORMAT_MINOR)) {
    refuse('FORMAT_TOO_NEW', `version ${FORMAT_VERSION}.${formatMinor}`);
  }
  return value as ManifestText;
}

const isAbove = (value: unknown, known: number): value is number => typeof value === 'number' && value > known;

export const readOutside = (text: ManifestText): OutsideManifest => parse(outside, text);

/** @throws ArchiveError MANIFEST_INVALID, also where the entries and the counts contradict each other */
export function readWhole(text: ManifestText): Manifest {
  const manifest = parse(whole, text);
  if (!manifest.entries) return manifest.formatMinor === 0 ? manifest : refuse('MANIFEST_INVALID', 'no entries');
  for (const name of Object.keys(manifest.entries)) {
    const { kind } = entryKind(name);
    if (kind !== 'table' && kind !== 'history' && kind !== 'blob') refuse('MANIFEST_INVALID', `entry ${name}`);
    if (kind !== 'blob' && manifest.entries[name]?.rows === undefined) refuse('MANIFEST_INVALID', `rows of ${name}`);
  }
  for (const [table, rows] of Object.entries(manifest.rowCounts)) {
    if (manifest.entries[`data/${table}.jsonl`]?.rows !== rows) refuse('MANIFEST_INVALID', `row count of ${table}`);
  }
  return manifest;
}

export type Seal = ({ formatMinor: 1 } & ChunkSeal) | ({ formatMinor: 0 } & WholeSeal);

/** How the file is sealed; undefined where it is not. @throws ArchiveError MANIFEST_INVALID, KDF_OUT_OF_RANGE */
export function readSeal(text: ManifestText): Seal | undefined {
  if (text.passphrase === undefined) return undefined;
  const { formatMinor } = readOutside(text);
  const seal: Seal =
    formatMinor === 0
      ? { formatMinor, ...parse(atOnce, text.passphrase) }
      : { formatMinor, ...parse(chunked, text.passphrase) };
  const { kdfIterations } = seal;
  if (!Number.isInteger(kdfIterations) || kdfIterations < ITERATIONS.least || kdfIterations > ITERATIONS.most) {
    refuse('KDF_OUT_OF_RANGE', `${kdfIterations} iterations`);
  }
  return seal;
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return refuse('MANIFEST_INVALID', `${issue?.path.join('.')}: ${issue?.message}`);
}
