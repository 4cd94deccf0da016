// The full-text index of one space: minisearch behind the few things we ask of it. It keeps words and keys, no text.
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { wordsOf } from './search-text.ts';

export interface SearchDocument {
  /** `<table>/<id>`. */
  readonly key: string;
  /** The first of the table's search fields: what a person calls the record. */
  readonly title: string;
  /** The others together. */
  readonly text: string;
}

export interface SearchHit {
  readonly table: string;
  readonly id: string;
  /** For ordering only; greater is better. */
  readonly score: number;
  /** The record's own words that were found, folded, for marking them. */
  readonly terms: string[];
}

const options: Options<SearchDocument> = {
  idField: 'key',
  fields: ['title', 'text'],
  tokenize: wordsOf,
  processTerm: (term) => term,
  // minisearch's own tidying fails when something is put or removed while it runs (lucaong/minisearch#306): see `tidy`.
  autoVacuum: false,
};

const tidyFromShare = 0.1;
const tidyFromCount = 20;

const fuzzyFrom = 4;

const query: SearchOptions = {
  prefix: true,
  fuzzy: (term) => (term.length < fuzzyFrom ? false : 0.2),
  maxFuzzy: 2,
  boost: { title: 3 },
  weights: { prefix: 0.6, fuzzy: 0.3 },
};

export const documentKey = (table: string, id: string): string => `${table}/${id}`;

export class SearchIndex {
  readonly #index: MiniSearch<SearchDocument>;

  constructor(index = new MiniSearch<SearchDocument>(options)) {
    this.#index = index;
  }

  /** @throws SyntaxError, TypeError where the text is not what `serialise` gave */
  static load(serialised: string): SearchIndex {
    return new SearchIndex(MiniSearch.loadJSON<SearchDocument>(serialised, options));
  }

  get size(): number {
    return this.#index.documentCount;
  }

  put(document: SearchDocument): void {
    if (this.#index.has(document.key)) this.#index.replace(document);
    else this.#index.add(document);
  }

  /** True where there was something to remove. */
  remove(key: string): boolean {
    if (!this.#index.has(key)) return false;
    this.#index.discard(key);
    return true;
  }

  /** Records with all of the words, best first; where there are none, records with any of them. */
  find(text: string, limit: number): SearchHit[] {
    const all = this.#index.search(text, { ...query, combineWith: 'AND' });
    const results = all.length > 0 ? all : this.#index.search(text, { ...query, combineWith: 'OR' });
    return results.slice(0, limit).map(({ id, score, terms }) => {
      const slash = (id as string).indexOf('/');
      return { table: (id as string).slice(0, slash), id: (id as string).slice(slash + 1), score, terms };
    });
  }

  /** Drops the words of removed and replaced records where they are many. Nothing else may run until it is done. */
  async tidy(): Promise<void> {
    const { dirtCount, dirtFactor } = this.#index;
    if (dirtCount >= tidyFromCount && dirtFactor >= tidyFromShare)
      await this.#index.vacuum({ batchSize: 10_000, batchWait: 1 });
  }

  serialise(): string {
    return JSON.stringify(this.#index);
  }
}
