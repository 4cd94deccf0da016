// One page serves every module: its visible half and its texts are fetched before it is shown.
import { error } from '@sveltejs/kit';

import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  const { started } = await parent();
  if (!started.ok) return { Page: undefined };
  const { spaces, modules } = started.app;
  if (!spaces.modules.some((module) => module.id === params.module)) error(404);
  const ui = await modules.load(params.module);
  return { Page: (await ui.page()).default };
};
