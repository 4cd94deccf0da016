import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lookStorageKey } from './look.ts';
import { renderThemeCss } from './theme-css.ts';
import { themeNames } from './themes.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('themes.css says what themes.ts says, however its lines are broken', () => {
  const inOneLine = (css: string): string => css.replace(/\s+/g, ' ').trim();
  expect(inOneLine(read('./themes.css'))).toBe(inOneLine(renderThemeCss()));
});

test('the script before first paint knows the same themes and the same storage key', () => {
  const script = read('../../../../static/look.js');
  const names = /var themes = \[([^\]]+)\]/.exec(script)?.[1]?.match(/\w+/g);
  expect(names).toEqual(themeNames);
  expect(script).toContain(`'${lookStorageKey}'`);
});
