// What every view is given: the ways to speak, format, report and fail.
import type { Formats } from './formats.ts';
import type { Speak } from './language.ts';

export interface Desk {
  readonly speak: Speak;
  readonly formats: Formats;
  /** Says something to everybody, also to those who hear the page. */
  readonly tell: (text: string) => void;
  /** Runs what may fail and shows the problem if it does. */
  readonly attempt: (work: () => Promise<void>) => void;
}
