// Toasts stand above every dialog; pressing their Undo is no wish to close what lies below.

/** For `onInteractOutside` of overlays: keeps them open when the press went to a toast. */
export function ignoreToasts(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[data-toast-host]')) event.preventDefault();
}
