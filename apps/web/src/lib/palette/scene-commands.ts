// Scenes of the Workbench and spaces of this device, as the palette goes to them and makes them.
import Layers from '@lucide/svelte/icons/layers';
import PanelsTopLeft from '@lucide/svelte/icons/panels-top-left';
import Plus from '@lucide/svelte/icons/plus';
import { allScenes, workbench } from '@mana/modules/system/workbench';
import { goto } from '$app/navigation';

import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';
import type { Command } from './command.ts';
import type { PaletteTranslate } from './palette-messages.ts';

export function sceneCommands(app: App, t: PaletteTranslate): Command[] {
  const show = async (id: string): Promise<void> => {
    app.sceneId = id;
    await goto(links.home());
  };
  const add = async (name: string): Promise<void> => {
    const { id } = await workbench.store({ records: app.records, clock: app.clock }).addScene(name);
    await show(id);
  };
  const scenes = async (): Promise<Command[]> =>
    (await app.records.list(allScenes()))
      .filter((scene) => !scene.locked)
      .map(({ id, name }) => ({ id, title: name, icon: PanelsTopLeft, run: () => show(id) }));
  const named = (text: string): Command[] => {
    const name = text.trim().slice(0, longestName);
    return name ? [{ id: 'name', title: name, icon: Plus, typed: true, run: () => add(name) }] : [];
  };
  return [
    { id: 'scene.go', title: t('scene.go'), icon: PanelsTopLeft, choices: scenes },
    { id: 'scene.new', title: t('scene.new'), icon: Plus, choices: named },
    ...(app.spaces.list.length > 1
      ? [{ id: 'space.open', title: t('space.open'), icon: Layers, choices: () => spacesOf(app) }]
      : []),
  ];
}

/** As long as the name of a scene may be. */
const longestName = 60;

const spacesOf = (app: App): Command[] =>
  app.spaces.list
    .filter(({ id }) => id !== app.spaces.activeId)
    .map(({ id, name }) => ({ id, title: name, icon: Layers, run: () => app.openSpace(id) }));
