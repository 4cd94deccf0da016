// The app proper stands behind the first run: whoever has not done it is led there, and afterwards back to where they were going.
// The texts of the open space's modules are loaded here, because the navigation names them.
import { redirect } from '@sveltejs/kit';

import { links } from '#lib/links.ts';

import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ parent, url }) => {
  const { started } = await parent();
  if (!started.ok) return;
  const { settings, spaces, modules } = started.app;
  if (!settings.current.onboardedAt) redirect(307, links.onboarding('name', url.pathname + url.search));
  await Promise.all(spaces.modules.map((module) => modules.load(module.id)));
};
