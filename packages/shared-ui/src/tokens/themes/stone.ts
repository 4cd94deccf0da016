// Stone: graphite and chalk.
import type { ThemeRoles } from '../roles.ts';

export const stone: ThemeRoles = {
  light: {
    ground: 'oklch(0.956 0.002 88)',
    sheet: 'oklch(0.985 0.001 88)',
    raised: 'oklch(0.999 0.000 88)',
    line: 'oklch(0.235 0.006 262 / 0.1)',
    ink: 'oklch(0.235 0.006 262)',
    ink2: 'oklch(0.403 0.007 262)',
    ink3: 'oklch(0.503 0.007 262)',
    accent: 'oklch(0.375 0.022 256)',
    accentInk: 'oklch(0.992 0.003 256)',
    accentSoft: 'oklch(0.915 0.008 256)',
    good: 'oklch(0.492 0.098 152)',
    warn: 'oklch(0.509 0.111 68)',
    bad: 'oklch(0.520 0.150 27)',
    focus: 'oklch(0.560 0.060 256)',
    edge: 'oklch(0.597 0.007 262)',
  },
  dark: {
    ground: 'oklch(0.180 0.003 262)',
    sheet: 'oklch(0.221 0.004 262)',
    raised: 'oklch(0.270 0.005 262)',
    line: 'oklch(0.930 0.004 92 / 0.11)',
    ink: 'oklch(0.930 0.004 92)',
    ink2: 'oklch(0.803 0.005 85)',
    ink3: 'oklch(0.684 0.005 85)',
    accent: 'oklch(0.880 0.016 90)',
    accentInk: 'oklch(0.175 0.006 90)',
    accentSoft: 'oklch(0.312 0.008 262)',
    good: 'oklch(0.715 0.105 152)',
    warn: 'oklch(0.733 0.115 68)',
    bad: 'oklch(0.742 0.125 27)',
    focus: 'oklch(0.706 0.060 90)',
    edge: 'oklch(0.584 0.005 85)',
  },
};
