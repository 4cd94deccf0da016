// Every table in one download, as open formats.
import { csvParts } from './csv.ts';
import type { OpenFile } from './open-file.ts';
import type { Bytes } from './file-bytes.ts';
import { storedZip, type StoredFile } from './stored-zip.ts';

const textBytes = async (parts: readonly string[]): Promise<Bytes> =>
  new Uint8Array(await new Blob([...parts]).arrayBuffer());

export async function allAsCsv({ archive }: OpenFile): Promise<Blob> {
  const files: StoredFile[] = [];
  for (const part of archive.tables)
    files.push({ name: `${part.name}.csv`, bytes: await textBytes(await csvParts(await archive.lines(part))) });
  return storedZip(files);
}

export async function allAsJson({ archive }: OpenFile): Promise<Blob> {
  const files: StoredFile[] = [];
  for (const part of [...archive.tables, ...archive.history])
    files.push({ name: part.path, bytes: (await archive.lines(part)).bytes });
  return storedZip(files);
}
