// How a file's bytes lie in the database: cut into chunks of one mebibyte, each sealed under its space's key for its own place.
import type { Instant } from '@mana/shared-core';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Which file: the id of the record that describes it, and the space both are in. */
export interface FilePlace {
  readonly spaceId: string;
  readonly fileId: string;
}

export interface StoredChunk {
  /** `<file id>|<number>` */
  readonly key: string;
  /** The file's id, in its last chunk only: where it is, the whole file is. */
  readonly ends?: string;
  readonly storedAt: Instant;
  readonly box: Bytes;
}

export const chunkBytes = 1_048_576;

export const chunkKey = (fileId: string, number: number): string => `${fileId}|${String(number).padStart(6, '0')}`;

/** All keys of a file lie between these. */
export const chunkRange = (fileId: string): readonly [string, string] => [`${fileId}|`, `${fileId}|~`];

export const fileOfKey = (key: string): string => key.slice(0, key.indexOf('|'));
