// Random bytes from the platform's generator.

/** The platform gives no more at once. */
const QUOTA = 65_536;

export function randomBytes(count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count);
  for (let start = 0; start < count; start += QUOTA) crypto.getRandomValues(bytes.subarray(start, start + QUOTA));
  return bytes;
}
