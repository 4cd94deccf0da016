// Lavender: lilac and pale linen.
import type { ThemeRoles } from '../roles.ts';

export const lavender: ThemeRoles = {
  light: {
    ground: 'oklch(0.956 0.010 312)',
    sheet: 'oklch(0.985 0.006 314)',
    raised: 'oklch(0.998 0.001 316)',
    line: 'oklch(0.245 0.034 306 / 0.1)',
    ink: 'oklch(0.245 0.034 306)',
    ink2: 'oklch(0.408 0.026 306)',
    ink3: 'oklch(0.508 0.026 306)',
    accent: 'oklch(0.500 0.112 308)',
    accentInk: 'oklch(0.992 0.004 308)',
    accentSoft: 'oklch(0.922 0.034 310)',
    good: 'oklch(0.493 0.098 163)',
    warn: 'oklch(0.513 0.112 60)',
    bad: 'oklch(0.524 0.150 22)',
    focus: 'oklch(0.577 0.128 308)',
    edge: 'oklch(0.602 0.026 306)',
  },
  dark: {
    ground: 'oklch(0.180 0.023 306)',
    sheet: 'oklch(0.221 0.026 306)',
    raised: 'oklch(0.270 0.029 306)',
    line: 'oklch(0.935 0.013 312 / 0.11)',
    ink: 'oklch(0.935 0.013 312)',
    ink2: 'oklch(0.795 0.021 308)',
    ink3: 'oklch(0.678 0.021 308)',
    accent: 'oklch(0.785 0.080 311)',
    accentInk: 'oklch(0.175 0.032 311)',
    accentSoft: 'oklch(0.308 0.050 308)',
    good: 'oklch(0.706 0.105 163)',
    warn: 'oklch(0.726 0.115 59)',
    bad: 'oklch(0.733 0.125 21)',
    focus: 'oklch(0.707 0.088 311)',
    edge: 'oklch(0.578 0.021 308)',
  },
};
