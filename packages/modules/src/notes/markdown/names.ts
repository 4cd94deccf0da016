// How a written name finds its note. Case, composition and blanks do not count; a folder before the name counts where several have it.

export const nameKey = (name: string): string =>
  name.normalize('NFC').replace(/\.md$/i, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** What cannot stand in a link: brackets, the pipe, the hash, line breaks. */
export const linkableName = (title: string): string =>
  title
    .replace(/[[\]|#^\n\r]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export interface Named {
  readonly id: string;
  /** The title first. */
  readonly names: readonly string[];
  readonly folder: string;
}

export class NameIndex {
  readonly #byName = new Map<string, Named[]>();

  constructor(named: Iterable<Named>) {
    for (const entry of named) this.add(entry);
  }

  add(entry: Named): void {
    for (const key of new Set(entry.names.map((name) => nameKey(linkableName(name))))) {
      if (key === '') continue;
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), entry]);
    }
  }

  /**
   * The note a link names, seen from a note in `folder`: of several with that name the one whose folder is written, then one in the
   * same folder, then one that bears it as its title, then the oldest.
   */
  find(target: string, folder = ''): Named | undefined {
    const whole = this.#byName.get(nameKey(target));
    const slash = target.lastIndexOf('/');
    const found = whole ?? this.#byName.get(nameKey(target.slice(slash + 1)));
    if (!found) return undefined;
    const written = whole || slash < 0 ? '' : nameKey(target.slice(0, slash).replace(/^(\.{0,2}\/)+/, ''));
    const rank = (entry: Named): number => {
      const place = nameKey(entry.folder);
      if (written !== '' && (place === written || place.endsWith(`/${written}`))) return 0;
      if (place === nameKey(folder)) return 1;
      return nameKey(entry.names[0] ?? '') === nameKey(target) ? 2 : 3;
    };
    return [...found].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
  }
}
