// Any address no other route knows: it fails inside the app's frame, so that the navigation stays at hand.
import { error } from '@sveltejs/kit';

import type { PageLoad } from './$types';

export const load: PageLoad = () => error(404);
