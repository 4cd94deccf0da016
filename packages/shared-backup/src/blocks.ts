// Cuts bytes that come in any lengths into blocks of one length.

export interface Blocks {
  add(bytes: Uint8Array): Promise<void>;
  /** Gives out what is left as the last block, even if that is nothing. */
  end(): Promise<void>;
}

/** `onBlock` gets the same memory each time; the last block is shorter, or whole where the bytes come out even. */
export function createBlocks(length: number, onBlock: (bytes: Uint8Array, isLast: boolean) => Promise<void>): Blocks {
  const block = new Uint8Array(length);
  let filled = 0;
  return {
    async add(bytes) {
      for (let at = 0; at < bytes.length;) {
        // Only when more follows is it known that a full block was not the last.
        if (filled === length) {
          await onBlock(block, false);
          filled = 0;
        }
        const piece = bytes.subarray(at, at + length - filled);
        block.set(piece, filled);
        filled += piece.length;
        at += piece.length;
      }
    },
    end: () => onBlock(block.subarray(0, filled), true),
  };
}
