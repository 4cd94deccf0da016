// Keeps the app itself for use without a network, follows its versions, and puts back what was typed before an update.
import type { App } from '../app.svelte.ts';
import { restoreTypedText } from '../pwa/typed-text.ts';
import { reportError } from '../report-error.ts';

export function followUpdates(app: App): () => void {
  if (import.meta.env.DEV) return () => undefined;
  restoreTypedText().catch(reportError);
  return app.updates.follow(reportError);
}
