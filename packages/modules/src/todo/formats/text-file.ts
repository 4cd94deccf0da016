// Turns the bytes of a file into text, or says why they are none. Programs write UTF-8 with and without a mark, UTF-16 (Excel's
// "Unicode text") and Windows-1252 (Excel's plain CSV); the last is only believed when the bytes cannot be UTF-8.
import { err, ok, type FormatProblem, type OfferedFile, type Result, type SourceFile } from '@mana/shared-core';
import { problem } from './problems.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface TextFile {
  /** Line breaks are LF, whatever the file used. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly notes: readonly FormatProblem[];
}

export const largestFile = 20 * 1024 * 1024;

// Node's decoder reads windows-1252 as Latin-1, so the 32 places where they differ are written here.
const from80To9f = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009f]/g, (c) => from80To9f[c.charCodeAt(0) - 0x80] ?? c);

/** UTF-16 without a mark shows as zero bytes on one side of nearly every pair. */
const guessUtf16 = (bytes: Uint8Array): Encoding | null => {
  const length = Math.min(bytes.length, 2000) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const most = (length / 2) * 0.7;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return null;
};

const markedEncoding = ([a, b, c]: Uint8Array): Encoding | null => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);

// Text has tabs and line breaks, and now and then a stray form feed; a picture or an archive has control characters everywhere.
const looksBinary = (text: string): boolean => {
  if (text.includes('\u0000')) return true;
  const sample = text.slice(0, 10_000);
  const controls = sample.match(/(?![\n\t\f\v])\p{Cc}|\ufffd/gu)?.length ?? 0;
  return controls > sample.length / (sample.length < 100 ? 4 : 10);
};

export const readText = ({ bytes }: SourceFile): Result<TextFile, FormatProblem> => {
  if (bytes.length === 0) return err(problem('FILE_EMPTY'));
  if (bytes.length > largestFile) return err(problem('FILE_TOO_LARGE'));
  const encoding = markedEncoding(bytes) ?? guessUtf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = decode(bytes, encoding).replace(/\r\n?/g, '\n');
  if (looksBinary(text)) return err(problem('FILE_BINARY'));
  if (text.trim() === '') return err(problem('FILE_EMPTY'));
  const notes = encoding === 'windows-1252' ? [problem('ENCODING_GUESSED', undefined, encoding)] : [];
  return ok({ text, encoding, notes });
};

/** The bytes of an offered file, unless it is too large to be read at all. */
export const readOffered = async (file: OfferedFile): Promise<Result<SourceFile, FormatProblem>> =>
  file.size > largestFile ? err(problem('FILE_TOO_LARGE')) : ok({ name: file.path, bytes: await file.read() });

/** The beginning of a file up to a whole line, for telling what it is. */
export const beginningOf = ({ name, bytes }: SourceFile): SourceFile => {
  const end = bytes.lastIndexOf(0x0a, 4096);
  return { name, bytes: bytes.subarray(0, bytes.length <= 4096 || end < 1 ? 4096 : end) };
};
