// The pictures of a note as addresses the page can show, read from this device when the text asks for them, given back when it goes.
import { filesOf } from '../../system/files/queries.ts';
import { shownAs } from '../../system/files/kinds.ts';
import { notes } from '../tables.ts';
import type { NotesHandle } from './use-notes.ts';

export class NotePictures {
  /** Name → address; grows as pictures are read. */
  #addresses: ReadonlyMap<string, string> = $state.raw(new Map());
  #asked = new Set<string>();
  readonly #files;
  readonly #host: NotesHandle['host'];

  constructor({ live, host }: NotesHandle, noteId: string) {
    this.#host = host;
    this.#files = live(() => filesOf({ table: notes.name, id: noteId }));
  }

  /** The address of a picture by the name in the text, folders left aside; undefined where it is none, or not read yet. */
  addressOf = (written: string): string | undefined => {
    const name = written.split('/').at(-1) ?? '';
    const file = this.#files.current?.find((each) => !each.locked && each.name === name);
    const type = file && shownAs(file);
    if (!file || !type?.startsWith('image/')) return undefined;
    if (!this.#asked.has(file.id)) {
      this.#asked.add(file.id);
      void this.#read(file.id, name, type);
    }
    return this.#addresses.get(name);
  };

  async #read(fileId: string, name: string, type: string): Promise<void> {
    try {
      const parts: Uint8Array<ArrayBuffer>[] = [];
      for await (const part of this.#host.files.read({ spaceId: this.#host.records.spaceId, fileId })) parts.push(part);
      this.#addresses = new Map(this.#addresses).set(name, URL.createObjectURL(new Blob(parts, { type })));
    } catch (error) {
      this.#host.reportError(error);
    }
  }

  destroy(): void {
    for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
  }
}
