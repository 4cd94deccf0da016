// What is looked for and what was found. A newer question always wins over the answer to an older one.
import { replaceState } from '$app/navigation';
import { page } from '$app/state';

import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';
import { reportError } from '../report-error.ts';
import { describeRecord, tableNamed, type DescribedRecord } from './record-names.ts';

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
    this.#find(text).then((found) => {
      if (run === this.#newest) this.found = found;
    }, reportError);
  }

  clear(): void {
    this.text = '';
    this.look();
  }

  /** Where a record is shown: its own address, or its module's. */
  addressOf({ module, kind, row }: DescribedRecord): string {
    return module ? links.module(module.id, kind, row.id) : links.search(this.text);
  }

  async #find(text: string): Promise<DescribedRecord[]> {
    const { data, records } = this.#app;
    const hits = await data.search.find(text, { spaceId: records.spaceId, limit: mostShown });
    const found = await Promise.all(
      hits.map(async ({ table, id }) => {
        const row = await records.get(tableNamed(table), id);
        return row && !row.deletedAt ? [describeRecord(this.#app, table, row)] : [];
      }),
    );
    return found.flat().filter(({ module }) => module && this.#app.spaces.modules.includes(module));
  }
}
