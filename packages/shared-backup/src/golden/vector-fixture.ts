// One vector: how a file is made, and which outcome docs/backup-format.md gives it. The writer's own hooks do the damage.
import { goldenContents, goldenPassphrase } from './golden-contents-fixture.ts';
import type { Outcome } from './open-fixture.ts';
import { writeGolden, type GoldenContents, type GoldenOptions } from './write-golden-fixture.ts';
import type { ZipEntry } from './zip-fixture.ts';

export interface Vector {
  readonly name: string;
  readonly expected: Outcome;
  readonly make: () => Buffer;
  /** What the reader is told. */
  readonly passphrase?: string;
}
type Json = Record<string, unknown>;

export const vector = (
  name: string,
  expected: Outcome,
  options: GoldenOptions,
  contents: GoldenContents = goldenContents,
): Vector => ({
  name,
  expected,
  make: () => writeGolden(contents, options),
  ...(options.passphrase !== undefined && { passphrase: options.passphrase }),
});

export const rawVector = (name: string, expected: Outcome, make: () => Buffer): Vector => ({ name, expected, make });

/** Sealed under the passphrase that the reader is told. */
export const sealed = (options: GoldenOptions = {}): GoldenOptions => ({ passphrase: goldenPassphrase, ...options });

/** With these keys instead of its own; undefined takes a key away. */
export const withKeys =
  (changes: Json) =>
  (manifest: Json): Json =>
    Object.fromEntries(Object.entries({ ...manifest, ...changes }).filter(([, value]) => value !== undefined));

/** The same within one of the manifest's objects. */
export const withKeysIn =
  (key: string, changes: Json) =>
  (manifest: Json): Json => ({ ...manifest, [key]: withKeys(changes)(manifest[key] as Json) });

export const addEntry =
  (entry: Partial<ZipEntry> & Pick<ZipEntry, 'name'>) =>
  (entries: ZipEntry[]): ZipEntry[] => [...entries, { bytes: Buffer.from('x\n'), ...entry }];

export const changeEntry =
  (name: string, change: (entry: ZipEntry) => ZipEntry) =>
  (entries: ZipEntry[]): ZipEntry[] =>
    entries.map((entry) => (entry.name === name ? change(entry) : entry));

export const flip = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  const index = at < 0 ? bytes.length + at : at;
  changed[index] = (changed[index] ?? 0) ^ 0x10;
  return changed;
};
