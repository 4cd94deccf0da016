// Archives that an honest program would not write, made by the writer of the golden files.
import { writeZip, type ZipEnd, type ZipEntry } from '../golden/zip-fixture.ts';
import { hashOf } from './sample.ts';

const head = {
  formatVersion: 2,
  formatMinor: 1,
  schemaVersion: 2,
  producedBy: 'test',
  exportedAt: '2026-11-20T09:00:00.000Z',
};

export interface HostileOptions {
  /** Content by entry name; the manifest lists them unless it is given. */
  readonly entries?: Readonly<Record<string, Buffer>>;
  /** Laid over the manifest. */
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Entries as they are, beside the listed ones. */
  readonly more?: readonly ZipEntry[];
  readonly end?: ZipEnd;
}

export function hostile({ entries = {}, manifest = {}, more = [], end = {} }: HostileOptions): Buffer {
  const listed = Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [
      name,
      { sha256: hashOf(bytes), bytes: bytes.length, rows: bytes.toString('latin1').split('\n').length - 1 },
    ]),
  );
  const whole = {
    ...head,
    userId: 'u',
    scope: { type: 'full' },
    spaces: [],
    rowCounts: {},
    entries: listed,
    fieldsPlaintext: true,
    ...manifest,
  };
  const files = Object.entries(entries).map(([name, bytes]) => ({ name, bytes }));
  return writeZip(
    [{ name: 'manifest.json', bytes: Buffer.from(JSON.stringify(whole)), stored: true }, ...files, ...more],
    end,
  );
}
