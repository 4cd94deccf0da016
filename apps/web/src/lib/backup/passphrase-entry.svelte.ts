// A passphrase while it is typed: hidden and then entered twice, or shown and then entered once. It never leaves memory and is emptied as
// soon as it is taken.
import { randomBytes } from '@mana/shared-crypto';

import { shortestPassphrase, strengthOf } from './strength.ts';
import { suggestPassphrase } from './suggest-passphrase.ts';

export class PassphraseEntry {
  text = $state('');
  again = $state('');
  shown = $state(false);

  readonly strength = $derived(strengthOf(this.text));
  /** How many characters are still wanting. */
  readonly missing = $derived(Math.max(0, shortestPassphrase - [...this.text].length));
  readonly differs = $derived(!this.shown && this.again !== '' && !this.text.startsWith(this.again));
  readonly isReady = $derived(this.strength !== 'tooShort' && (this.shown || this.again === this.text));

  suggest(): void {
    this.text = this.again = suggestPassphrase(randomBytes);
    this.shown = true;
  }

  take(): string {
    const { text } = this;
    this.clear();
    return text;
  }

  clear(): void {
    this.text = this.again = '';
    this.shown = false;
  }
}
