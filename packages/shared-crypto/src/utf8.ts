// Writing UTF-8 in place. Nearly every text here is short and ASCII, which a loop writes faster than the encoder is called.

const encoder = new TextEncoder();

/** Writes `text` from `start` on and returns where it ends; `data` has three bytes of room for each character. */
export function writeUtf8(data: Uint8Array, start: number, text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) return start + encoder.encodeInto(text, data.subarray(start)).written;
    data[start + index] = code;
  }
  return start + text.length;
}
