// Rose: clay pink.
import type { ThemeRoles } from '../roles.ts';

export const rose: ThemeRoles = {
  light: {
    ground: 'oklch(0.955 0.009 28)',
    sheet: 'oklch(0.984 0.005 30)',
    raised: 'oklch(0.998 0.000 32)',
    line: 'oklch(0.245 0.026 8 / 0.1)',
    ink: 'oklch(0.245 0.026 8)',
    ink2: 'oklch(0.407 0.023 12)',
    ink3: 'oklch(0.507 0.023 12)',
    accent: 'oklch(0.518 0.108 8)',
    accentInk: 'oklch(0.992 0.003 8)',
    accentSoft: 'oklch(0.920 0.027 18)',
    good: 'oklch(0.494 0.098 143)',
    warn: 'oklch(0.511 0.112 65)',
    bad: 'oklch(0.522 0.150 27)',
    focus: 'oklch(0.578 0.124 8)',
    edge: 'oklch(0.601 0.023 12)',
  },
  dark: {
    ground: 'oklch(0.180 0.017 2)',
    sheet: 'oklch(0.221 0.020 2)',
    raised: 'oklch(0.270 0.022 2)',
    line: 'oklch(0.935 0.013 18 / 0.11)',
    ink: 'oklch(0.935 0.013 18)',
    ink2: 'oklch(0.794 0.018 12)',
    ink3: 'oklch(0.677 0.018 12)',
    accent: 'oklch(0.780 0.084 6)',
    accentInk: 'oklch(0.175 0.033 6)',
    accentSoft: 'oklch(0.308 0.048 4)',
    good: 'oklch(0.707 0.105 142)',
    warn: 'oklch(0.724 0.115 63)',
    bad: 'oklch(0.732 0.125 25)',
    focus: 'oklch(0.708 0.092 6)',
    edge: 'oklch(0.578 0.018 12)',
  },
};
