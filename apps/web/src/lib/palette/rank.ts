// Which commands fit what was typed, best first.
import type { CommandEntry } from '@mana/shared-ui/command.ts';

import type { Command } from './command.ts';
import { fitOf } from './fuzzy.ts';

export interface Ranked {
  readonly command: Command;
  readonly entry: CommandEntry;
}

/** What a name is better than: words that are not shown. */
const keywordWorth = 0.5;
/** Used lately, so that it wins over what fits alike. */
const recentWorth = 10;

const entryOf = (
  { id, title, detail, icon, mark, keys, choices }: Command,
  ranges: CommandEntry['ranges'] = [],
): CommandEntry => ({ id, title, detail, icon, mark, keys, ranges, leadsOn: choices !== undefined });

/** @param recent ids of what was used lately */
export function rank(commands: readonly Command[], text: string, recent: readonly string[] = []): Ranked[] {
  const known = new Set(recent);
  return commands
    .flatMap((command, index) => {
      if (command.typed) return [{ command, entry: entryOf(command), score: Infinity, index }];
      const fit = fitOf(command.title, text);
      const other = fit ? undefined : fitOf(`${command.detail ?? ''} ${command.keywords ?? ''} ${command.title}`, text);
      const score = fit?.score ?? (other ? other.score * keywordWorth : undefined);
      if (score === undefined) return [];
      const bonus = text && known.has(command.id) ? recentWorth : 0;
      return [{ command, entry: entryOf(command, fit?.ranges), score: text ? score + bonus : 0, index }];
    })
    .sort((a, b) => (a.score === b.score ? a.index - b.index : b.score - a.score))
    .map(({ command, entry }) => ({ command, entry }));
}
