// The spaces of this device, and which one is open. Switching is a change of state, not of address: every query asks again.
import type { LocalData } from '@mana/local-data';
import { catalog } from '@mana/modules';
import { createSpacesStore, type SpacesStore } from '@mana/modules/system/spaces';
import { offeredIn, type AnyModule, type Clock, type SpaceType } from '@mana/shared-core';

/** Where the open space is mirrored for the next start on this device. */
const activeSpaceKey = 'mana.space';

export interface SpaceInfo {
  readonly id: string;
  readonly name: string;
  readonly type: SpaceType;
}

export class Spaces {
  readonly #data: LocalData;
  readonly #clock: Clock;
  #list: readonly SpaceInfo[] = $state.raw([]);
  #activeId: string = $state('');

  readonly #active = $derived(this.#list.find((space) => space.id === this.#activeId));
  readonly #modules = $derived(modulesIn(this.#active?.type ?? 'personal'));

  private constructor(data: LocalData, clock: Clock) {
    this.#data = data;
    this.#clock = clock;
    this.#activeId = data.personalSpaceId;
  }

  static async open(data: LocalData, clock: Clock): Promise<Spaces> {
    const spaces = new Spaces(data, clock);
    await spaces.refresh();
    const last = localStorage.getItem(activeSpaceKey);
    if (last && spaces.list.some((space) => space.id === last)) spaces.#activeId = last;
    return spaces;
  }

  get list(): readonly SpaceInfo[] {
    return this.#list;
  }

  get activeId(): string {
    return this.#activeId;
  }

  get active(): SpaceInfo | undefined {
    return this.#active;
  }

  /** The modules with pages that the open space offers. */
  get modules(): readonly AnyModule[] {
    return this.#modules;
  }

  async refresh(): Promise<void> {
    const ids = await this.#data.spaceIds();
    const described = await Promise.all(ids.map(async (id) => ({ id, space: await this.#storeOf(id).describe() })));
    this.#list = described.flatMap(({ id, space }) => (space ? [{ id, name: space.name, type: space.type }] : []));
  }

  /** Gives the personal space its name at the very first start. */
  async ensurePersonal(name: string): Promise<void> {
    const { batch } = await this.#storeOf(this.#data.personalSpaceId).ensureSpace('personal', name);
    if (batch !== null) await this.refresh();
  }

  /** Makes a further space on this device; answers its id. */
  async create(type: SpaceType, name: string): Promise<string> {
    const id = await this.#data.createSpace();
    await this.#storeOf(id).ensureSpace(type, name);
    await this.refresh();
    return id;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#storeOf(id).renameSpace(name);
    await this.refresh();
  }

  switchTo(id: string): void {
    this.#activeId = id;
    localStorage.setItem(activeSpaceKey, id);
  }

  #storeOf(spaceId: string): SpacesStore {
    return createSpacesStore({
      records: this.#data.records({ spaceId, actor: this.#data.user() }),
      clock: this.#clock,
    });
  }
}

/** The modules with pages that a type of space offers. */
export const modulesIn = (type: SpaceType): readonly AnyModule[] =>
  catalog.filter((module) => module.tier !== 'system' && offeredIn(module, type));
