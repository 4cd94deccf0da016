// The beginning of a text file, whichever of the usual ways its letters are written in.

export interface TextBeginning {
  readonly text: string;
  /** True where there is more than is shown. */
  readonly isCut: boolean;
}

/** Bytes that are read: more than anybody reads in a small window. */
const most = 500_000;

const marked = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

/** UTF-8 as far as it is, else the old letters of western Windows. A letter cut in two at the end is left out. */
const decode = (bytes: Uint8Array): string => {
  const encoding = marked(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
};

export const beginningOfText = async (blob: Blob): Promise<TextBeginning> => ({
  text: decode(new Uint8Array(await blob.slice(0, most).arrayBuffer())),
  isCut: blob.size > most,
});
