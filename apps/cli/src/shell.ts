// What a command works with: the language, the terminal, where the answer goes, and what stops it.
import { type Formats, type Translate } from '@mana/shared-i18n';
import type en from './messages/en.ts';
import type { Output } from './output.ts';
import type { Terminal } from './passphrase.ts';

export type Text = Translate<typeof en>;

export interface Shell {
  readonly text: Text;
  readonly formats: Formats;
  readonly output: Output;
  /** Undefined where nobody can be asked. */
  readonly terminal: Terminal | undefined;
  /** Shows how far a long work is, where somebody watches; an empty text takes it away. */
  readonly progress: (line: string) => void;
  readonly signal: AbortSignal;
}
