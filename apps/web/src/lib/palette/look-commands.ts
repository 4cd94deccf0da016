// How the app looks and which language it speaks, changed from the palette; the same settings the pages of the settings change.
import ALargeSmall from '@lucide/svelte/icons/a-large-small';
import Globe from '@lucide/svelte/icons/globe';
import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import Palette from '@lucide/svelte/icons/palette';
import Sun from '@lucide/svelte/icons/sun';
import { localeInfo, locales } from '@mana/shared-i18n';
import { modeChoices, themeNames } from '@mana/shared-ui/themes.ts';

import type { App } from '../app.svelte.ts';
import type { Command } from './command.ts';
import type { PaletteTranslate } from './palette-messages.ts';

const modeIcons = { light: Sun, dark: Moon, system: Monitor } as const;
const sizes = { small: 0.9, normal: 1, large: 1.15, larger: 1.3 } as const;

export function lookCommands(app: App, t: PaletteTranslate): Command[] {
  const { settings } = app;
  const modes = modeChoices.filter((mode) => mode !== settings.current.mode);
  const themes = (): Command[] =>
    themeNames.map((theme) => ({
      id: theme,
      title: app.t(`theme.${theme}`),
      detail: app.t(`theme.${theme}.words`),
      icon: Palette,
      run: () => settings.change({ theme }),
    }));
  const textSizes = (): Command[] =>
    (['small', 'normal', 'large', 'larger'] as const).map((size) => ({
      id: size,
      title: app.t(`settings.look.textSize.${size}`),
      icon: ALargeSmall,
      run: () => settings.change({ textSize: sizes[size] }),
    }));
  const languages = (): Command[] => [
    { id: 'device', title: t('language.device'), icon: Monitor, run: () => settings.change({ locale: null }) },
    ...locales.map((locale) => ({
      id: locale,
      title: localeInfo[locale].name,
      icon: Globe,
      run: () => settings.change({ locale }),
    })),
  ];
  return [
    ...modes.map((mode) => ({
      id: `mode.${mode}`,
      title: t('mode', { mode: app.t(`mode.${mode}`) }),
      keywords: t('words.mode'),
      icon: modeIcons[mode],
      run: () => settings.change({ mode }),
    })),
    { id: 'theme', title: app.t('theme.label'), keywords: t('words.mode'), icon: Palette, choices: themes },
    { id: 'textSize', title: app.t('settings.look.textSize'), icon: ALargeSmall, choices: textSizes },
    { id: 'language', title: app.t('settings.language'), icon: Globe, choices: languages },
  ];
}
