// The open archive with the names its rows refer to: spaces, actors, and what records call an attachment.
import type { Archive, Part } from './archive-file.ts';
import { cellText, titleOf } from './columns.ts';
import type { Lines, Row } from './lines.ts';

/** A file an attachment's record describes. */
export interface FileNote {
  readonly title: string;
  readonly fileName: string;
}

const keptTables = 3;
const hash = /^[0-9a-f]{64}$/;
const unsafeInNames = /[^\p{L}\p{N}._ -]/gu;

export class OpenFile {
  readonly archive: Archive;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly #lines = new Map<string, Promise<Lines>>();
  #actors: Promise<ReadonlyMap<string, string>> | undefined;
  #notes: Promise<ReadonlyMap<string, FileNote>> | undefined;

  constructor(archive: Archive, fileName: string, fileBytes: number) {
    this.archive = archive;
    this.fileName = fileName;
    this.fileBytes = fileBytes;
  }

  /** The last few tables stay open. @throws Problem */
  lines(part: Part): Promise<Lines> {
    const known = this.#lines.get(part.path);
    if (known) return known;
    const lines = this.archive.lines(part);
    this.#lines.set(part.path, lines);
    for (const oldest of this.#lines.keys()) if (this.#lines.size > keptTables) this.#lines.delete(oldest);
    lines.catch(() => this.#lines.delete(part.path));
    return lines;
  }

  spaceName(id: string): string {
    return this.archive.manifest.spaces.find((space) => space.id === id)?.name ?? id;
  }

  /** Who an actor's reference stands for. */
  actorNames(): Promise<ReadonlyMap<string, string>> {
    this.#actors ??= this.#namesOf('_actors');
    return this.#actors;
  }

  async #namesOf(table: string): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    const part = this.archive.tables.find(({ name }) => name === table);
    if (part) await (await this.lines(part)).each((row) => names.set(cellText(row['id']), titleOf(row)));
    return names;
  }

  /** By hash: what the records that mention an attachment call it. */
  fileNotes(): Promise<ReadonlyMap<string, FileNote>> {
    this.#notes ??= this.#readNotes();
    return this.#notes;
  }

  async #readNotes(): Promise<ReadonlyMap<string, FileNote>> {
    const notes = new Map<string, FileNote>();
    if (this.archive.blobs.length === 0) return notes;
    for (const part of this.archive.tables) {
      await (
        await this.archive.lines(part)
      ).each((row) => {
        const found = Object.values(row).find((value) => typeof value === 'string' && hash.test(value));
        if (found !== undefined && !notes.has(cellText(found))) notes.set(cellText(found), noteOf(row));
      });
    }
    return notes;
  }
}

function noteOf(row: Row): FileNote {
  const title = titleOf(row);
  return { title, fileName: title.replace(unsafeInNames, '_').slice(0, 120) };
}
