// Lume: paper and amber.
import type { ThemeRoles } from '../roles.ts';

export const lume: ThemeRoles = {
  light: {
    ground: 'oklch(0.958 0.012 84)',
    sheet: 'oklch(0.985 0.007 88)',
    raised: 'oklch(0.998 0.002 90)',
    line: 'oklch(0.245 0.022 58 / 0.1)',
    ink: 'oklch(0.245 0.022 58)',
    ink2: 'oklch(0.417 0.022 62)',
    ink3: 'oklch(0.517 0.022 62)',
    accent: 'oklch(0.526 0.127 57)',
    accentInk: 'oklch(0.992 0.004 57)',
    accentSoft: 'oklch(0.934 0.036 76)',
    good: 'oklch(0.505 0.098 147)',
    warn: 'oklch(0.522 0.112 69)',
    bad: 'oklch(0.533 0.150 31)',
    focus: 'oklch(0.585 0.141 57)',
    edge: 'oklch(0.612 0.022 62)',
  },
  dark: {
    ground: 'oklch(0.180 0.013 66)',
    sheet: 'oklch(0.221 0.014 68)',
    raised: 'oklch(0.270 0.016 70)',
    line: 'oklch(0.938 0.014 84 / 0.11)',
    ink: 'oklch(0.938 0.014 84)',
    ink2: 'oklch(0.789 0.016 78)',
    ink3: 'oklch(0.672 0.016 78)',
    accent: 'oklch(0.795 0.112 74)',
    accentInk: 'oklch(0.175 0.037 74)',
    accentSoft: 'oklch(0.300 0.042 70)',
    good: 'oklch(0.703 0.105 146)',
    warn: 'oklch(0.720 0.115 68)',
    bad: 'oklch(0.728 0.125 30)',
    focus: 'oklch(0.698 0.123 74)',
    edge: 'oklch(0.573 0.016 78)',
  },
};
