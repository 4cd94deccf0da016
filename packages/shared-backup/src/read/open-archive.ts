// Opens an archive: cheap, whatever its size. What is read later is checked as it is read; `check` looks at everything.
import type { ArchiveCipher } from '../archive-cipher.ts';
import { refuse } from '../archive-error.ts';
import type { Archive } from '../archive.ts';
import type { ByteSource } from '../byte-source.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import { createArchive } from './create-archive.ts';
import { openInside } from './inside.ts';
import { readOutsideOf } from './outside.ts';

export interface ReadOptions {
  readonly cipher: ArchiveCipher;
  readonly passphrase?: string | undefined;
  /** The newest data schema this program knows. */
  readonly schemaVersion: number;
  readonly limits?: Partial<Limits> | undefined;
}

export interface Outlook {
  readonly sealed: boolean;
  readonly formatMinor: number;
  readonly schemaVersion: number;
  /** ISO instant. */
  readonly exportedAt: string;
  readonly producedBy: string;
}

/** Looks at the outside only: is it an archive, sealed or not, of which version and day. @throws ArchiveError */
export async function peekArchive(source: ByteSource): Promise<Outlook> {
  const { manifest, seal } = await readOutsideOf(source, defaultLimits);
  const { formatMinor, schemaVersion, exportedAt, producedBy } = manifest;
  return { sealed: seal !== undefined, formatMinor, schemaVersion, exportedAt, producedBy };
}

/** @throws ArchiveError */
export async function openArchive(source: ByteSource, options: ReadOptions): Promise<Archive> {
  const limits = { ...defaultLimits, ...options.limits };
  const outside = await readOutsideOf(source, limits);
  if (outside.manifest.schemaVersion > options.schemaVersion) {
    refuse('SCHEMA_TOO_NEW', `schema ${outside.manifest.schemaVersion}`);
  }
  const inside = await openInside(source, outside, { ...options, limits });
  return createArchive({ file: source, outside, inside, cipher: options.cipher, limits });
}
