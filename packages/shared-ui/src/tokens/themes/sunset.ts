// Sunset: terracotta and sand.
import type { ThemeRoles } from '../roles.ts';

export const sunset: ThemeRoles = {
  light: {
    ground: 'oklch(0.955 0.016 72)',
    sheet: 'oklch(0.984 0.009 76)',
    raised: 'oklch(0.998 0.001 78)',
    line: 'oklch(0.245 0.026 40 / 0.1)',
    ink: 'oklch(0.245 0.026 40)',
    ink2: 'oklch(0.410 0.026 46)',
    ink3: 'oklch(0.509 0.026 46)',
    accent: 'oklch(0.522 0.142 39)',
    accentInk: 'oklch(0.992 0.004 39)',
    accentSoft: 'oklch(0.924 0.040 54)',
    good: 'oklch(0.497 0.098 146)',
    warn: 'oklch(0.514 0.112 68)',
    bad: 'oklch(0.524 0.150 30)',
    focus: 'oklch(0.583 0.163 39)',
    edge: 'oklch(0.604 0.026 46)',
  },
  dark: {
    ground: 'oklch(0.180 0.016 36)',
    sheet: 'oklch(0.221 0.018 36)',
    raised: 'oklch(0.270 0.021 38)',
    line: 'oklch(0.935 0.016 62 / 0.11)',
    ink: 'oklch(0.935 0.016 62)',
    ink2: 'oklch(0.794 0.019 58)',
    ink3: 'oklch(0.677 0.019 58)',
    accent: 'oklch(0.770 0.102 46)',
    accentInk: 'oklch(0.175 0.040 46)',
    accentSoft: 'oklch(0.308 0.052 40)',
    good: 'oklch(0.707 0.105 144)',
    warn: 'oklch(0.725 0.115 66)',
    bad: 'oklch(0.732 0.125 28)',
    focus: 'oklch(0.708 0.112 46)',
    edge: 'oklch(0.578 0.019 58)',
  },
};
