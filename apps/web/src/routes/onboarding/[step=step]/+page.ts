// Open only until the first run is done; afterwards the way leads into the app.
import { redirect } from '@sveltejs/kit';

import { isInternal, links } from '#lib/links.ts';
import { isStep, steps } from '#lib/onboarding/steps.ts';

import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url, parent }) => {
  const { started } = await parent();
  const wanted = url.searchParams.get('wanted');
  if (started.ok && started.app.settings.current.onboardedAt)
    redirect(307, wanted && isInternal(wanted) ? wanted : links.home());
  return { step: isStep(params.step) ? params.step : steps[0], wanted };
};
