// Says what went wrong, once, in words found by its code. What the storage refused has its own banner, which stays.
import { useToasts, type Toasts } from '@mana/shared-ui/toasts.ts';
import { onMount } from 'svelte';

import type { App } from '../app.svelte.ts';
import { listenForProblems } from '../report-error.ts';
import type { ShellKey, ShellTranslate } from '../shell-messages.ts';

const known = [
  'INVALID_RECORD',
  'RECORD_NOT_FOUND',
  'RECORD_LOCKED',
  'STORAGE_CLOSED',
  'QUOTA_EXCEEDED',
  'STORAGE_FAILED',
] as const;
type Known = (typeof known)[number];

const isKnown = (code: string): code is Known => (known as readonly string[]).includes(code);

/** The sentence for a code; a code nobody foresaw is named, so that it can be passed on. */
export function problemText(t: ShellTranslate, code: string): string {
  if (isKnown(code)) return t(`error.${code}` satisfies ShellKey);
  return `${t('error.other')} ${t('error.code', { code })}`;
}

/** Called while the shell initialises. */
export function tellProblems(app: App, toasts: Toasts = useToasts()): void {
  onMount(() =>
    listenForProblems(({ code }) => {
      if (code === 'WRITE_DISCARDED') return;
      toasts.show({ text: problemText(app.t, code), tone: 'warn', key: code });
    }),
  );
}
