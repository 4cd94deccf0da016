// Every component in every state, for development and test builds; a production build neither has it nor knows its address.
import { error } from '@sveltejs/kit';

import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  if (import.meta.env.MODE !== 'production') return { Gallery: (await import('@mana/shared-ui/gallery')).default };
  error(404);
};
