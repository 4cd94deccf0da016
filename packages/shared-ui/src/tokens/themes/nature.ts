// Nature: moss and linen.
import type { ThemeRoles } from '../roles.ts';

export const nature: ThemeRoles = {
  light: {
    ground: 'oklch(0.954 0.013 104)',
    sheet: 'oklch(0.983 0.008 104)',
    raised: 'oklch(0.998 0.003 106)',
    line: 'oklch(0.250 0.024 138 / 0.1)',
    ink: 'oklch(0.250 0.024 138)',
    ink2: 'oklch(0.406 0.022 135)',
    ink3: 'oklch(0.505 0.022 135)',
    accent: 'oklch(0.465 0.085 141)',
    accentInk: 'oklch(0.992 0.004 141)',
    accentSoft: 'oklch(0.918 0.038 128)',
    good: 'oklch(0.496 0.098 149)',
    warn: 'oklch(0.513 0.110 71)',
    bad: 'oklch(0.524 0.150 32)',
    focus: 'oklch(0.556 0.097 141)',
    edge: 'oklch(0.600 0.022 135)',
  },
  dark: {
    ground: 'oklch(0.180 0.015 140)',
    sheet: 'oklch(0.221 0.017 140)',
    raised: 'oklch(0.270 0.019 140)',
    line: 'oklch(0.932 0.015 112 / 0.11)',
    ink: 'oklch(0.932 0.015 112)',
    ink2: 'oklch(0.793 0.017 118)',
    ink3: 'oklch(0.675 0.017 118)',
    accent: 'oklch(0.790 0.088 134)',
    accentInk: 'oklch(0.175 0.035 134)',
    accentSoft: 'oklch(0.300 0.036 138)',
    good: 'oklch(0.707 0.105 151)',
    warn: 'oklch(0.724 0.115 73)',
    bad: 'oklch(0.732 0.125 35)',
    focus: 'oklch(0.690 0.096 134)',
    edge: 'oklch(0.576 0.017 118)',
  },
};
