// Reads reactive values the way a component does: inside an effect, keeping what it saw last.

interface Watched<V> {
  readonly last: V | undefined;
  stop(): void;
}

const run = <V>(make: () => () => V): Watched<V> => {
  let last: V | undefined;
  const stop = $effect.root(() => {
    const read = make();
    $effect(() => {
      last = read();
    });
  });
  return {
    get last() {
      return last;
    },
    stop,
  };
};

const state = <V>(initial: V): { current: V } => {
  let current = $state.raw(initial);
  return {
    get current() {
      return current;
    },
    set current(value) {
      current = value;
    },
  };
};

export const watch = Object.assign(run, { state });
