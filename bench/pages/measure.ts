// Measuring in a page: ours and raw in turn, each first every other time, so that what the machine does besides meets both alike.
import type { Samples } from '../line.ts';

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

type Measure = (run: number) => Promise<number>;

/** Each side is called `warmUps` times more than it is measured. */
export const inTurn = async (runs: number, warmUps: number, ours: Measure, baseline: Measure): Promise<Samples> => {
  const samples = { ours: [] as number[], baseline: [] as number[] };
  for (let run = 0; run < runs + warmUps; run += 1) {
    const measureOurs = async () => void samples.ours.push(await ours(run));
    const measureRaw = async () => void samples.baseline.push(await baseline(run));
    for (const measure of run % 2 === 0 ? [measureOurs, measureRaw] : [measureRaw, measureOurs]) await measure();
  }
  return { ours: samples.ours.slice(warmUps), baseline: samples.baseline.slice(warmUps) };
};

/** Where both sides must have answered the same, else the comparison means nothing. */
export const assertSame = (what: string, ours: unknown, raw: unknown): void => {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(raw)];
  if (a !== b) throw new Error(`${what}: ours ${a}, raw ${b}`);
};
