// Renders the themes as custom properties. `npm run tokens` writes the result to themes.css; a test compares the
// two, so that data and stylesheet cannot drift apart.
import { marks, markNames } from './marks.ts';
import { parseOklch } from './oklch.ts';
import type { Mode, RoleName, Roles } from './roles.ts';
import { modeNames, themeNames, themes, type ThemeName } from './themes.ts';
import { wallpaperOf } from './wallpaper.ts';

/** `accentSoft` → `--accent-soft`, `ink2` → `--ink-2`. */
export const propertyOf = (role: RoleName): string =>
  `--${role.replace(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`)}`;

const rolesIn = (roles: Roles): RoleName[] => Object.keys(roles) as RoleName[];

const selectorOf = (theme: ThemeName, mode: Mode): string => `[data-theme='${theme}'][data-mode='${mode}']`;

function depth(roles: Roles, mode: Mode): string[] {
  if (mode === 'dark') {
    return [
      '--lift: 0 1px 2px oklch(0 0 0 / 0.35)',
      '--float: 0 0 0 1px oklch(1 0 0 / 0.05), 0 2px 6px oklch(0 0 0 / 0.28), 0 20px 48px -12px oklch(0 0 0 / 0.55)',
      '--scrim: oklch(0 0 0 / 0.5)',
    ];
  }
  const { hue, lightness, chroma } = parseOklch(roles.ink);
  const shade = (alpha: number): string => `oklch(0.3 0.03 ${hue} / ${alpha})`;
  return [
    `--lift: 0 1px 2px ${shade(0.07)}`,
    `--float: 0 1px 2px ${shade(0.06)}, 0 4px 12px -2px ${shade(0.07)}, 0 20px 44px -18px ${shade(0.16)}`,
    `--scrim: oklch(${lightness} ${chroma} ${hue} / 0.26)`,
  ];
}

function wallpaperLines(theme: ThemeName, mode: Mode): string[] {
  const { skyTop, skyMiddle, skyLow, light, ridges } = wallpaperOf(theme, mode);
  return [
    `--sky-top: ${skyTop}`,
    `--sky-middle: ${skyMiddle}`,
    `--sky-low: ${skyLow}`,
    `--sky-light: ${light}`,
    ...ridges.map((ridge, index) => `--ridge-${index + 1}: ${ridge}`),
  ];
}

/** Numbers as the formatter writes them, without idle zeros. */
const plainNumbers = (line: string): string => line.replace(/\d+\.\d+/g, (digits) => String(Number(digits)));

function block(selector: string, lines: readonly string[], indent = ''): string {
  return `${indent}${selector} {\n${lines.map((line) => `${indent}  ${plainNumbers(line)};\n`).join('')}${indent}}\n`;
}

function themeBlock(theme: ThemeName, mode: Mode): string {
  const roles = themes[theme][mode];
  const own = selectorOf(theme, mode);
  const selector = theme === 'ocean' && mode === 'light' ? `:root,\n${own}` : own;
  return block(selector, [
    ...rolesIn(roles).map((role) => `${propertyOf(role)}: ${roles[role]}`),
    ...depth(roles, mode),
    ...wallpaperLines(theme, mode),
  ]);
}

/** In high contrast each text role takes the next stronger one, and hairlines become edges. */
function contrastBlock(theme: ThemeName, mode: Mode): string {
  const { ink, ink2, edge } = themes[theme][mode];
  return block(selectorOf(theme, mode), [`--ink-2: ${ink}`, `--ink-3: ${ink2}`, `--line: ${edge}`], '  ');
}

/** The whole of themes.css. */
export function renderThemeCss(): string {
  const scenes = themeNames.flatMap((theme) => modeNames.map((mode) => [theme, mode] as const));
  const markBlock = (mode: Mode): string =>
    block(mode === 'light' ? ":root,\n[data-mode='light']" : "[data-mode='dark']", [
      `color-scheme: ${mode}`,
      `--well: var(${mode === 'light' ? '--raised' : '--ground'})`,
      ...markNames.map((name) => `--mark-${name}: ${marks[name][mode]}`),
    ]);
  return [
    '/* Eight themes by day and night. Written by `npm run tokens` from themes.ts; a test keeps the two equal. */\n',
    ...modeNames.map(markBlock),
    ...scenes.map(([theme, mode]) => themeBlock(theme, mode)),
    `@media (prefers-contrast: more) {\n${scenes.map(([theme, mode]) => contrastBlock(theme, mode)).join('\n')}}\n`,
  ].join('\n');
}
