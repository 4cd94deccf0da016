// Midnight: indigo night.
import type { ThemeRoles } from '../roles.ts';

export const midnight: ThemeRoles = {
  light: {
    ground: 'oklch(0.957 0.009 272)',
    sheet: 'oklch(0.985 0.005 272)',
    raised: 'oklch(0.998 0.000 272)',
    line: 'oklch(0.235 0.042 274 / 0.1)',
    ink: 'oklch(0.235 0.042 274)',
    ink2: 'oklch(0.407 0.030 273)',
    ink3: 'oklch(0.506 0.030 273)',
    accent: 'oklch(0.462 0.142 272)',
    accentInk: 'oklch(0.992 0.003 272)',
    accentSoft: 'oklch(0.920 0.034 274)',
    good: 'oklch(0.494 0.098 160)',
    warn: 'oklch(0.514 0.112 57)',
    bad: 'oklch(0.524 0.150 19)',
    focus: 'oklch(0.573 0.163 272)',
    edge: 'oklch(0.601 0.030 273)',
  },
  dark: {
    ground: 'oklch(0.170 0.026 274)',
    sheet: 'oklch(0.216 0.032 273)',
    raised: 'oklch(0.266 0.036 272)',
    line: 'oklch(0.935 0.014 268 / 0.11)',
    ink: 'oklch(0.935 0.014 268)',
    ink2: 'oklch(0.796 0.026 270)',
    ink3: 'oklch(0.678 0.026 270)',
    accent: 'oklch(0.770 0.094 272)',
    accentInk: 'oklch(0.175 0.037 272)',
    accentSoft: 'oklch(0.308 0.062 272)',
    good: 'oklch(0.708 0.105 161)',
    warn: 'oklch(0.729 0.115 57)',
    bad: 'oklch(0.736 0.125 19)',
    focus: 'oklch(0.704 0.103 272)',
    edge: 'oklch(0.579 0.026 270)',
  },
};
