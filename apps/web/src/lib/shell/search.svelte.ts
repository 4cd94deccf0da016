// What is looked for and what was found. A newer question always wins over the answer to an older one.
import { replaceState } from '$app/navigation';
import { page } from '$app/state';

import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';
import { reportError } from '../report-error.ts';
import { findRecords } from './find-records.ts';
import type { DescribedRecord } from './record-names.ts';

const mostShown = 50;

export class SearchState {
  text = $state(page.url.searchParams.get('text') ?? '');
  /** Undefined until something was looked for. */
  found: readonly DescribedRecord[] | undefined = $state.raw();

  readonly #app: App;
  #newest = 0;

  constructor(app: App) {
    this.#app = app;
    this.#ask(this.text.trim());
  }

  look(): void {
    const text = this.text.trim();
    replaceState(links.search(text), {});
    this.#ask(text);
  }

  #ask(text: string): void {
    const run = ++this.#newest;
    if (!text) {
      this.found = undefined;
      return;
    }
    findRecords(this.#app, text, mostShown).then((found) => {
      if (run === this.#newest) this.found = found;
    }, reportError);
  }

  clear(): void {
    this.text = '';
    this.look();
  }
}
