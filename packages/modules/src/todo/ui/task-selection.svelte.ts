// Which rows are chosen for a bulk action, and where a range begins. Rows are known by id, so the choice survives a change of the list.
import { SvelteSet } from 'svelte/reactivity';

export class TaskSelection {
  readonly #ids = new SvelteSet<string>();
  #anchor: string | undefined;
  readonly #shown: () => readonly { readonly id: string }[];

  /** `shown` are the rows in their order. */
  constructor(shown: () => readonly { readonly id: string }[]) {
    this.#shown = shown;
  }

  /** The chosen ids that are still in the list, in its order. */
  readonly ids = $derived.by(() => this.#shown().flatMap(({ id }) => (this.#ids.has(id) ? [id] : [])));

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#anchor = id;
  }

  /** Chooses everything from where the last choice began up to this row. */
  extendTo(id: string): void {
    const shown = this.#shown().map((row) => row.id);
    const from = shown.indexOf(this.#anchor ?? id);
    const to = shown.indexOf(id);
    if (to < 0) return;
    const [low, high] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    for (const between of shown.slice(low, high + 1)) this.#ids.add(between);
    this.#anchor ??= id;
  }

  selectAll(): void {
    for (const { id } of this.#shown()) this.#ids.add(id);
  }

  clear(): void {
    this.#ids.clear();
    this.#anchor = undefined;
  }
}
