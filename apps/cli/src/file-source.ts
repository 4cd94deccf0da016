// A file read where it is asked for, so that an archive of any size needs no memory of its size.
import { open, stat, type FileHandle } from 'node:fs/promises';
import { ArchiveError, type ByteSource } from '@mana/shared-backup';
import { CommandError, systemCodeOf } from './failure.ts';

export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

const unreadable = (path: string, reason: string, cause?: unknown) =>
  new CommandError('FILE_UNREADABLE', `${path}: ${reason}`, { cause });

/** Looked at before it is opened: opening a named pipe waits for somebody to write into it. */
async function openFile(path: string): Promise<{ handle: FileHandle; size: number }> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw unreadable(path, 'EISDIR');
    if (!found.isFile()) throw unreadable(path, 'ENOTSUP');
    const handle = await open(path, 'r');
    return { handle, size: (await handle.stat()).size };
  } catch (error) {
    throw error instanceof CommandError ? error : unreadable(path, systemCodeOf(error), error);
  }
}

/** @throws CommandError FILE_UNREADABLE */
export async function openFileSource(path: string): Promise<FileSource> {
  const { handle, size } = await openFile(path);

  async function read(offset: number, length: number) {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const { bytesRead } = await handle
        .read(bytes, done, length - done, offset + done)
        .catch((error: unknown) => Promise.reject(unreadable(path, systemCodeOf(error), error)));
      if (bytesRead === 0) throw new ArchiveError('TRUNCATED', path);
      done += bytesRead;
    }
    return bytes;
  }

  return { size, read, close: () => handle.close() };
}
