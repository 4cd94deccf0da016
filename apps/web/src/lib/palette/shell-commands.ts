// What the shell itself offers to the palette: its places, the settings, the look, the language, scenes, spaces, undo.
import Download from '@lucide/svelte/icons/download';
import FolderInput from '@lucide/svelte/icons/folder-input';
import Globe from '@lucide/svelte/icons/globe';
import HardDrive from '@lucide/svelte/icons/hard-drive';
import House from '@lucide/svelte/icons/house';
import Info from '@lucide/svelte/icons/info';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Layers from '@lucide/svelte/icons/layers';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Palette from '@lucide/svelte/icons/palette';
import Redo2 from '@lucide/svelte/icons/redo-2';
import Search from '@lucide/svelte/icons/search';
import Settings2 from '@lucide/svelte/icons/settings-2';
import Trash2 from '@lucide/svelte/icons/trash-2';
import Undo2 from '@lucide/svelte/icons/undo-2';
import UserRound from '@lucide/svelte/icons/user-round';
import { goto } from '$app/navigation';

import type { App } from '../app.svelte.ts';
import { links, settingsSections, type SettingsSection } from '../links.ts';
import { iconOf } from '../module-icons.ts';
import { commandKey, redoKeys, undoKeys } from '../shell/keys.ts';
import { moduleLetters } from '../shell/module-letters.ts';
import type { Command } from './command.ts';
import { lookCommands } from './look-commands.ts';
import type { PaletteTranslate } from './palette-messages.ts';
import { sceneCommands } from './scene-commands.ts';

/** What the shell does for the palette. */
export interface PaletteDeeds {
  readonly undo: () => unknown;
  readonly redo: () => unknown;
  readonly help: () => unknown;
}

const sectionIcons: Record<SettingsSection, Command['icon']> = {
  you: UserRound,
  look: Palette,
  language: Globe,
  spaces: Layers,
  data: HardDrive,
  about: Info,
};

export function shellCommands(app: App, t: PaletteTranslate, deeds: PaletteDeeds): Command[] {
  return [
    ...placeCommands(app),
    ...lookCommands(app, t),
    ...sceneCommands(app, t),
    ...workCommands(app, t, deeds),
    ...sectionCommands(app),
  ];
}

function placeCommands(app: App): Command[] {
  const letters = new Map([...moduleLetters(app.spaces.modules.map(({ id }) => id))].map(([key, id]) => [id, key]));
  const chord = (letter: string | undefined) =>
    letter && app.settings.current.letterKeys ? ['G', letter.toUpperCase()] : undefined;
  const place = (id: string, title: string, icon: Command['icon'], address: string, more: Partial<Command> = {}) => ({
    id: `go.${id}`,
    title,
    icon,
    run: () => goto(address),
    ...more,
  });
  return [
    place('home', app.t('nav.today'), House, links.home(), { keys: chord('h') }),
    ...app.spaces.modules.map((module) =>
      place(module.id, app.modules.nameOf(module.id), iconOf(module), links.module(module.id), {
        mark: module.colour,
        keys: chord(letters.get(module.id)),
      }),
    ),
    place('search', app.t('nav.search'), Search, links.search(), { keys: [commandKey, '⇧', 'F'] }),
    place('modules', app.t('nav.modules'), LayoutGrid, links.modules()),
    place('trash', app.t('nav.trash'), Trash2, links.trash()),
    place('settings', app.t('nav.settings'), Settings2, links.settings(), { keys: chord('s') }),
  ];
}

function sectionCommands(app: App): Command[] {
  return settingsSections.map((section) => ({
    id: `settings.${section}`,
    title: app.t(`settings.${section}`),
    detail: app.t('nav.settings'),
    icon: sectionIcons[section],
    run: () => goto(links.settings(section)),
  }));
}

function workCommands(app: App, t: PaletteTranslate, { undo, redo, help }: PaletteDeeds): Command[] {
  const { letterKeys } = app.settings.current;
  return [
    { id: 'undo', title: app.t('action.undo'), icon: Undo2, keys: undoKeys, run: undo },
    { id: 'redo', title: app.t('action.redo'), icon: Redo2, keys: redoKeys, run: redo },
    {
      id: 'help',
      title: app.t('shortcuts.title'),
      icon: Keyboard,
      keys: letterKeys ? ['?'] : undefined,
      keywords: t('words.help'),
      run: help,
    },
    {
      id: 'letters',
      title: t(letterKeys ? 'letters.off' : 'letters.on'),
      icon: Keyboard,
      run: () => app.settings.change({ letterKeys: !letterKeys }),
    },
    {
      id: 'backup',
      title: t('backup'),
      icon: Download,
      keywords: t('words.data'),
      run: () => goto(links.settings('data')),
    },
    { id: 'import', title: t('import'), icon: FolderInput, run: () => goto(links.importLab()) },
  ];
}
