// The person's settings as the shell uses them: what holds now, with the look put on the page. The record lives in the personal space,
// so another tab's change arrives here too.
import {
  createProfileStore,
  type ProfileStore,
  type Settings as SettingsRecord,
  type SettingsPatch,
} from '@mana/modules/system/profile';
import type { StoreDeps } from '@mana/shared-core';
import type { Locale } from '@mana/shared-i18n';
import { applyLook } from '@mana/shared-ui/look.ts';
import { defaultLook, themeNames, type Look } from '@mana/shared-ui/themes.ts';

/** What counts while nothing was chosen, and the shape the shell reads. */
export interface ChosenSettings extends Pick<Look, 'theme' | 'mode'> {
  readonly name: string;
  readonly locale: Locale | null;
  readonly textSize: number;
  readonly letterKeys: boolean;
  readonly recentCommands: readonly string[];
  readonly templates: readonly string[];
  readonly onboardedAt: string | null;
}

const unchosen: ChosenSettings = {
  name: '',
  theme: defaultLook.theme,
  mode: defaultLook.mode,
  locale: null,
  textSize: 1,
  letterKeys: true,
  recentCommands: [],
  templates: [],
  onboardedAt: null,
};

/** A theme this version does not know is shown as the usual one. */
const fromRecord = (record: SettingsRecord): ChosenSettings => ({
  name: record.name,
  theme: themeNames.find((name) => name === record.theme) ?? defaultLook.theme,
  mode: record.mode,
  locale: record.locale,
  textSize: record.textSize,
  letterKeys: record.letterKeys,
  recentCommands: record.recentCommands,
  templates: record.templates,
  onboardedAt: record.onboardedAt,
});

const sameValue = (a: ChosenSettings, b: ChosenSettings): boolean => JSON.stringify(a) === JSON.stringify(b);

export class Settings {
  readonly store: ProfileStore;
  #current: ChosenSettings = $state.raw(unchosen);
  /** How the person wants to be called; changes only when it does. */
  readonly name = $derived(this.#current.name);
  #begun = 0;
  #taken = 0;

  private constructor(store: ProfileStore) {
    this.store = store;
  }

  static async open(deps: StoreDeps): Promise<Settings> {
    const settings = new Settings(createProfileStore(deps));
    await settings.refresh();
    settings.apply();
    return settings;
  }

  get current(): ChosenSettings {
    return this.#current;
  }

  async change(patch: SettingsPatch): Promise<void> {
    await this.store.changeSettings(patch);
    await this.refresh();
  }

  /** Reads again what is stored. Of overlapping reads the one begun last counts, for only it is sure to have seen every write. */
  async refresh(): Promise<void> {
    const run = ++this.#begun;
    const record = await this.store.readSettings();
    if (run < this.#taken) return;
    this.#taken = run;
    const chosen = record ? fromRecord(record) : unchosen;
    if (sameValue(chosen, this.#current)) return;
    this.#current = chosen;
    this.apply();
  }

  /** Puts the chosen look on the page, also after a preview. */
  apply(): void {
    const { theme, mode, textSize } = this.#current;
    applyLook({ theme, mode, textScale: textSize });
  }

  /** Shows a look without keeping it. */
  preview(look: Pick<Look, 'theme' | 'mode'>): void {
    applyLook({ ...look, textScale: this.#current.textSize });
  }
}
