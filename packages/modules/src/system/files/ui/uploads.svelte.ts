// Files on their way in: one after the other, each with its progress, what went wrong, and a way back. Those that came together are
// written as one step once their bytes are stored. Closing the page's part does not stop them.
import { codeOf, CodedError, newId, type Link, type Receipt } from '@mana/shared-core';
import type { ModuleHost } from '../../../host.ts';
import { createFilesStore, type NewFile } from '../store.ts';
import { maxFileBytes } from '../tables.ts';

export class Upload {
  readonly file: File;
  readonly stopping = new AbortController();
  /** Bytes that are stored. */
  done = $state(0);
  /** Why it was not stored. */
  problem: string | undefined = $state();

  constructor(file: File) {
    this.file = file;
  }
}

export interface UploadsDeps {
  readonly host: ModuleHost;
  readonly owner: Link;
  readonly onadded: (receipt: Receipt, count: number) => void;
  /** Told of what was not stored once nobody sees the list any more. */
  readonly onlost: (name: string, code: string) => void;
}

export class Uploads {
  current: readonly Upload[] = $state.raw([]);
  readonly #deps: UploadsDeps;
  #running: Promise<void> = Promise.resolve();
  #isLeft = false;

  constructor(deps: UploadsDeps) {
    this.#deps = deps;
  }

  add(files: readonly File[]): void {
    this.#start(files.map((file) => new Upload(file)));
  }

  retry(upload: Upload): void {
    this.dismiss(upload);
    this.add([upload.file]);
  }

  /** Stops it, or forgets that it failed. */
  dismiss(upload: Upload): void {
    upload.stopping.abort();
    this.current = this.current.filter((other) => other !== upload);
  }

  /** The list goes from the screen; what is on its way goes on. */
  leave(): void {
    this.#isLeft = true;
  }

  #start(uploads: readonly Upload[]): void {
    const { records } = this.#deps.host;
    this.current = [...this.current, ...uploads];
    this.#running = this.#running.then(async () => {
      const stored: NewFile[] = [];
      for (const upload of uploads) stored.push(...(await this.#store(upload, records.spaceId)));
      await this.#enter(stored, records);
      this.current = this.current.filter((upload) => upload.problem !== undefined || !uploads.includes(upload));
    });
  }

  async #store(upload: Upload, spaceId: string): Promise<NewFile[]> {
    const { file, stopping } = upload;
    const fileId = newId();
    try {
      if (file.size > maxFileBytes) throw new CodedError('FILE_TOO_LARGE');
      const onProgress = (bytes: number): void => void (upload.done = bytes);
      const work = { signal: stopping.signal, onProgress };
      const stored = await this.#deps.host.files.put({ spaceId, fileId }, file, work);
      return [{ id: fileId, name: file.name, mediaType: file.type, ...stored }];
    } catch (error) {
      if (!stopping.signal.aborted) this.#fail(upload, error);
      return [];
    }
  }

  #fail(upload: Upload, error: unknown): void {
    upload.problem = codeOf(error);
    if (this.#isLeft) this.#deps.onlost(upload.file.name, upload.problem);
    if (upload.problem === 'UNKNOWN') this.#deps.host.reportError(error);
  }

  async #enter(files: readonly NewFile[], records: ModuleHost['records']): Promise<void> {
    if (files.length === 0) return;
    const { host, owner, onadded } = this.#deps;
    try {
      onadded(await createFilesStore({ records, clock: host.clock }).addFiles(owner, files), files.length);
    } catch (error) {
      await Promise.allSettled(files.map(({ id }) => host.files.remove(id)));
      host.reportError(error);
    }
  }
}
