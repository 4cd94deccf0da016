// The known answers of `vectors/envelope.json`, checked one by one. Node, page and worker run the same check.
import vectorFile from '../vectors/envelope.json' with { type: 'json' };
import { fromBase64Url } from './base64url.ts';
import { open, sealWithIv } from './envelope.ts';
import { importSpaceKey } from './space-key.ts';

/** The names of the vectors that were not met, and how many there are. */
export async function checkKnownAnswers(): Promise<{ checked: number; failed: string[] }> {
  const failed: string[] = [];
  for (const { name, key: raw, kid, iv, address, valueJson, envelope } of vectorFile.vectors) {
    const key = await importSpaceKey(fromBase64Url(raw), kid);
    const sealed = await sealWithIv(key, address, JSON.parse(valueJson), fromBase64Url(iv));
    const opened = await open(key, address, envelope);
    if (sealed !== envelope || JSON.stringify(opened) !== valueJson) failed.push(name);
  }
  return { checked: vectorFile.vectors.length, failed };
}
