// What an attachment is, by its first bytes: its name and type are words in a record, and only what these bytes prove is shown.
import type { Bytes } from './file-bytes.ts';

const pictures: readonly (readonly [type: string, offset: number, hex: string])[] = [
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/gif', 0, '47494638'],
  ['image/webp', 8, '57454250'],
  ['image/avif', 4, '6674797061766966'],
];
const longestText = 100_000;

const hexAt = (bytes: Bytes, offset: number, length: number) =>
  Array.from(bytes.subarray(offset, offset + length), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const pictureType = (bytes: Bytes): string | undefined =>
  pictures.find(([, offset, hex]) => hexAt(bytes, offset, hex.length / 2) === hex)?.[0];

/** The beginning of the text that the bytes are; undefined where they are none. */
export function textOfBlob(bytes: Bytes): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, longestText), {
      stream: bytes.length > longestText,
    });
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
