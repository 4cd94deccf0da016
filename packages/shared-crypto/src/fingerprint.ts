// A short name for a text, the same on every device, for references. It hides a text nobody can guess, and only that.
import { toBase64Url } from './base64url.ts';

const NAME_BYTES = 12;

/** The first 12 bytes of the text's SHA-256, as 16 base64url characters. */
export async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64Url(new Uint8Array(digest, 0, NAME_BYTES));
}
