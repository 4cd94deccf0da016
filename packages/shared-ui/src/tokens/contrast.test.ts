import { expect, test } from 'vitest';
import { markNames, marks } from './marks.ts';
import { contrast, parseOklch, toHex, toLinearRgb } from './oklch.ts';
import { type RoleName } from './roles.ts';
import { modeNames, themeNames, themes } from './themes.ts';

const targets: readonly (readonly [role: RoleName, target: number])[] = [
  ['ink', 10.5],
  ['ink2', 7],
  ['ink3', 4.5],
  ['accent', 4.5],
  ['good', 4.5],
  ['warn', 4.5],
  ['bad', 4.5],
  ['edge', 3],
  ['focus', 3],
];

const scenes = themeNames.flatMap((theme) => modeNames.map((mode) => ({ theme, mode })));

test.each(scenes)(
  'in $theme, $mode every text, signal and outline reaches its ratio on its weakest surface',
  (scene) => {
    const roles = themes[scene.theme][scene.mode];
    const surfaces = [roles.ground, roles.sheet, roles.raised, roles.accentSoft];
    for (const [role, target] of targets) {
      const weakest = Math.min(...surfaces.map((surface) => contrast(roles[role], surface)));
      expect(weakest, role).toBeGreaterThanOrEqual(target);
    }
    expect(contrast(roles.accentInk, roles.accent), 'accent-ink on accent').toBeGreaterThanOrEqual(4.5);
    expect(contrast(roles.accentInk, roles.bad), 'accent-ink on bad').toBeGreaterThanOrEqual(4.5);
  },
);

test.each(scenes)('in $theme, $mode module marks stand out on all three surfaces', ({ theme, mode }) => {
  const { ground, sheet, raised } = themes[theme][mode];
  for (const name of markNames) {
    const weakest = Math.min(...[ground, sheet, raised].map((surface) => contrast(marks[name][mode], surface)));
    expect(weakest, name).toBeGreaterThanOrEqual(3);
  }
});

test.each(scenes)('in $theme, $mode every colour lies inside sRGB, so that no screen bends it', ({ theme, mode }) => {
  const colours = [...Object.values(themes[theme][mode]), ...markNames.map((name) => marks[name][mode])];
  for (const colour of colours) {
    for (const channel of toLinearRgb(parseOklch(colour))) {
      expect(channel, colour).toBeGreaterThan(-0.002);
      expect(channel, colour).toBeLessThan(1.002);
    }
  }
});

test('the conversion agrees with known colours', () => {
  expect(toHex('oklch(1 0 0)')).toBe('#ffffff');
  expect(toHex('oklch(0 0 0)')).toBe('#000000');
  expect(toHex('oklch(0.628 0.2577 29.23)')).toBe('#ff0000');
  expect(contrast('oklch(1 0 0)', 'oklch(0 0 0)')).toBeCloseTo(21, 5);
});
