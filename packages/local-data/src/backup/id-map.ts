// Where a record of an archive goes: into which space, under which id, and what its references become. Pure and decided by the plan and
// the import's id alone, so that an import that is run again comes to the same end.
import { anyTable, linkText, parseLink, singletonId, type AnyTable } from '@mana/shared-core';
import type { ImportPlan } from './import-plan.ts';

const tailDigits = 12;

/**
 * The id of a record's copy: the same in every run of one import, another in the next. The time in front stays, so copies sort as their
 * originals do.
 */
export const copiedId = (id: string, importId: string): string => {
  const tail = (uuid: string) => BigInt(`0x${uuid.slice(-tailDigits)}`);
  return id.slice(0, -tailDigits) + (tail(id) ^ tail(importId)).toString(16).padStart(tailDigits, '0');
};

export class IdMap {
  readonly #spaces: ReadonlyMap<string, string>;
  readonly #importId: string;
  /** `<table>/<id>` of the records that get an id of their own. */
  readonly #moved: ReadonlySet<string>;

  constructor(plan: ImportPlan, importId: string, moved: ReadonlySet<string>) {
    const targets = Object.entries(plan.spaces);
    this.#spaces = new Map(targets.flatMap(([from, to]) => ('spaceId' in to ? [[from, to.spaceId] as const] : [])));
    this.#importId = importId;
    this.#moved = moved;
  }

  /** Undefined where the plan passes the space over. */
  spaceOf(spaceId: string): string | undefined {
    return this.#spaces.get(spaceId);
  }

  idOf(table: string, id: string): string {
    const fixed = this.#fixedId(table, id);
    if (fixed !== undefined) return fixed;
    return this.#moved.has(`${table}/${id}`) ? copiedId(id, this.#importId) : id;
  }

  /** True where the id follows from the space: a singleton's, or the space's own description. Such a record has no copy. */
  isFixed(table: string, id: string): boolean {
    return this.#fixedId(table, id) !== undefined;
  }

  /** The row's values with every declared reference pointing where its record goes. */
  withReferences(table: AnyTable, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const mapped = { ...values };
    for (const [field, target] of Object.entries(table.references)) {
      const value = mapped[field];
      if (typeof value === 'string') mapped[field] = this.#reference(target, value);
      else if (Array.isArray(value)) {
        mapped[field] = value.map((each: unknown) => (typeof each === 'string' ? this.#reference(target, each) : each));
      }
    }
    return mapped;
  }

  #reference(target: string, value: string): string {
    if (target !== anyTable) return this.idOf(target, value);
    const link = parseLink(value);
    return link ? linkText({ table: link.table, id: this.idOf(link.table, link.id) }) : value;
  }

  #fixedId(table: string, id: string): string | undefined {
    const described = this.#spaces.get(id);
    if (described !== undefined) return described;
    const dot = id.indexOf('.');
    const space = dot > 0 ? this.#spaces.get(id.slice(0, dot)) : undefined;
    return space !== undefined && id.slice(dot + 1) === table ? singletonId(table, space) : undefined;
  }
}
