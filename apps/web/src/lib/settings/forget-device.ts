// Removes everything Mana keeps on this device: the records with their keys, the files that wait, the mirrored choices and the
// kept app.
import type { App } from '../app.svelte.ts';
import { folderDatabase } from '../backup/folder-plan.ts';
import { parcelDatabase } from '../import-lab/parcel-database.ts';

export async function forgetDevice(app: App): Promise<void> {
  await app.data.wipe();
  indexedDB.deleteDatabase(parcelDatabase);
  indexedDB.deleteDatabase(folderDatabase);
  for (const key of Object.keys(localStorage)) if (key.startsWith('mana.')) localStorage.removeItem(key);
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const kept = 'caches' in globalThis ? await caches.keys() : [];
  await Promise.all(kept.filter((name) => name.startsWith('mana-')).map((name) => caches.delete(name)));
}
