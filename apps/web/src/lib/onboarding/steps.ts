// The questions of the first run, in their order.

export const steps = ['name', 'look', 'templates'] as const;

export type Step = (typeof steps)[number];

export const isStep = (value: string): value is Step => (steps as readonly string[]).includes(value);

export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1];
export const stepBefore = (step: Step): Step | undefined => steps[steps.indexOf(step) - 1];
