// A folder of Markdown as it really lies on a disk: which files are notes, which are attachments, which belong to the program that wrote
// them, and how a name written in a note finds its file.
import type { OfferedFile } from '@mana/shared-core';

export interface VaultFile {
  /** Below the vault's own folder, composed (NFC), with `/`. */
  readonly path: string;
  readonly file: OfferedFile;
}

export interface Vault {
  readonly notes: readonly VaultFile[];
  readonly attachments: readonly VaultFile[];
  /** Settings, trash and resource forks of other programs: left aside without a word for each. */
  readonly hidden: number;
  /** Boards, databases and drawings of other programs. */
  readonly foreign: readonly VaultFile[];
}

export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
export const isNotePath = (path: string): boolean =>
  /\.(md|markdown|mdown)$/i.test(path) && !/\.excalidraw\.md$/i.test(path);
const isForeign = (path: string): boolean => /\.(canvas|base|excalidraw|excalidraw\.md|edn|css|js)$/i.test(path);
const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db');

/** The folder everything lies in, with its slash; empty where there is no such one. */
const commonFolder = (paths: readonly string[]): string => {
  const [first] = paths;
  const slash = first?.indexOf('/') ?? -1;
  if (first === undefined || slash < 0 || paths.length < 2) return '';
  const folder = first.slice(0, slash + 1);
  return paths.every((path) => path.startsWith(folder)) ? folder : '';
};

export const openVault = (files: readonly OfferedFile[]): Vault => {
  const named = files.map((file) => ({ path: file.path.normalize('NFC').replace(/^(\.?\/)+/, ''), file }));
  const common = commonFolder(named.map(({ path }) => path));
  const all = named.map(({ path, file }) => ({ path: path.slice(common.length), file }));
  const seen = all.filter(({ path }) => !isHidden(path) && baseOf(path) !== '');
  return {
    hidden: all.length - seen.length,
    notes: seen.filter(({ path }) => isNotePath(path)),
    foreign: seen.filter(({ path }) => isForeign(path)),
    attachments: seen.filter(({ path }) => !isNotePath(path) && !isForeign(path)),
  };
};

/** `a/./b/../c` → `a/c`; above the top there is nothing. */
export const resolvePath = (folder: string, written: string): string => {
  const parts: string[] = [];
  for (const part of [...(written.startsWith('/') ? [] : folder.split('/')), ...written.split('/')]) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** Finds files by what a note calls them: a path from the note, a path from the top, or the name alone. */
export class FileFinder {
  readonly #byPath = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();

  constructor(paths: Iterable<string>) {
    for (const path of paths) {
      this.#byPath.set(path.toLowerCase(), path);
      const name = baseOf(path).toLowerCase();
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), path]);
    }
  }

  find(written: string, notePath: string): string | undefined {
    const wanted = written.normalize('NFC').trim();
    const folder = folderOf(notePath);
    const exact =
      this.#byPath.get(resolvePath(folder, wanted).toLowerCase()) ??
      this.#byPath.get(resolvePath('', wanted).toLowerCase());
    if (exact !== undefined) return exact;
    const named = this.#byName.get(baseOf(wanted).toLowerCase()) ?? [];
    const stem = baseOf(notePath)
      .replace(/\.\w+$/, '')
      .toLowerCase();
    return (
      named.find((path) => folderOf(path).toLowerCase().endsWith(`/${stem}`)) ??
      named.find((path) => path.toLowerCase().startsWith(folder === '' ? '' : `${folder.toLowerCase()}/`)) ??
      named[0]
    );
  }
}
