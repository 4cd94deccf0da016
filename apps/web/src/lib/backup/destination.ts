// Where an archive goes: straight to a file of the person's choice where the browser can write one, else into a download. Either is whole
// or not there at all: what is cancelled or fails is taken away again.

export interface Destination {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The archive is complete: hands it over. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

interface FileHandle {
  createWritable(): Promise<WritableFile>;
  getFile(): Promise<File>;
  remove?(): Promise<void>;
}

interface WritableFile {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

interface SavePicker {
  showSaveFilePicker?: (options: object) => Promise<FileHandle>;
}

const mediaType = 'application/zip';

/** Bytes are handed to the browser in pieces of this size, which it may keep on the disk. */
const pieceSize = 8 * 1024 * 1024;

/** Must be called while the browser still sees the press of a button. Null where the person changed their mind. */
export async function chooseDestination(fileName: string): Promise<Destination | null> {
  const { showSaveFilePicker } = window as unknown as SavePicker;
  if (!showSaveFilePicker) return downloadAs(fileName);
  try {
    const types = [{ accept: { [mediaType]: ['.mana'] } }];
    return await writeTo(await showSaveFilePicker.call(window, { suggestedName: fileName, types }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Choosing a name has made the file already, empty; what is written shows in it only once it is closed. */
export async function writeTo(handle: FileHandle): Promise<Destination> {
  const file = await handle.createWritable();
  return {
    write: (bytes) => file.write(bytes),
    finish: () => file.close(),
    abort: async () => {
      await file.abort();
      if ((await handle.getFile()).size === 0) await handle.remove?.();
    },
  };
}

export function downloadAs(fileName: string): Destination {
  let pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const put = (): void => {
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  return {
    write: async (bytes) => {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= pieceSize) put();
    },
    finish: async () => {
      put();
      save(new Blob(pieces, { type: mediaType }), fileName);
      pieces = [];
    },
    abort: async () => {
      pieces = waiting = [];
    },
  };
}

/** Hands something made here to the browser's downloads. */
export function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The download reads the address after this turn; a minute is long beyond that.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
