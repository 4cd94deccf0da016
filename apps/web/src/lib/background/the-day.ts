// Lets the hour and the day change: at each full hour, and when the page comes back after a sleep in which timers stood still.
import type { App } from '../app.svelte.ts';

const hour = 3_600_000;

export function followTheDay(app: App): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    clearTimeout(timer);
    app.refreshToday();
    timer = setTimeout(look, hour - (app.clock.now() % hour) + 500);
  };
  const lookAgain = (): void => {
    if (document.visibilityState === 'visible') look();
  };
  document.addEventListener('visibilitychange', lookAgain);
  look();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', lookAgain);
  };
}
