// One thing the palette offers, from whichever side it comes: the shell, a module, a record.
import type { ActionChoice } from '@mana/modules/module-ui';
import type { CommandEntry } from '@mana/shared-ui/command.ts';

export interface Command extends Omit<CommandEntry, 'ranges' | 'leadsOn'> {
  /** Other words one may look for it by; they are never shown. */
  readonly keywords?: string | undefined;
  /** Made of what was typed, so that it fits as it is. */
  readonly typed?: boolean;
  /** Does it. With `choices`, one of them is chosen first. */
  readonly run?: (() => unknown) | undefined;
  readonly choices?: ((text: string) => readonly Command[] | Promise<readonly Command[]>) | undefined;
  /** All that can be done with the record it stands for. */
  readonly deeds?: (() => Promise<readonly Command[]>) | undefined;
  /** Is not offered again as something used lately. */
  readonly passing?: boolean;
}

/** A choice of a module's action as a command of its own. */
export const choiceCommand = ({ typed, ...choice }: ActionChoice): Command => ({ ...choice, typed: typed ?? false });
