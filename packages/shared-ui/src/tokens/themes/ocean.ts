// Ocean: deep teal and mist.
import type { ThemeRoles } from '../roles.ts';

export const ocean: ThemeRoles = {
  light: {
    ground: 'oklch(0.957 0.008 206)',
    sheet: 'oklch(0.985 0.004 200)',
    raised: 'oklch(0.998 0.001 196)',
    line: 'oklch(0.245 0.026 218 / 0.1)',
    ink: 'oklch(0.245 0.026 218)',
    ink2: 'oklch(0.406 0.022 214)',
    ink3: 'oklch(0.505 0.022 214)',
    accent: 'oklch(0.462 0.078 204)',
    accentInk: 'oklch(0.992 0.004 204)',
    accentSoft: 'oklch(0.918 0.030 200)',
    good: 'oklch(0.496 0.098 156)',
    warn: 'oklch(0.511 0.106 78)',
    bad: 'oklch(0.523 0.150 40)',
    focus: 'oklch(0.556 0.092 204)',
    edge: 'oklch(0.600 0.022 214)',
  },
  dark: {
    ground: 'oklch(0.180 0.020 216)',
    sheet: 'oklch(0.221 0.023 214)',
    raised: 'oklch(0.270 0.025 212)',
    line: 'oklch(0.935 0.012 196 / 0.11)',
    ink: 'oklch(0.935 0.012 196)',
    ink2: 'oklch(0.798 0.017 204)',
    ink3: 'oklch(0.680 0.017 204)',
    accent: 'oklch(0.775 0.082 195)',
    accentInk: 'oklch(0.175 0.029 195)',
    accentSoft: 'oklch(0.305 0.038 205)',
    good: 'oklch(0.712 0.105 156)',
    warn: 'oklch(0.728 0.115 78)',
    bad: 'oklch(0.740 0.125 15)',
    focus: 'oklch(0.693 0.090 195)',
    edge: 'oklch(0.580 0.017 204)',
  },
};
