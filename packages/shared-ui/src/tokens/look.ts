// Puts a chosen look on the page: attributes that the stylesheet listens to, and the browser's own bar.
// static/look.js does the same, in fewer words, before the first paint.
import { toHex } from './oklch.ts';
import type { Mode } from './roles.ts';
import { defaultLook, modeChoices, themeNames, themes, type Look } from './themes.ts';

/** Where the choice is mirrored, so that the first paint already has it: `{"theme":"ocean","mode":"system"}`. */
export const lookStorageKey = 'mana.look';

const fadeMilliseconds = 180;

let stopFollowing = (): void => undefined;

/** A look from untrusted JSON; whatever is missing or unknown falls back to the default. */
export function parseLook(json: string | null): Look {
  let value: unknown = null;
  try {
    value = JSON.parse(json ?? 'null');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const { theme, mode, textScale } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Look>;
  const look: Look = {
    theme: themeNames.find((name) => name === theme) ?? defaultLook.theme,
    mode: modeChoices.find((name) => name === mode) ?? defaultLook.mode,
  };
  return typeof textScale === 'number' && textScale >= 0.8 && textScale <= 2 ? { ...look, textScale } : look;
}

/** A device that forbids storage still shows the look; it only cannot have it before the next first paint. */
function mirror(look: Look): void {
  try {
    localStorage.setItem(lookStorageKey, JSON.stringify(look));
  } catch (error) {
    console.warn('The look could not be mirrored for the next start.', error);
  }
}

function show(theme: Look['theme'], mode: Mode): void {
  const root = document.documentElement;
  if (root.dataset.theme === theme && root.dataset.mode === mode) return;
  const isFirst = root.dataset.theme === undefined;
  root.dataset.theme = theme;
  root.dataset.mode = mode;
  let bar = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]');
  if (!bar) {
    bar = document.createElement('meta');
    bar.name = 'theme-color';
    document.head.append(bar);
  }
  bar.content = toHex(themes[theme][mode].ground);
  if (isFirst) return;
  root.dataset.lookFading = '';
  setTimeout(() => delete root.dataset.lookFading, fadeMilliseconds + 20);
}

/** Shows the look on the whole page and mirrors it for the next start. `system` keeps following the device. */
export function applyLook(look: Look): void {
  stopFollowing();
  stopFollowing = () => undefined;
  mirror(look);
  document.documentElement.style.setProperty('--text-scale', String(look.textScale ?? 1));
  if (look.mode !== 'system') {
    show(look.theme, look.mode);
    return;
  }
  const night = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => show(look.theme, night.matches ? 'dark' : 'light');
  night.addEventListener('change', follow);
  stopFollowing = () => night.removeEventListener('change', follow);
  follow();
}
