// The box of everything one types or picks in: edge at rest, a ring of focus colour in place of it while in use,
// the signal colour when wrong. One place, so that a field, a date and a choice cannot differ.

export const fieldBox =
  'flex w-full min-w-0 items-center gap-2 rounded-control bg-well text-ink inset-ring inset-ring-edge transition-shadow duration-120 ease-out ' +
  'hover:inset-ring-ink-3 has-[:focus-visible]:inset-ring-2 has-[:focus-visible]:inset-ring-focus ' +
  'has-[[aria-invalid=true]]:inset-ring-2 has-[[aria-invalid=true]]:inset-ring-bad ' +
  'forced-colors:border';

export const fieldInput =
  'text-input min-w-0 flex-1 bg-transparent outline-none caret-accent disabled:cursor-not-allowed';

export const fieldHeight = {
  normal: 'min-h-10 pointer-coarse:min-h-11',
  small: 'min-h-8 pointer-coarse:min-h-11',
} as const;

export type FieldSize = keyof typeof fieldHeight;
