// How far, how fast and how long still, in words of the person's language.
import type { App } from '../app.svelte.ts';
import type { RunningWork } from './running-work.svelte.ts';

type Figures = Pick<RunningWork, 'count' | 'progress' | 'rate' | 'secondsLeft'>;

export function countText(app: App, { count, progress }: Figures): string | undefined {
  if (count !== undefined || !progress || progress.total <= 0) return count;
  return app.t('work.count', { done: progress.done, total: progress.total });
}

/** Undefined where less than one thing a second is done: the count says enough then. */
export function rateText(app: App, { rate }: Figures): string | undefined {
  if (rate === undefined || rate < 1) return undefined;
  return app.t('work.rate', { rate: Number(rate.toPrecision(2)) });
}

export function timeLeftText(app: App, { secondsLeft }: Figures): string {
  if (secondsLeft === undefined) return '';
  const [amount, unit] = secondsLeft < 90 ? [secondsLeft, 'second'] : [secondsLeft / 60, 'minute'];
  const time = app.formats.number(Math.max(1, Math.ceil(amount)), { style: 'unit', unit, unitDisplay: 'long' });
  return app.t('work.left', { time });
}
