// The worker's side of search in the page's own thread, for tests where there are no workers. Messages are cloned as real ones are.
import { serveSearch, type DatabaseFactory } from './serve-search.ts';

export interface InProcessWorker extends Worker {
  /** As the browser tells of a worker that has crashed. */
  crash(): void;
}

export function createInProcessWorker(factory: DatabaseFactory): InProcessWorker {
  const { port1: page, port2: inside } = new MessageChannel();
  const events = new EventTarget();
  page.addEventListener('message', ({ data }) => events.dispatchEvent(new MessageEvent('message', { data })));
  serveSearch(inside, factory);
  page.start();
  inside.start();
  return Object.assign(events, {
    postMessage: (message: unknown) => page.postMessage(message),
    terminate: () => page.close(),
    crash: () => void events.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })),
  }) as unknown as InProcessWorker;
}
