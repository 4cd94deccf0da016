// Where "g" and a letter lead: home, the settings, and the modules.
import { goto } from '$app/navigation';

import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';
import { moduleLetters } from './module-letters.ts';

const fixed = { h: links.home(), s: links.settings() } as const;

export function placesByLetter(app: App): Readonly<Record<string, () => void>> {
  const modules = [...moduleLetters(app.spaces.modules.map((module) => module.id))];
  const addresses = { ...fixed, ...Object.fromEntries(modules.map(([letter, id]) => [letter, links.module(id)])) };
  return Object.fromEntries(Object.entries(addresses).map(([letter, address]) => [letter, () => void goto(address)]));
}
