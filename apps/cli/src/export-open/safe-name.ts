// Names of files and folders from texts that anybody may have written: an archive may come from a stranger. What remains is one
// plain segment that every file system takes, and no two names that some file system takes for the same.

/** Leaves room for a number within the 255 bytes a file system takes. */
const longest = 200;

/** What separates paths, means something to a shell or Windows, or shows a name as another one. */
const forbidden = /[/\\:*?"<>|\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** The name and the extension with its dot, where there is one that looks like one. */
const splitName = (name: string): [stem: string, extension: string] => {
  const extension = /(?<=.)\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - extension.length), extension];
};

function cut(name: string): string {
  if (bytesOf(name) <= longest) return name;
  const [stem, extension] = splitName(name);
  let kept = '';
  let room = longest - bytesOf(extension);
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    room -= bytesOf(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept}${extension}`;
}

/** One segment of a path; `otherwise` where nothing is left of the text. */
export function safeName(text: string, otherwise: string): string {
  const plain = text.normalize('NFC').replace(forbidden, '_').trim();
  const name = cut(plain.replace(/^[.\s]+/, '_')).replace(/[.\s]+$/, '');
  if (/^_*$/.test(name)) return otherwise;
  return device.test(name) ? `_${name}` : name;
}

interface Place {
  readonly name: string;
  /** Of a folder: what is in it, by the key under which some file system takes two names for one. */
  readonly inside: Folder | null;
}

class Folder {
  readonly #places = new Map<string, Place>();
  readonly #counts = new Map<string, number>();

  /** A folder of this name is the one that is there already; a file is always a new one, numbered where the name is taken. */
  take(name: string, isFolder: boolean): Place {
    const key = keyOf(name);
    const [stem, extension] = splitName(name);
    for (let count = isFolder ? 1 : (this.#counts.get(key) ?? 0) + 1; ; count += 1) {
      const numbered = count === 1 ? name : `${stem} (${count})${extension}`;
      const found = this.#places.get(keyOf(numbered));
      if (found?.inside && isFolder) return found;
      if (found) continue;
      const place = { name: numbered, inside: isFolder ? new Folder() : null };
      this.#places.set(keyOf(numbered), place);
      if (!isFolder) this.#counts.set(key, count);
      return place;
    }
  }
}

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Makes paths safe, with `/` between segments, and gives each out once: the second `a.jpg` is `a (2).jpg`. */
export function createPaths(): (path: string) => string {
  const root = new Folder();
  return (path) => {
    const segments = path.split('/').map((segment) => safeName(segment, '_'));
    let folder = root;
    const names = segments.map((segment, at) => {
      const { name, inside } = folder.take(segment, at < segments.length - 1);
      folder = inside ?? folder;
      return name;
    });
    return names.join('/');
  };
}
