// An address's step is one of the first run's questions; anything else is an unknown address.
import { isStep } from '#lib/onboarding/steps.ts';

export const match = isStep;
