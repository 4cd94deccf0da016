// A line in passing, with Undo for exactly what was written; and the global Undo and Redo, which name what they took back.
import type { Notice } from '@mana/modules/host';
import type { Toasts } from '@mana/shared-ui/toasts.ts';

import type { App } from '../app.svelte.ts';
import { reportError } from '../report-error.ts';
import { undoKeys } from './keys.ts';

export function notify(app: App, toasts: Toasts, { text, receipt }: Notice): void {
  const batch = receipt?.batch;
  if (!receipt || !batch) {
    toasts.show({ text, key: 'note' });
    return;
  }
  app.notices.name(receipt, text);
  toasts.show({
    text,
    action: { label: app.t('action.undo'), keys: undoKeys, run: () => revert(app, toasts, batch, text) },
  });
}

async function revert(app: App, toasts: Toasts, batch: string, text: string): Promise<void> {
  try {
    await app.data.history.revert(batch);
    toasts.show({ text: app.t('undo.doneNamed', { what: text }), key: 'undo' });
  } catch (error) {
    reportError(error);
  }
}

/** Takes the newest step of the person back, in whichever module it was. */
export async function undo(app: App, toasts: Toasts): Promise<void> {
  await step(app, toasts, 'undo');
}

export async function redo(app: App, toasts: Toasts): Promise<void> {
  await step(app, toasts, 'redo');
}

async function step(app: App, toasts: Toasts, way: 'undo' | 'redo'): Promise<void> {
  try {
    const done = await app.data.history[way]();
    if (!done) {
      toasts.show({ text: app.t(`${way}.nothing`), tone: 'note', key: 'undo' });
      return;
    }
    const what = app.notices.wordsOf(done.reverted);
    if (what && done.batch) app.notices.name({ batch: done.batch }, what);
    const text = what ? app.t(`${way}.doneNamed`, { what }) : app.t(`${way}.done`);
    const action = way === 'undo' ? { action: { label: app.t('action.redo'), run: () => redo(app, toasts) } } : {};
    toasts.show({ text, key: 'undo', ...action });
  } catch (error) {
    reportError(error);
  }
}
