// Everything happens in the browser: the server ships one page and never sees what is in it.
import { start } from '#lib/boot.ts';

import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = false;

export const load: LayoutLoad = async () => ({ started: await start() });
