import { isStep } from '#lib/onboarding/steps.ts';

export const match = isStep;
