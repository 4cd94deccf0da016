// One result: a line of JSON that anyone can read by eye or by program.

/** Times of one kind of work, ours and raw, measured in turn in the same run. */
export interface Samples {
  readonly ours: readonly number[];
  readonly baseline: readonly number[];
}

export interface Line {
  readonly name: string;
  /** Median. */
  readonly ours: number;
  /** Median; null where the figure is absolute. */
  readonly baseline: number | null;
  readonly baselineName: string;
  /** Ours ÷ baseline. */
  readonly ratio: number | null;
  /** In words, or `none`: then the figure is only watched. */
  readonly goal: string;
  readonly unit: 'ms' | 'bytes' | 'kB';
  /** Measurements of each side behind the medians; warm-ups are not among them. */
  readonly runs: number;
  /** Rows written, asked, or present. */
  readonly n: number;
}

export type Heading = Pick<Line, 'name' | 'baselineName' | 'goal' | 'unit' | 'n'>;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('a median of nothing');
  return (low + high) / 2;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

/** A line with a baseline of zero measurements has none. */
export const lineOf = ({ name, baselineName, goal, unit, n }: Heading, { ours, baseline }: Samples): Line => {
  const [own, raw] = [median(ours), baseline.length > 0 ? median(baseline) : null];
  return {
    name,
    ours: rounded(own),
    baseline: raw === null ? null : rounded(raw),
    baselineName,
    ratio: raw === null ? null : Number((own / raw).toFixed(2)),
    goal,
    unit,
    runs: ours.length,
    n,
  };
};
