// Who wrote, kept once per actor and referred to by the meta of fields. The entry is sealed: an actor's name is a person's.
import type { Actor } from '@mana/shared-core';
import { normaliseActor } from '@mana/shared-ai';
import { fingerprint, open, seal, type FieldAddress } from '@mana/shared-crypto';
import { canonicalText } from '@mana/shared-sync';
import type { Database, StoredActor } from './database.ts';
import type { Vault } from './vault.ts';

const addressOf = (id: string, spaceId: string): FieldAddress => ({
  space: spaceId,
  table: '_actors',
  record: id,
  field: 'actor',
  at: '',
});

export class Actors {
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #known = new Map<string, Actor>();
  /** Of actors this tab has written as. */
  readonly #references = new Map<string, string>();

  constructor(database: Database, vault: Vault) {
    this.#database = database;
    this.#vault = vault;
  }

  /** The actor's reference, the same on every device; its entry is stored before anything refers to it. */
  async reference(actor: Actor, spaceId: string): Promise<string> {
    const text = canonicalText({ ...actor, spaceId });
    const kept = this.#references.get(text);
    if (kept !== undefined) return kept;
    const id = await fingerprint(text);
    if (!this.#known.has(id)) {
      const sealed = await seal(await this.#vault.keyOf(spaceId), addressOf(id, spaceId), actor);
      const entry: StoredActor = { id, spaceId, sealed };
      await this.#database._actors.put(entry);
      this.#known.set(id, actor);
    }
    this.#references.set(text, id);
    return id;
  }

  /** Takes an entry over from elsewhere under its own reference; one that is here stays. */
  async adopt(id: string, spaceId: string, given: unknown): Promise<void> {
    if (await this.#database._actors.get(id)) return;
    const actor = normaliseActor(given);
    const sealed = await seal(await this.#vault.keyOf(spaceId), addressOf(id, spaceId), actor);
    await this.#database._actors.put({ id, spaceId, sealed });
    this.#known.set(id, actor);
  }

  /** The actor behind a reference; one of an unknown shape or key becomes a legacy actor, never an error. */
  async resolve(id: string): Promise<Actor> {
    const known = this.#known.get(id);
    if (known) return known;
    const entry = await this.#database._actors.get(id);
    const key = entry && (await this.#vault.keyFor(entry.sealed));
    const value = entry && key ? await open(key, addressOf(entry.id, entry.spaceId), entry.sealed) : id;
    const actor = normaliseActor(value);
    this.#known.set(id, actor);
    return actor;
  }
}
