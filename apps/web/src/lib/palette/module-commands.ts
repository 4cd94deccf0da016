// What the modules of the open space offer to the palette, and what can be done with one record of theirs.
import Plus from '@lucide/svelte/icons/plus';
import type { ModuleHost } from '@mana/modules/host';
import type { ModuleAction, ModuleActions } from '@mana/modules/module-ui';
import type { AnyModule } from '@mana/shared-core';

import type { App } from '../app.svelte.ts';
import { choiceCommand, type Command } from './command.ts';
import type { PaletteTranslate } from './palette-messages.ts';

interface Offer {
  readonly module: AnyModule;
  readonly actions: ModuleActions;
}

export class ModuleCommands {
  readonly #offers: readonly Offer[];

  private constructor(offers: readonly Offer[]) {
    this.#offers = offers;
  }

  /** Fetches what the modules offer; the first time that is a few files. */
  static async load(app: App, host: ModuleHost): Promise<ModuleCommands> {
    const offers = app.spaces.modules.map(async (module): Promise<Offer[]> => {
      const load = (await app.modules.load(module.id)).actions;
      return load ? [{ module, actions: (await load()).default(host) }] : [];
    });
    return new ModuleCommands((await Promise.all(offers)).flat());
  }

  all(): Command[] {
    return this.#offers.flatMap(({ module, actions }) =>
      actions.actions().map((action) => commandOf(action, module.id, module)),
    );
  }

  /** All that can be done with a record; none where it is gone, locked, or of no module here. */
  async ofRecord(moduleId: string, kind: string, id: string): Promise<Command[]> {
    const offer = this.#offers.find(({ module }) => module.id === moduleId);
    const deeds = (await offer?.actions.recordActions?.(kind, id)) ?? [];
    return deeds.map((action) => ({ ...commandOf(action, `record.${moduleId}`), passing: true }));
  }

  /** One line per module that makes a record of what was typed. */
  creating(text: string, t: PaletteTranslate): Command[] {
    return this.#offers.flatMap(({ module, actions: { create } }) =>
      create
        ? [
            {
              id: `create.${module.id}`,
              title: t('create', { what: create.title, text }),
              icon: Plus,
              mark: module.colour,
              passing: true,
              run: () => create.run(text),
            },
          ]
        : [],
    );
  }
}

const commandOf = ({ choices, ...action }: ModuleAction, prefix: string, module?: AnyModule): Command => ({
  ...action,
  id: `${prefix}.${action.id}`,
  mark: module?.colour,
  choices: choices && (async (text: string) => (await choices(text)).map(choiceCommand)),
});
