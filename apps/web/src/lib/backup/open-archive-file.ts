// The one door for a .mana file, wherever it came from: dropped, opened by the system, shared. It leads to "My data" with the file in hand.
import { goto } from '$app/navigation';

import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';

export async function openArchiveFile(app: App, file: File): Promise<void> {
  app.archiveInHand = file;
  await goto(links.settings('data'));
}
