// The Workbench's state: the scenes of the open space, the one that shows, its cards with the modules they belong to, and what one can
// do with them. Each deed is announced with its Undo.
import {
  workbench,
  allScenes,
  cardsOfScene,
  type CardWidth,
  type SceneCard,
  type Wallpaper,
} from '@mana/modules/system/workbench';
import type { CardUi } from '@mana/modules/module-ui';
import { useModule } from '@mana/modules/use-module';
import type { AnyModule, Receipt } from '@mana/shared-core';

import type { App } from '../app.svelte.ts';

/** A card on the Workbench; without `ui` its module is not offered here or does not have it. */
export interface PlacedCard {
  readonly record: SceneCard;
  readonly module: AnyModule | undefined;
  readonly ui: CardUi | undefined;
  readonly title: string;
}

/** A card one may add. */
export interface OfferedCard {
  readonly module: AnyModule;
  readonly view: string;
  readonly ui: CardUi;
  readonly title: string;
}

export class WorkbenchState {
  /** Whether the picker of cards is open. */
  isPicking = $state(false);

  readonly #app: App;
  readonly #use = useModule(workbench);
  readonly #scenes = this.#use.live(() => allScenes());
  readonly scenes = $derived(this.#scenes.current);
  readonly scene = $derived(this.scenes?.find((scene) => scene.id === this.#app.sceneId) ?? this.scenes?.[0]);
  readonly #records = this.#use.live(() => cardsOfScene(this.scene?.id ?? ''));
  readonly cards = $derived(this.scene && this.#records.current?.map((record) => this.#place(record)));

  constructor(app: App) {
    this.#app = app;
  }

  get offered(): OfferedCard[] {
    return this.#app.spaces.modules.flatMap((module) =>
      Object.entries(this.#app.modules.loaded(module.id)?.cards ?? {}).map(([view, ui]) => ({
        module,
        view,
        ui,
        title: this.#app.modules.translator(module.id)(ui.title),
      })),
    );
  }

  show(sceneId: string): void {
    this.#app.sceneId = sceneId;
  }

  async addScene(name: string): Promise<void> {
    const { id } = await this.#use.store.addScene(name);
    this.show(id);
  }

  async renameScene(name: string): Promise<void> {
    if (this.scene) await this.#use.store.renameScene(this.scene.id, name);
  }

  async removeScene(): Promise<void> {
    if (!this.scene) return;
    const { id, name } = this.scene;
    this.#app.sceneId = undefined;
    this.#tell(this.#app.t('workbench.scene.deleted', { name }), await this.#use.store.removeScene(id));
  }

  async hang(wallpaper: Wallpaper): Promise<void> {
    if (this.scene) await this.#use.store.chooseWallpaper(this.scene.id, wallpaper);
  }

  async add({ module, view, ui, title }: OfferedCard): Promise<void> {
    if (!this.scene) return;
    const receipt = await this.#use.store.addCard(this.scene.id, { module: module.id, view, width: ui.width });
    this.#tell(this.#app.t('workbench.card.added', { name: title }), receipt);
  }

  async remove({ record, title }: PlacedCard): Promise<void> {
    this.#tell(this.#app.t('workbench.card.removed', { name: title }), await this.#use.store.removeCard(record.id));
  }

  async resize({ record }: PlacedCard, width: CardWidth): Promise<void> {
    await this.#use.store.resizeCard(record.id, width);
  }

  /** Moves a card to a place among its neighbours, 0 being the first. */
  async move({ record, title }: PlacedCard, to: number): Promise<void> {
    const others = (this.cards ?? []).filter((card) => card.record.id !== record.id);
    const receipt = await this.#use.store.moveCard(record.id, others[to - 1]?.record.id ?? null);
    const words = { name: title, position: to + 1, count: others.length + 1 };
    this.#tell(this.#app.t('workbench.card.moved', words), receipt);
  }

  #place(record: SceneCard): PlacedCard {
    const module = this.#app.spaces.modules.find((each) => each.id === record.module);
    const ui = module && this.#app.modules.loaded(module.id)?.cards[record.view];
    const title = module && ui ? this.#app.modules.translator(module.id)(ui.title) : record.module;
    return { record, module, ui, title };
  }

  #tell(text: string, receipt: Receipt): void {
    this.#use.host.notify({ text, receipt });
  }
}
