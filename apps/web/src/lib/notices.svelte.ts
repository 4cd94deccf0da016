// What the shell tells in passing: a line with, where something was written, Undo for exactly that. It remembers in whose words a write
// was announced, so that undoing it later can name it.
import type { Receipt } from '@mana/shared-core';

const remembered = 200;

export class Notices {
  readonly #words = new Map<string, string>();

  /** Remembers the words of a write. */
  name(receipt: Receipt, text: string): void {
    if (receipt.batch === null) return;
    this.#words.set(receipt.batch, text);
    const oldest = this.#words.keys().next().value;
    if (this.#words.size > remembered && oldest !== undefined) this.#words.delete(oldest);
  }

  /** In which words a batch was announced; undefined for one of another day. */
  wordsOf(batch: string): string | undefined {
    return this.#words.get(batch);
  }
}
