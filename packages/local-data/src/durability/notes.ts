// Small named notes beside the journals. Each has two slots; the newer whole one counts and the other one is written, so that a
// kill in the middle of writing leaves the note as it was. A slot is a journal file of one entry: count (u32) ‖ bytes.
import { journalOf, readEntries } from './journal-file.ts';
import { fileNames, readBytes, writeBytes, type StoreDirectory } from './store-directory.ts';

const COUNT_BYTES = 4;

interface Slot {
  readonly file: string;
  /** 0 where the slot is empty or torn. */
  readonly count: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function readNote(directory: StoreDirectory, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const { newer } = await slotsOf(directory, name);
  return newer.count === 0 ? null : newer.bytes;
}

/** One writer at a time: the caller holds the store's lock. */
export async function writeNote(directory: StoreDirectory, name: string, bytes: Uint8Array): Promise<void> {
  const { newer, older } = await slotsOf(directory, name);
  const payload = new Uint8Array(COUNT_BYTES + bytes.length);
  new DataView(payload.buffer).setUint32(0, newer.count + 1);
  payload.set(bytes, COUNT_BYTES);

  const handle = await (await directory.getFileHandle(older.file, { create: true })).createSyncAccessHandle();
  try {
    handle.truncate(0);
    writeBytes(handle, journalOf([payload]).bytes, 0);
    handle.flush();
  } finally {
    handle.close();
  }
}

async function slotsOf(directory: StoreDirectory, name: string): Promise<{ newer: Slot; older: Slot }> {
  const files = [`${name}.note-0`, `${name}.note-1`] as const;
  const [first, second] = [await readSlot(directory, files[0]), await readSlot(directory, files[1])];
  return first.count > second.count ? { newer: first, older: second } : { newer: second, older: first };
}

async function readSlot(directory: StoreDirectory, file: string): Promise<Slot> {
  const exists = (await fileNames(directory, file)).includes(file);
  const [payload] = exists ? readEntries(await readBytes(directory, file)).entries : [];
  if (!payload) return { file, count: 0, bytes: new Uint8Array() };
  return { file, count: new DataView(payload.buffer).getUint32(0), bytes: payload.slice(COUNT_BYTES) };
}
