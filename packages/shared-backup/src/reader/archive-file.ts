// An archive as the page shows it: what it says about itself, its tables, its history and its attachments, each read when it is looked at.
import { type Bytes, type FileBytes } from './file-bytes.ts';
import { Lines } from './lines.ts';
import { parseManifest, type Manifest } from './manifest.ts';
import { Problem } from './problem.ts';
import { sha256Hex, unsealChunks, unsealWhole } from './unseal.ts';
import { readDirectory, type Entry } from './zip-directory.ts';
import { readWholeEntry } from './zip-entry.ts';

export interface Part {
  /** The entry. */
  readonly path: string;
  /** Table's name, or hash of an attachment. */
  readonly name: string;
  /** As the manifest says, where it does. */
  readonly rows: number | null;
  readonly bytes: number;
}
export interface Archive {
  readonly manifest: Manifest;
  readonly sealed: boolean;
  readonly tables: readonly Part[];
  readonly history: readonly Part[];
  readonly blobs: readonly Part[];
  /** @throws Problem */
  lines(part: Part): Promise<Lines>;
  /** @throws Problem */
  bytes(part: Part): Promise<Bytes>;
}

const largestManifest = 1 << 24;

/** An entry's place in the file, past its local header: where a sealed ZIP lies. */
async function storedBytes(file: FileBytes, entry: Entry): Promise<FileBytes> {
  if (!entry.stored) throw new Problem('DAMAGED', entry.name);
  const header = await file.read(entry.offset, 30);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + entry.packed > file.size) throw new Problem('TRUNCATED', entry.name);
  return { size: entry.packed, read: (offset, length) => file.read(start + offset, length) };
}

async function manifestIn(file: FileBytes, entries: ReadonlyMap<string, Entry>): Promise<Bytes> {
  const entry = entries.get('manifest.json');
  if (!entry) throw new Problem('NO_MANIFEST');
  if (entry.size > largestManifest) throw new Problem('TOO_LARGE', entry.name);
  return readWholeEntry(file, entry);
}

const partsOf = (entries: ReadonlyMap<string, Entry>, manifest: Manifest, folder: string, ending: string): Part[] =>
  [...entries.values()]
    .filter(({ name }) => name.startsWith(`${folder}/`))
    .map(({ name, size }) => ({
      path: name,
      name: name.slice(folder.length + 1, name.length - ending.length),
      rows: manifest.entries.get(name)?.rows ?? null,
      bytes: size,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));

function readable(file: FileBytes, entries: ReadonlyMap<string, Entry>, manifest: Manifest, sealed: boolean): Archive {
  for (const name of manifest.entries.keys()) if (!entries.has(name)) throw new Problem('DAMAGED', name);
  const bytes = async ({ path }: Part): Promise<Bytes> => {
    const entry = entries.get(path);
    if (!entry) throw new Problem('DAMAGED', path);
    const whole = await readWholeEntry(file, entry);
    const listed = manifest.entries.get(path);
    if (listed && (listed.bytes !== whole.length || (await hashOf(whole)) !== listed.sha256))
      throw new Problem('DAMAGED', path);
    return whole;
  };
  return {
    manifest,
    sealed,
    tables: partsOf(entries, manifest, 'data', '.jsonl'),
    history: partsOf(entries, manifest, 'history', '.jsonl'),
    blobs: partsOf(entries, manifest, 'blobs', ''),
    bytes,
    lines: async (part) => {
      const lines = new Lines(await bytes(part));
      if (part.rows !== null && lines.count !== part.rows) throw new Problem('DAMAGED', part.path);
      return lines;
    },
  };
}

const hashOf = (bytes: Bytes) => sha256Hex(bytes);

/** Opens a file; a sealed one asks for its passphrase by `NEEDS_PASSPHRASE`. @throws Problem */
export async function openArchive(file: FileBytes, passphrase?: string): Promise<Archive> {
  const entries = await readDirectory(file);
  const manifestBytes = await manifestIn(file, entries);
  const manifest = parseManifest(manifestBytes);
  const { seal } = manifest;
  if (!seal) return readable(file, entries, manifest, false);
  const entry = entries.get('data.sealed');
  if (!entry) throw new Problem('DAMAGED', 'data.sealed');
  if (passphrase === undefined) throw new Problem('NEEDS_PASSPHRASE');
  const sealed = await storedBytes(file, entry);
  if (manifest.formatMinor === 0) {
    const inner = await unsealWhole(sealed, seal, passphrase);
    return readable(inner, await readDirectory(inner), manifest, true);
  }
  const inner = await unsealChunks(sealed, seal, manifestBytes, passphrase);
  const innerEntries = await readDirectory(inner);
  return readable(inner, innerEntries, parseManifest(await manifestIn(inner, innerEntries)), true);
}
