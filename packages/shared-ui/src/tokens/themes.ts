// The eight themes by name, the modes one can choose, and the choice a fresh device starts with.
import type { Mode, ThemeRoles } from './roles.ts';
import { lavender } from './themes/lavender.ts';
import { lume } from './themes/lume.ts';
import { midnight } from './themes/midnight.ts';
import { nature } from './themes/nature.ts';
import { ocean } from './themes/ocean.ts';
import { rose } from './themes/rose.ts';
import { stone } from './themes/stone.ts';
import { sunset } from './themes/sunset.ts';

export const themes = { lume, nature, stone, ocean, sunset, midnight, rose, lavender } as const satisfies Record<
  string,
  ThemeRoles
>;

export type ThemeName = keyof typeof themes;

/** In the order in which people choose. */
export const themeNames = Object.keys(themes) as ThemeName[];

export const modeNames: readonly Mode[] = ['light', 'dark'];

/** What one chooses: a fixed mode, or the one the device has. */
export type ModeChoice = Mode | 'system';

export const modeChoices: readonly ModeChoice[] = ['light', 'dark', 'system'];

export interface Look {
  theme: ThemeName;
  mode: ModeChoice;
  /** The person's text size as a factor of the browser's own, 0.8 to 2; it scales space with it. */
  textScale?: number;
}

export const defaultLook: Look = { theme: 'ocean', mode: 'system' };
