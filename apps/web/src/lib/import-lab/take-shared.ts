// What the system shares into the app, in the service worker: there may be no page yet, so it is kept, sealed, until the lab takes it.
import { keepParcel } from './parcel-store.ts';

/** More than this is not kept; the page then opens with nothing in hand. */
const largestShare = 512 * 1024 * 1024;

const offered = (file: File) => ({
  path: file.name || 'text',
  size: file.size,
  mediaType: file.type,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Title, text and address as lines of one text; each once, because some apps send one of them as another too. */
function sharedText(form: FormData): File[] {
  const lines = ['title', 'text', 'url'].map((name) => form.get(name)).filter((value) => typeof value === 'string');
  const text = [...new Set(lines.map((line) => line.trim()))].filter(Boolean).join('\n');
  return text ? [new File([text], 'text', { type: 'text/plain' })] : [];
}

export async function takeShared(request: Request): Promise<void> {
  const form = await request.formData();
  const files = form.getAll('files').filter((value) => value instanceof File);
  const all = files.length > 0 ? files : sharedText(form);
  const size = all.reduce((sum, file) => sum + file.size, 0);
  if (all.length > 0 && size <= largestShare) await keepParcel('shared', all.map(offered), null);
}
