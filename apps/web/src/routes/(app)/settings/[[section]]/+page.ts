// The section in the address; the first where none is named, so that wide screens show one beside the list.
import { error } from '@sveltejs/kit';

import { isSettingsSection, settingsSections } from '#lib/links.ts';

import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
  const { section } = params;
  if (section === undefined) return { section: settingsSections[0], chosen: false };
  if (!isSettingsSection(section)) error(404);
  return { section, chosen: true };
};
