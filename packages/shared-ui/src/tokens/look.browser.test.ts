import { beforeEach, expect, test } from 'vitest';
import { applyLook, lookStorageKey, parseLook } from './look.ts';
import { defaultLook } from './themes.ts';

beforeEach(() => localStorage.removeItem(lookStorageKey));

test('a look is put on the page, tints the browser’s bar and is mirrored for the next start', () => {
  applyLook({ theme: 'rose', mode: 'dark', textScale: 1.25 });
  const { theme, mode } = document.documentElement.dataset;
  expect({ theme, mode }).toEqual({ theme: 'rose', mode: 'dark' });
  expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.25');
  expect(document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.content).toMatch(/^#[0-9a-f]{6}$/);
  expect(parseLook(localStorage.getItem(lookStorageKey))).toEqual({ theme: 'rose', mode: 'dark', textScale: 1.25 });
});

test('system takes the mode the device has', () => {
  applyLook({ theme: 'lume', mode: 'system' });
  const isNight = matchMedia('(prefers-color-scheme: dark)').matches;
  expect(document.documentElement.dataset.mode).toBe(isNight ? 'dark' : 'light');
});

test.each([null, '', '{', '[]', '"x"', '{"theme":"neon","mode":7,"textScale":99}'])(
  'from %j the default look is read',
  (json) => {
    expect(parseLook(json)).toEqual(defaultLook);
  },
);
