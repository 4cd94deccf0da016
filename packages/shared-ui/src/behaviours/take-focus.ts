// Focus for what opens without being modal: in when it appears, back when it goes, unless it has moved on by then.
import type { Attachment } from 'svelte/attachments';

export const takeFocus: Attachment<HTMLElement> = (element) => {
  const before = document.activeElement;
  if (!element.contains(before)) element.focus({ preventScroll: true });
  return () => {
    const now = document.activeElement;
    const wasInside = now === null || now === document.body || element.contains(now);
    if (wasInside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
};
