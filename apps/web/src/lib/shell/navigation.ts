// The places of the app as the rail and the phone's bar show them. Only places that exist are in it.
import House from '@lucide/svelte/icons/house';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Search from '@lucide/svelte/icons/search';
import Settings2 from '@lucide/svelte/icons/settings-2';
import Sun from '@lucide/svelte/icons/sun';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { NavigationItem } from '@mana/shared-ui/Rail.svelte';

import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';
import { iconOf } from '../module-icons.ts';

export interface Navigation {
  readonly items: readonly NavigationItem[];
  readonly foot: readonly NavigationItem[];
  readonly phone: readonly NavigationItem[];
}

/** Whether an address lies at or below a place. */
const isAt = (path: string, place: string): boolean =>
  path === place || (place !== '/' && path.startsWith(`${place}/`));

export function navigationOf(app: App, path: string): Navigation {
  const place = (id: string, href: string, label: string, icon: NavigationItem['icon']): NavigationItem => ({
    id,
    href,
    label,
    icon,
    current: isAt(path, href),
  });
  const modules = app.spaces.modules.map((module) =>
    place(module.id, links.module(module.id), app.modules.nameOf(module.id), iconOf(module)),
  );
  const search = place('search', links.search(), app.t('nav.search'), Search);
  const settings = place('settings', links.settings(), app.t('nav.settings'), Settings2);
  return {
    items: [place('home', links.home(), app.t('nav.today'), House), ...modules, { ...search, apart: true }],
    foot: [place('trash', links.trash(), app.t('nav.trash'), Trash2), settings],
    phone: [
      place('home', links.home(), app.t('nav.today'), Sun),
      search,
      {
        ...place('modules', links.modules(), app.t('nav.modules'), LayoutGrid),
        current: modules.some((module) => module.current) || isAt(path, links.modules()),
      },
      settings,
    ],
  };
}
