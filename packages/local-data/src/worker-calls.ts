// Calls to a worker as if it were an object: one message there, one answer back, typed by the worker's own interface.
// Errors cross as their code and message; a worker that dies fails what is under way instead of leaving it waiting for ever.
import { CodedError, codeOf } from '@mana/shared-core';

type Method = (...args: never[]) => Promise<unknown>;
export type WorkerApi<Api> = { readonly [Name in keyof Api]: Method };

interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly message: string };

/** What of a Worker is used; a MessagePort of a test fits as well as `self` on the other side. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown): void;
}

export interface WorkerClient<Api extends WorkerApi<Api>> {
  /** @throws CodedError with the code thrown in the worker, or the one for its death */
  call<Name extends keyof Api & string>(method: Name, ...args: Parameters<Api[Name]>): ReturnType<Api[Name]>;
  readonly dead: boolean;
  terminate(): void;
}

/** @param deathCode the code of calls that a dead worker cannot answer */
export function callWorker<Api extends WorkerApi<Api>>(worker: Worker, deathCode: string): WorkerClient<Api> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let death: CodedError | undefined;

  const die = (message: string): void => {
    death ??= new CodedError(deathCode, message);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(death);
    waiting.clear();
  };
  worker.addEventListener('error', (event) => die(event.message || 'the worker could not be loaded'));
  worker.addEventListener('messageerror', () => die('a message of the worker could not be read'));
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.ok) call?.resolve(data.value);
    else call?.reject(new CodedError(data.code, data.message));
  });

  const call = (method: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (death) return reject(death);
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, method, args } satisfies Call);
    });
  return {
    call: call as unknown as WorkerClient<Api>['call'],
    get dead() {
      return death !== undefined;
    },
    terminate: () => die('the worker was closed'),
  };
}

/** The worker's side: answers each call by the method of that name. */
export function answerCalls<Api extends WorkerApi<Api>>(scope: WorkerScope, api: Api): void {
  scope.addEventListener('message', ({ data }: MessageEvent<Call>) => {
    const { id, method, args } = data;
    const run = async (): Promise<unknown> =>
      (api[method as keyof Api] as unknown as (...args: unknown[]) => unknown)(...args);
    void run().then(
      (value) => scope.postMessage({ id, ok: true, value } satisfies Answer),
      (error: unknown) =>
        scope.postMessage({ id, ok: false, code: codeOf(error), message: String(error) } satisfies Answer),
    );
  });
}
