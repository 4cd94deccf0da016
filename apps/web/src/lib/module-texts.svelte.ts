// The modules' texts in the active language. A module's are loaded before its components are shown; a change of language loads those
// of all modules in use and then changes them at once.
import { moduleUis } from '@mana/modules/ui';
import type { ModuleUi } from '@mana/modules/module-ui';
import type { Locale } from '@mana/shared-i18n';

type Translate = (key: string, params?: Record<string, unknown>) => string;

export class ModuleTexts {
  readonly #uis = new Map<string, ModuleUi>();
  #translators: Readonly<Record<string, Translate>> = $state.raw({});
  #locale: Locale;

  constructor(locale: Locale) {
    this.#locale = locale;
  }

  /** The visible half of a module, with its texts at hand. */
  async load(moduleId: string): Promise<ModuleUi> {
    const ui = this.#uis.get(moduleId) ?? (await loadUi(moduleId));
    if (!this.#translators[moduleId]) {
      const translate = await translatorOf(ui, this.#locale);
      this.#translators = { ...this.#translators, [moduleId]: translate };
    }
    this.#uis.set(moduleId, ui);
    return ui;
  }

  /** The visible half of a module whose texts are loaded already. */
  loaded(moduleId: string): ModuleUi | undefined {
    return this.#translators[moduleId] && this.#uis.get(moduleId);
  }

  /** What people call a module. */
  nameOf(moduleId: string): string {
    return this.translator(moduleId)('title');
  }

  /** Reads the translator at each call, so that a text kept in markup follows the language. */
  translator(moduleId: string): Translate {
    return (key, params) => this.#translators[moduleId]?.(key, params) ?? key;
  }

  async switchTo(locale: Locale): Promise<void> {
    const entries = await Promise.all(
      [...this.#uis].map(async ([id, ui]) => [id, await translatorOf(ui, locale)] as const),
    );
    this.#locale = locale;
    this.#translators = Object.fromEntries(entries);
  }
}

async function loadUi(moduleId: string): Promise<ModuleUi> {
  const load = moduleUis[moduleId];
  if (!load) throw new RangeError(`no module is called ${moduleId}`);
  return (await load()).default;
}

async function translatorOf(ui: ModuleUi, locale: Locale): Promise<Translate> {
  return (await ui.messages.load(locale)) as Translate;
}
