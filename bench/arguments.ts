// What the command was asked for: `--quick`, `--long` or `--tiny`, and the benches by id, all of them where none is named.
import { parseArgs } from 'node:util';
import { sizes, type Sizes } from './sizes.ts';

export interface Asked {
  readonly sizes: Sizes;
  readonly ids: readonly string[];
}

export const readArguments = (given: readonly string[], known: readonly string[]): Asked => {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args: [...given],
    options: { quick: flag, long: flag, tiny: flag },
    allowPositionals: true,
  });
  const unknown = positionals.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const chosen = values.tiny ? 'tiny' : values.quick ? 'quick' : values.long ? 'long' : 'full';
  return { sizes: sizes[chosen], ids: positionals.length > 0 ? positionals : known };
};
