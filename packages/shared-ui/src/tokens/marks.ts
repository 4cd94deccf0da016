// Eight hues shared by all themes that tell modules apart: for an icon, a dot or a 3 px edge, never a painted panel.
import type { Mode } from './roles.ts';

export const marks = {
  clay: { light: 'oklch(0.575 0.112 35)', dark: 'oklch(0.730 0.092 35)' },
  amber: { light: 'oklch(0.615 0.112 76)', dark: 'oklch(0.820 0.092 76)' },
  moss: { light: 'oklch(0.525 0.112 130)', dark: 'oklch(0.700 0.092 130)' },
  fern: { light: 'oklch(0.610 0.112 162)', dark: 'oklch(0.820 0.092 162)' },
  teal: { light: 'oklch(0.500 0.084 200)', dark: 'oklch(0.680 0.092 200)' },
  sky: { light: 'oklch(0.605 0.112 236)', dark: 'oklch(0.800 0.092 236)' },
  indigo: { light: 'oklch(0.470 0.112 276)', dark: 'oklch(0.670 0.092 276)' },
  plum: { light: 'oklch(0.550 0.112 328)', dark: 'oklch(0.750 0.092 328)' },
} as const satisfies Record<string, Record<Mode, string>>;

export type MarkName = keyof typeof marks;

export const markNames = Object.keys(marks) as MarkName[];

/** The CSS value of a mark, for `style:--mark`; follows light and dark by itself. */
export const markColour = (name: MarkName): string => `var(--mark-${name})`;
