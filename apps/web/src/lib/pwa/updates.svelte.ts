// New versions of the app itself. The service worker fetches one in the background and waits; it takes over only when the person says so,
// and what they had typed goes with them over the reload.
import { carryTypedText } from './typed-text.ts';

export type OfflineReadiness = 'ready' | 'preparing' | 'never';

export class Updates {
  /** A fetched version waits, and the person has not put it off. */
  isReady = $state(false);
  offline: OfflineReadiness = $state('serviceWorker' in navigator ? 'preparing' : 'never');

  #waiting: ServiceWorker | undefined;
  #wanted = false;

  /** Registers the service worker and follows its versions; answers how to stop. */
  follow(report: (error: unknown) => void): () => void {
    if (!('serviceWorker' in navigator)) return () => undefined;
    const { serviceWorker } = navigator;
    const onChange = (): void => {
      if (this.#wanted) this.reload();
    };
    serviceWorker.addEventListener('controllerchange', onChange);
    serviceWorker
      .register('/service-worker.js', { updateViaCache: 'none' })
      .then((registration) => this.#watch(registration))
      .catch((error: unknown) => {
        this.offline = 'never';
        report(error);
      });
    void serviceWorker.ready.then(() => (this.offline = 'ready'));
    return () => serviceWorker.removeEventListener('controllerchange', onChange);
  }

  postpone(): void {
    this.isReady = false;
  }

  /** Lets the waiting version take over; the page reloads once it has. */
  apply(): void {
    this.#wanted = true;
    if (this.#waiting) this.#waiting.postMessage({ type: 'take-over' });
    else this.reload();
  }

  /** Reloads with what is typed, which is why nothing may ask whether to leave. */
  reload(): void {
    void carryTypedText().finally(() => {
      addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true });
      location.reload();
    });
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const offer = (worker: ServiceWorker | null): void => {
      if (worker?.state !== 'installed' || !navigator.serviceWorker.controller) return;
      this.#waiting = worker;
      this.isReady = true;
    };
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => offer(worker));
    });
  }
}
