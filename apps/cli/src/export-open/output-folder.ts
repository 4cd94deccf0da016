// The folder that an export is written to. All of it is first written into a hidden folder inside and moved to its place when it is
// complete: a failure leaves nothing behind. Nothing is written outside of it, also not through a link that lies in it.
import {
  appendFile,
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
} from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { CommandError, systemCodeOf } from '../failure.ts';

const unfinished = '.mana-export-';

export interface OutputFolder {
  /** Of the finished files. */
  readonly files: number;
  readonly bytes: number;
  /** Adds to the end of a file and makes it, and its folders, where they are not there. `/` stands between folders. */
  append(path: string, content: string | Uint8Array): Promise<void>;
  /** The same content once more under another name, where the file system can without using more space. */
  repeat(path: string, from: string): Promise<void>;
  /** Puts everything in its place; files of the same name are replaced, others stay. */
  finish(): Promise<void>;
  /** Takes everything away again; after `finish` there is nothing to take. */
  discard(): Promise<void>;
}

/** What the file system refuses is told of this folder. */
async function writing<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError('FOLDER_UNWRITABLE', `${folder}: ${systemCodeOf(error)}`, { cause: error });
  }
}

const kindOf = async (path: string) =>
  lstat(path).catch((error: unknown) => (systemCodeOf(error) === 'ENOENT' ? null : Promise.reject(error)));

/** A link in the way is replaced by a file and never followed; where a folder is needed, it is refused by the system. */
async function moveInto(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    const isFolder = (await kindOf(target))?.isDirectory() ?? false;
    if (isFolder && entry.isDirectory()) await moveInto(source, target);
    else await rename(source, target);
  }
}

/** Removes the folders that were made, from the innermost outwards, as long as nothing is in them. */
async function removeEmpty(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; !relative(outermost, folder).startsWith('..'); folder = dirname(folder)) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}

async function prepare(folder: string, force: boolean) {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  const root = await realpath(folder);
  if (!force && (await readdir(root)).length > 0) throw new CommandError('FOLDER_NOT_EMPTY', folder);
  return { made, root, draft: await mkdtemp(join(root, unfinished)) };
}

/** @throws CommandError FOLDER_NOT_EMPTY, FOLDER_UNWRITABLE */
export async function openOutputFolder(folder: string, force: boolean, signal: AbortSignal): Promise<OutputFolder> {
  const { made, root, draft } = await writing(folder, () => prepare(folder, force));
  const count = { files: 0, bytes: 0 };
  const known = new Set<string>();

  async function place(path: string): Promise<string> {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '..' || segment.includes(sep)))
      throw new TypeError(`not a path inside of a folder: ${path}`);
    const target = join(draft, ...segments);
    if (known.has(path)) return target;
    known.add(path);
    count.files += 1;
    await mkdir(dirname(target), { recursive: true });
    return target;
  }

  return {
    get files() {
      return count.files;
    },
    get bytes() {
      return count.bytes;
    },
    async append(path, content) {
      signal.throwIfAborted();
      return writing(folder, async () => {
        await appendFile(await place(path), content);
        count.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.length;
      });
    },
    repeat: (path, from) =>
      writing(folder, async () => {
        const [source, target] = [join(draft, ...from.split('/')), await place(path)];
        await link(source, target).catch(() => copyFile(source, target));
      }),
    finish: () =>
      writing(folder, async () => {
        await moveInto(draft, root);
        await rm(draft, { recursive: true });
      }),
    async discard() {
      await rm(draft, { recursive: true, force: true });
      if (made !== undefined) await removeEmpty(root, await realpath(made).catch(() => root));
    },
  };
}
