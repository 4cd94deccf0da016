// The values of the wallpaper: a sky of three tones, one warm breath of light, three ridges; measured for two
// scenes, derived from the theme's own hues for the others. Stone takes a tenth of the chroma.
import { parseOklch } from './oklch.ts';
import type { Mode } from './roles.ts';
import { themes, type ThemeName } from './themes.ts';

export interface WallpaperColours {
  skyTop: string;
  skyMiddle: string;
  skyLow: string;
  light: string;
  /** Far to near. */
  ridges: readonly [string, string, string];
}

type Tone = readonly [lightness: number, chroma: number, hue: number];

type Tones = readonly [top: Tone, middle: Tone, low: Tone, light: Tone, far: Tone, between: Tone, near: Tone];

const oceanLight: Tones = [
  [0.962, 0.012, 196],
  [0.942, 0.02, 204],
  [0.87, 0.038, 208],
  [0.965, 0.038, 78],
  [0.915, 0.026, 206],
  [0.872, 0.036, 208],
  [0.815, 0.046, 210],
];

const midnightDark: Tones = [
  [0.172, 0.036, 278],
  [0.216, 0.052, 272],
  [0.14, 0.026, 276],
  [0.4, 0.07, 262],
  [0.18, 0.04, 272],
  [0.156, 0.034, 274],
  [0.132, 0.028, 276],
];

function derivedLight(ground: number, ridge: number): Tones {
  return [
    [0.968, 0.014, ground],
    [0.948, 0.024, ground],
    [0.905, 0.034, ground],
    [0.968, 0.042, 76],
    [0.918, 0.03, ridge],
    [0.882, 0.038, ridge],
    [0.84, 0.046, ridge],
  ];
}

function derivedDark(accent: number): Tones {
  return [
    [0.185, 0.02, accent],
    [0.225, 0.032, accent],
    [0.16, 0.02, accent],
    [0.4, 0.06, accent],
    [0.205, 0.032, accent],
    [0.178, 0.027, accent],
    [0.15, 0.022, accent],
  ];
}

/** Halfway on the shorter arc, in degrees. */
function hueBetween(from: number, to: number): number {
  const arc = ((to - from + 540) % 360) - 180;
  return (from + arc / 2 + 360) % 360;
}

function tonesOf(theme: ThemeName, mode: Mode): Tones {
  if (theme === 'ocean' && mode === 'light') return oceanLight;
  if (theme === 'midnight' && mode === 'dark') return midnightDark;
  const ground = parseOklch(themes[theme][mode].ground).hue;
  const accent = parseOklch(themes[theme][mode].accent).hue;
  return mode === 'light' ? derivedLight(ground, hueBetween(ground, accent)) : derivedDark(accent);
}

export function wallpaperOf(theme: ThemeName, mode: Mode): WallpaperColours {
  const strength = theme === 'stone' ? 0.1 : 1;
  const colour = ([lightness, chroma, hue]: Tone): string =>
    `oklch(${lightness} ${Number((chroma * strength).toFixed(4))} ${hue})`;
  const [top, middle, low, light, far, between, near] = tonesOf(theme, mode);
  return {
    skyTop: colour(top),
    skyMiddle: colour(middle),
    skyLow: colour(low),
    light: colour(light),
    ridges: [colour(far), colour(between), colour(near)],
  };
}
