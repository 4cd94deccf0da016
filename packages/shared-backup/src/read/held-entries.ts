// Which tables, histories and blobs an archive holds: what the manifest promises and what the container has must be the same.
import { refuse } from '../archive-error.ts';
import { blobEntry, entryKind } from '../entry-name.ts';
import type { Manifest } from '../manifest.ts';
import type { ZipDirectory, ZipEntry } from '../zip/directory.ts';

export interface HeldEntry {
  readonly kind: 'table' | 'history' | 'blob';
  /** Of the table; of a blob its hash. */
  readonly name: string;
  readonly zip: ZipEntry;
  /** Undefined where the manifest of an older file names none. */
  readonly sha256: string | undefined;
  readonly rows: number | undefined;
}

/** By entry name. @throws ArchiveError DAMAGED */
export function listHeld({ entries }: ZipDirectory, manifest: Manifest): ReadonlyMap<string, HeldEntry> {
  const held = new Map<string, HeldEntry>();
  for (const zip of entries) {
    const entry = entryKind(zip.name);
    if (!('name' in entry)) continue;
    held.set(zip.name, { ...entry, zip, ...promiseOf(zip, entry, manifest) });
  }
  for (const name of Object.keys(manifest.entries ?? {})) if (!held.has(name)) refuse('DAMAGED', `${name} is missing`);
  for (const name of Object.keys(manifest.rowCounts)) {
    if (!held.has(`data/${name}.jsonl`)) refuse('DAMAGED', `data/${name}.jsonl is missing`);
  }
  return held;
}

function promiseOf(zip: ZipEntry, { kind, name }: Pick<HeldEntry, 'kind' | 'name'>, { entries, rowCounts }: Manifest) {
  const promised = entries?.[zip.name];
  if (promised) {
    if (promised.bytes !== zip.size) refuse('DAMAGED', `${zip.name}: size`);
    if (kind === 'blob' && promised.sha256 !== name) refuse('MANIFEST_INVALID', blobEntry(name));
    return { sha256: promised.sha256, rows: promised.rows };
  }
  if (kind === 'blob') return { sha256: name, rows: undefined };
  if (entries) refuse('DAMAGED', `${zip.name} is not in the manifest`);
  return { sha256: undefined, rows: kind === 'table' ? rowCounts[name] : undefined };
}
