// What one can do with blocks of time. Every operation is one step of undo.
import { CodedError, daysBetween, linkText, type Link, type Receipt, type StoreDeps } from '@mana/shared-core';
import { mostDays } from './queries.ts';
import { timeBlocks, type BlockKind } from './tables.ts';

export interface BlockTimes {
  readonly start: string;
  readonly end: string;
}

const daysOf = ({ start, end }: BlockTimes) => {
  const [firstOn, lastOn] = [start.slice(0, 10), end.slice(0, 10)];
  if (end <= start) throw new CodedError('BLOCK_ENDS_BEFORE_START', `${start} – ${end}`);
  if (daysBetween(firstOn, lastOn) > mostDays) throw new CodedError('BLOCK_TOO_LONG', `${start} – ${end}`);
  return { firstOn, lastOn };
};

export const createTimeStore = ({ records }: StoreDeps) => ({
  /** Sets time aside for a record, or notes that it was spent. */
  async addBlock(
    target: Link,
    times: BlockTimes,
    zone: string,
    kind: BlockKind = 'planned',
  ): Promise<Receipt & { readonly id: string }> {
    const days = daysOf(times);
    let id = '';
    const receipt = await records.write((unit) => {
      id = unit.insert(timeBlocks, { target: linkText(target), ...times, zone, kind, ...days });
    });
    return { ...receipt, id };
  },

  /** Puts a block at other times, given on the clock of `zone`. */
  async moveBlock(id: string, times: BlockTimes, zone: string): Promise<Receipt> {
    const days = daysOf(times);
    return records.write((unit) => unit.update(timeBlocks, id, { ...times, zone, ...days }));
  },

  removeBlock: (id: string): Promise<Receipt> => records.write((unit) => unit.remove(timeBlocks, id)),
});

export type TimeStore = ReturnType<typeof createTimeStore>;
