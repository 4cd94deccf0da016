// How keys are named on this machine, and which strokes belong to whom.

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

export const commandKey = isApple ? '⌘' : 'Ctrl';
export const undoKeys = [commandKey, 'Z'] as const;
export const redoKeys = isApple ? (['⇧', commandKey, 'Z'] as const) : (['Shift', commandKey, 'Z'] as const);

/** Ctrl, or ⌘ on Apple's keyboards, and nothing else but Shift. */
export const isCommand = (event: KeyboardEvent): boolean =>
  (isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey;

/** True where a stroke writes text: there the browser's own undo counts, and letters are letters. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range', 'file'].includes(target.type)
  );
}
