// The App: what the shell knows while it runs. Built once by `boot.ts`, given to components through the context, and reactive: the
// active space, the language and the day change without a reload.
import type { LocalData, LossReport } from '@mana/local-data';
import { todayOf, type Clock, type Day, type Records } from '@mana/shared-core';
import { createFormats, localeInfo, matchLocale, regionalTag, type Formats, type Locale } from '@mana/shared-i18n';
import { createContext } from 'svelte';

import { Incoming } from './import-lab/incoming.svelte.ts';
import { ModuleTexts } from './module-texts.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { keepLocale } from './pwa/keep-locale.ts';
import { Updates } from './pwa/updates.svelte.ts';
import { type Settings } from './settings/settings.svelte.ts';
import { shellMessages, type ShellTranslate } from './shell-messages.ts';
import { modulesIn, type Spaces } from './spaces.svelte.ts';
import { Works } from './work/works.svelte.ts';

/** Where the language is mirrored, so that the next start loads only that one. */
export const localeStorageKey = 'mana.locale';

export interface AppParts {
  readonly data: LocalData;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly spaces: Spaces;
  readonly locale: Locale;
  readonly translate: ShellTranslate;
}

export class App {
  readonly data: LocalData;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly spaces: Spaces;
  readonly modules: ModuleTexts;
  readonly notices = new Notices();
  readonly updates = new Updates();
  /** What takes long and goes on while one is elsewhere. */
  readonly work = new Works();
  readonly incoming = new Incoming();
  /** Another tab has upgraded the database: this one can only reload. */
  isOutdated = $state(false);
  /** What the browser lost and could be brought back, until the person has seen it. */
  loss: LossReport | null = $state.raw(null);
  /** An archive that was dropped, opened or shared, until "My data" takes it. */
  archiveInHand: File | undefined = $state.raw();
  /** How many days old the last backup is, where that is worth a word; 0 where there is none yet. */
  backupAge: number | null = $state(null);
  /** The import of an archive was cut off and is neither gone on with nor taken back. */
  archiveCutOff = $state(false);
  /** The scene of the Workbench one was last in. */
  sceneId: string | undefined = $state();

  #locale: Locale;
  #translate: ShellTranslate;
  #today: Day;
  #hour: number;

  readonly #formats = $derived.by(() =>
    createFormats(this.#locale, { timeZone: this.timeZone, tag: regionalTag(this.#locale, navigator.languages) }),
  );
  readonly #records = $derived.by(() => this.data.records({ spaceId: this.spaces.activeId, actor: this.data.user() }));

  constructor(parts: AppParts) {
    this.data = parts.data;
    this.clock = parts.clock;
    this.settings = parts.settings;
    this.spaces = parts.spaces;
    this.#locale = $state(parts.locale);
    this.#translate = $state.raw(parts.translate);
    this.#today = $state(todayOf(parts.clock));
    this.#hour = $state(hourOf(parts.clock));
    this.modules = new ModuleTexts(parts.locale);
  }

  get locale(): Locale {
    return this.#locale;
  }

  /** The day as the person lives it; changes at midnight. */
  get today(): Day {
    return this.#today;
  }

  get formats(): Formats {
    return this.#formats;
  }

  /** Bound to the active space and the person. */
  get records(): Records {
    return this.#records;
  }

  get timeZone(): string {
    return this.clock.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  /** The shell's own texts in the active language. */
  readonly t: ShellTranslate = (key, ...params) => this.#translate(key, ...params);

  /** The local hour, 0–23. */
  get hour(): number {
    return this.#hour;
  }

  /** Looks at the calendar and the clock again. */
  refreshToday(): void {
    this.#today = todayOf(this.clock);
    this.#hour = hourOf(this.clock);
  }

  /** Opens another space of this device, once the texts of its modules are there. */
  async openSpace(id: string): Promise<void> {
    const space = this.spaces.list.find((each) => each.id === id);
    if (!space) return;
    await Promise.all(modulesIn(space.type).map((module) => this.modules.load(module.id)));
    this.sceneId = undefined;
    this.spaces.switchTo(id);
  }

  /** Speaks the chosen language, or the device's where none is chosen, once all its texts are there. */
  async speak(choice: Locale | null): Promise<void> {
    const locale = choice ?? matchLocale(navigator.languages);
    if (locale === this.#locale) return;
    const translate = await shellMessages.load(locale);
    await this.modules.switchTo(locale);
    this.#translate = translate;
    this.#locale = locale;
    showLocale(locale);
  }
}

const hourOf = (clock: Clock): number => new Date(clock.now()).getHours();

/** Tells the browser, screen readers and the next start which language this is. */
export function showLocale(locale: Locale): void {
  document.documentElement.lang = localeInfo[locale].lang;
  document.documentElement.dir = localeInfo[locale].direction;
  localStorage.setItem(localeStorageKey, locale);
  keepLocale(locale);
}

export const [useApp, provideApp] = createContext<App>();
