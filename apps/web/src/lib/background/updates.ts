// Keeps the app itself for use without a network, follows its versions, and carries what is being typed over a reload.
import type { App } from '../app.svelte.ts';
import { keepLocale } from '../pwa/keep-locale.ts';
import { carryTypedText, restoreTypedText } from '../pwa/typed-text.ts';
import { reportError } from '../report-error.ts';

export function followUpdates(app: App): () => void {
  if (import.meta.env.DEV) return () => undefined;
  restoreTypedText().catch(reportError);
  void navigator.serviceWorker?.ready.then(() => keepLocale(app.locale));
  const carry = (): void => void carryTypedText().catch(reportError);
  addEventListener('pagehide', carry);
  const stopFollowing = app.updates.follow(reportError);
  return () => {
    removeEventListener('pagehide', carry);
    stopFollowing();
  };
}
