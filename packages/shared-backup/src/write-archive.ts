// Writes an archive: first the tables, deflated into memory, then the file from its first byte to its last, so that it can go straight
// to a disk. Sealed, the same container is written into a sealing sink, and that becomes one entry of an outer one.
import type { ArchiveCipher } from './archive-cipher.ts';
import type { ArchiveContents, BlobContents } from './archive-contents.ts';
import { refuse } from './archive-error.ts';
import type { ByteSink, Bytes } from './byte-source.ts';
import { blobEntry, entryKind, historyEntry, tableEntry } from './entry-name.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { createPace, type LongWork } from './long-work.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import { prototypeless } from './prototypeless.ts';
import { TAG_BYTES } from './seal/chunk-iv.ts';
import { createSealingSink, type Sealing } from './seal/sealing-sink.ts';
import { deflateAll } from './write/all-rows.ts';
import {
  containerLength,
  deflated,
  stored,
  writeContainer,
  type Container,
  type ContainerWork,
} from './write/container.ts';
import type { DeflatedRows } from './write/deflated-rows.ts';
import { encodeManifest, makeManifest, makeSeal } from './write/write-manifest.ts';
import { createZipWriter, type ReadyContent } from './zip/zip-writer.ts';

export interface WriteOptions extends LongWork {
  readonly cipher: ArchiveCipher;
  readonly sink: ByteSink;
  /** Seals the archive. */
  readonly passphrase?: string | undefined;
  /** What `README.md` says. */
  readonly readme: string;
  /** `reader.html`. */
  readonly readerPage: string;
  readonly limits?: Partial<Limits> | undefined;
}

export interface WrittenArchive {
  readonly manifest: Manifest;
  /** Of the file. */
  readonly bytes: number;
}

/**
 * Nothing is written before all tables are read, and a file whose writing was cut off is no archive: its directory comes last.
 * @throws ArchiveError ARCHIVE_TOO_LARGE, CANCELLED; DAMAGED where a blob's bytes are not those of its hash
 */
export async function writeArchive(contents: ArchiveContents, options: WriteOptions): Promise<WrittenArchive> {
  const { cipher, sink, passphrase } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const pace = createPace(options);
  const work = { cipher, pace, limits, report: options.onProgress ?? (() => undefined) };
  assertPossible(contents, limits);
  const rows = await deflateAll(contents, work);
  const manifest = makeManifest(contents, listEntries(rows, contents.blobs));
  const about = Object.entries({ 'README.md': encode(options.readme), 'reader.html': encode(options.readerPage) });
  const ready = new Map<string, ReadyContent>([
    ['manifest.json', stored(encodeManifest(manifest))],
    ...(passphrase === undefined ? about.map(([name, bytes]) => [name, deflated(bytes)] as const) : []),
    ...rows,
  ]);
  const container = { ready, blobs: contents.blobs };

  if (passphrase === undefined) {
    assertFits(containerLength(container), limits);
    return { manifest, bytes: await writePlain(container, sink, work) };
  }
  const seal = await makeSeal(contents, passphrase, cipher);
  // Stored: every byte of a sealed file is checked, and DEFLATE leaves some open.
  const outside = new Map([
    ['manifest.json', stored(seal.manifest)] as const,
    ...about.map(([name, bytes]) => [name, stored(bytes)] as const),
  ]);
  assertFits(sealedLength(container, outside, seal.sealing), limits);
  return { manifest, bytes: await writeSealed(container, outside, seal.sealing, sink, work) };
}

async function writePlain(container: Container, sink: ByteSink, work: ContainerWork): Promise<number> {
  const zip = createZipWriter(sink);
  await writeContainer(container, zip, work);
  return zip.finish();
}

async function writeSealed(
  container: Container,
  outside: ReadonlyMap<string, ReadyContent>,
  sealing: Sealing,
  sink: ByteSink,
  work: ContainerWork,
): Promise<number> {
  const zip = createZipWriter(sink);
  for (const [name, content] of outside) await zip.add(name, content);
  await zip.addStreamed('data.sealed', async (entry) => {
    const inside = createSealingSink(sealing, entry);
    await writePlain(container, inside, work);
    await inside.end();
  });
  return zip.finish();
}

function sealedLength(
  container: Container,
  outside: ReadonlyMap<string, ReadyContent>,
  { chunkBytes }: Sealing,
): number {
  const plain = containerLength(container);
  const sealed = plain + TAG_BYTES * Math.ceil(plain / chunkBytes);
  return containerLength({ ready: outside, blobs: [] }, [{ name: 'data.sealed', compressed: sealed, streamed: true }]);
}

/** What can be known before anything is read; a name that is no entry's is a bug of the caller. */
function assertPossible({ tables, history, blobs }: ArchiveContents, limits: Limits): void {
  const names = [
    ...tables.map(({ name }) => tableEntry(name)),
    ...history.map(({ name }) => historyEntry(name)),
    ...blobs.map(({ sha256 }) => blobEntry(sha256)),
  ];
  for (const name of names) if (entryKind(name).kind === 'unknown') throw new TypeError(`${name} cannot be an entry`);
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) throw new TypeError('an entry comes twice');
  // Beside these there are the manifest, README.md and reader.html.
  if (names.length + 3 > limits.entries) refuse('ARCHIVE_TOO_LARGE', `${names.length} entries`);
  assertFits(containerLength({ ready: new Map(), blobs }), limits);
}

function assertFits(bytes: number, { archiveBytes }: Limits): void {
  if (bytes > archiveBytes) refuse('ARCHIVE_TOO_LARGE', `${bytes} bytes`);
}

const listEntries = (
  rows: ReadonlyMap<string, DeflatedRows>,
  blobs: readonly BlobContents[],
): Record<string, ManifestEntry> =>
  prototypeless<ManifestEntry>([
    ...Array.from(
      rows,
      ([name, { sha256, size, rows: count }]) => [name, { sha256, bytes: size, rows: count }] as const,
    ),
    ...blobs.map(({ sha256, bytes }) => [blobEntry(sha256), { sha256, bytes }] as const),
  ]);

const encode = (text: string): Bytes => new TextEncoder().encode(text);
