// An opened archive as its readers see it, over the containers that were found.
import type { ArchiveCipher } from '../archive-cipher.ts';
import { refuse } from '../archive-error.ts';
import type { Archive, Line, RowEntry } from '../archive.ts';
import type { ByteSource } from '../byte-source.ts';
import { blobEntry, historyEntry, tableEntry } from '../entry-name.ts';
import type { Limits } from '../limits.ts';
import { createPace, type Pace } from '../long-work.ts';
import { checkArchive } from './check-archive.ts';
import { listHeld, type HeldEntry } from './held-entries.ts';
import type { Inside } from './inside.ts';
import type { Outside } from './outside.ts';
import { readHashed, readLines } from './row-reader.ts';

export interface OpenedFile {
  readonly file: ByteSource;
  readonly outside: Outside;
  readonly inside: Inside;
  readonly cipher: ArchiveCipher;
  readonly limits: Limits;
}

/** @throws ArchiveError DAMAGED where manifest and container disagree */
export function createArchive({ file, outside, inside, cipher, limits }: OpenedFile): Archive {
  const held = listHeld(inside.directory, inside.manifest);
  const all = [...held.values()];
  const bytesOf = ({ zip, sha256 }: HeldEntry, pace: Pace) => readHashed(inside.source, zip, sha256, cipher, pace);
  const linesOf = (entry: HeldEntry, pace: Pace) => readLines(bytesOf(entry, pace), entry.zip, entry.rows, limits);
  const lines = (name: string): AsyncIterable<readonly Line[]> => {
    const entry = held.get(name);
    return entry ? linesOf(entry, createPace()) : nothing();
  };
  const containers = outside.seal ? [{ source: file, directory: outside.directory }, inside] : [inside];
  const readHeld = (entry: HeldEntry, pace: Pace) => (entry.kind === 'blob' ? bytesOf : linesOf)(entry, pace);

  return {
    manifest: inside.manifest,
    sealed: outside.seal !== undefined,
    bytes: file.size,
    chunks: inside.chunks,
    tables: all.filter(({ kind }) => kind === 'table').map(rowEntry),
    history: all.filter(({ kind }) => kind === 'history').map(rowEntry),
    blobs: all.filter(({ kind }) => kind === 'blob').map(({ name, zip }) => ({ sha256: name, bytes: zip.size })),
    rows: (table) => lines(tableEntry(table)),
    historyOf: (table) => lines(historyEntry(table)),
    blob(sha256) {
      const entry = held.get(blobEntry(sha256)) ?? refuse('DAMAGED', `${blobEntry(sha256)} is missing`);
      return bytesOf(entry, createPace());
    },
    check: (work = {}) => checkArchive({ containers, held, readHeld }, work),
  };
}

const rowEntry = ({ name, rows = 0, zip }: HeldEntry): RowEntry => ({ name, rows, bytes: zip.size });

async function* nothing(): AsyncGenerator<never> {}
