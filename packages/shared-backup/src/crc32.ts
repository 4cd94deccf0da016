// CRC-32 as ZIP uses it (polynomial 0xEDB88320, reflected), running: begin with 0 and pass on what came back. Four bytes are taken at
// once, by tables of what a byte becomes one, two and three bytes later.

const first = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const later = (table: Int32Array): Int32Array => table.map((value) => first[value & 0xff]! ^ (value >>> 8));
const second = later(first);
const third = later(second);
const fourth = later(third);

/** An unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let index = 0;
  for (const end = bytes.length - 3; index < end; index += 4) {
    crc ^= bytes[index]! | (bytes[index + 1]! << 8) | (bytes[index + 2]! << 16) | (bytes[index + 3]! << 24);
    crc = fourth[crc & 0xff]! ^ third[(crc >>> 8) & 0xff]! ^ second[(crc >>> 16) & 0xff]! ^ first[crc >>> 24]!;
  }
  for (; index < bytes.length; index += 1) crc = first[(crc ^ bytes[index]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
