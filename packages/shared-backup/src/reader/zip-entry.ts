// One entry of a ZIP, inflated piece by piece by the browser itself. Length and CRC are checked as it ends, and no piece is handed on
// beyond the length its header declares.
import { crc32 } from './crc32.ts';
import type { Bytes, FileBytes } from './file-bytes.ts';
import { Problem } from './problem.ts';
import type { Entry } from './zip-directory.ts';

const localBytes = 30;
const pieceBytes = 1 << 18;

async function findData(file: FileBytes, entry: Entry): Promise<number> {
  const header = await file.read(entry.offset, localBytes);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const nameBytes = view.getUint16(26, true);
  const name = await file.read(entry.offset + localBytes, nameBytes);
  const method = entry.stored ? 0 : 8;
  if (view.getUint32(0, true) !== 0x04034b50 || view.getUint16(8, true) !== method)
    throw new Problem('DAMAGED', entry.name);
  if (new TextDecoder().decode(name) !== entry.name) throw new Problem('DAMAGED', entry.name);
  return entry.offset + localBytes + nameBytes + view.getUint16(28, true);
}

function packedBytes(file: FileBytes, start: number, length: number): ReadableStream<Bytes> {
  let done = 0;
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const piece = Math.min(pieceBytes, length - done);
      if (piece > 0) controller.enqueue(await file.read(start + done, piece));
      done += piece;
      if (done >= length) controller.close();
    },
  });
}

/** Undefined at the end. @throws Problem DAMAGED where deflated bytes make no sense */
async function nextPiece(reader: ReadableStreamDefaultReader<Bytes>, name: string): Promise<Bytes | undefined> {
  try {
    return (await reader.read()).value;
  } catch (error) {
    // That the file itself cannot be read is another matter than what the inflating stream says of its bytes.
    throw error instanceof Problem || error instanceof DOMException ? error : new Problem('DAMAGED', name);
  }
}

/** The bytes of an entry in pieces. @throws Problem DAMAGED, TRUNCATED */
export async function* readEntry(file: FileBytes, entry: Entry): AsyncGenerator<Bytes, void> {
  const packed = packedBytes(file, await findData(file, entry), entry.packed);
  const stream = entry.stored ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let crc = 0;
  let size = 0;
  let isOpen = false;
  try {
    for (;;) {
      isOpen = false;
      const piece = await nextPiece(reader, entry.name);
      if (!piece) break;
      isOpen = true;
      crc = crc32(piece, crc);
      size += piece.length;
      if (size > entry.size) throw new Problem('DAMAGED', entry.name);
      yield piece;
    }
  } finally {
    if (isOpen) await reader.cancel();
  }
  if (size !== entry.size || crc !== entry.crc) throw new Problem('DAMAGED', entry.name);
}

/** The whole entry at once. @throws Problem */
export async function readWholeEntry(file: FileBytes, entry: Entry): Promise<Bytes> {
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for await (const piece of readEntry(file, entry)) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
