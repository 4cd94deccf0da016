// What a file is to a person, and what the app dares to do with it. The media type comes from wherever the file came from and is only
// a hint, so what can be shown is a short list of types that carry no program; everything else, HTML and SVG among it, is saved.
import { endingOf } from './file-name.ts';

export type FileKind = 'image' | 'pdf' | 'text' | 'audio' | 'video' | 'other';

/** Ending → the type the browser is told, where it may show it. */
const shown: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.md': 'text/plain',
  '.csv': 'text/plain',
  '.tsv': 'text/plain',
  '.json': 'text/plain',
  '.log': 'text/plain',
  '.ics': 'text/plain',
  '.vcf': 'text/plain',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.weba': 'audio/webm',
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.webm': 'video/webm',
  '.mov': 'video/quicktime',
};

/** Types under which the same comes from elsewhere. */
const aliases: Readonly<Record<string, string>> = {
  'text/markdown': 'text/plain',
  'text/csv': 'text/plain',
  'text/calendar': 'text/plain',
  'text/vcard': 'text/plain',
  'application/json': 'text/plain',
  'image/jpg': 'image/jpeg',
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
};

const safe = new Set(Object.values(shown));

/** What the browser may be told these bytes are; null where they must not be shown, only saved. */
export const shownAs = ({ name, mediaType }: { name: string; mediaType: string }): string | null => {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const known = Object.hasOwn(aliases, type) ? (aliases[type] ?? null) : type;
  if (known !== null && safe.has(known)) return known;
  const ending = endingOf(name);
  const isUnsaid = type === '' || type === 'application/octet-stream';
  return isUnsaid && Object.hasOwn(shown, ending) ? (shown[ending] ?? null) : null;
};

export const kindOf = (file: { name: string; mediaType: string }): FileKind => {
  const type = shownAs(file);
  if (type === null) return 'other';
  if (type === 'application/pdf') return 'pdf';
  return type.slice(0, type.indexOf('/')) as FileKind;
};
