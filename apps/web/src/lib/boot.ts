// The composition root: from a configuration to a running App, in order. Whatever must go on in the background is a line in the list at
// the end; `dispose` ends all of it.
import { openLocalData, type LocalData } from '@mana/local-data';
import { catalog } from '@mana/modules';
import { schemaVersion, upcastRow } from '@mana/modules/schema';
import { codeOf, systemClock, type Clock } from '@mana/shared-core';
import { isLocale, matchLocale, type Locale } from '@mana/shared-i18n';

import { App, localeStorageKey, showLocale } from './app.svelte.ts';
import { followRecords } from './background/records.svelte.ts';
import { followTheDay } from './background/the-day.ts';
import { workWhenIdle } from './background/idle.ts';
import { followUpdates } from './background/updates.ts';
import { reportError } from './report-error.ts';
import { Settings } from './settings/settings.svelte.ts';
import { shellMessages, type ShellTranslate } from './shell-messages.ts';
import { Spaces } from './spaces.svelte.ts';

export interface BootConfig {
  /** The name of the database on this device. */
  readonly databaseName: string;
  readonly clock: Clock;
}

export interface BootFailure {
  readonly ok: false;
  readonly code: string;
  readonly translate: ShellTranslate;
}

export type Started = { readonly ok: true; readonly app: App; readonly dispose: () => void } | BootFailure;

/** Work that goes on while the App runs; each answers how to end it. */
const background: readonly ((app: App) => () => void)[] = [followTheDay, followRecords, followUpdates, workWhenIdle];

export const defaultConfig: BootConfig = { databaseName: 'mana-guest', clock: systemClock };

let started: Promise<Started> | undefined;

/** Starts the App of this page once. */
export const start = (): Promise<Started> => (started ??= boot(defaultConfig));

/** Never rejects: a start that fails is a screen in words. */
export async function boot(config: BootConfig): Promise<Started> {
  const guess = mirroredLocale();
  const running: { app?: App } = {};
  const [messages, opened] = await Promise.allSettled([
    shellMessages.load(guess),
    open(config, () => (running.app ? (running.app.isOutdated = true) : location.reload())),
  ]);
  if (messages.status === 'rejected') throw messages.reason;
  if (opened.status === 'rejected') {
    reportError(opened.reason);
    return { ok: false, code: failureCode(opened.reason), translate: messages.value };
  }
  const { data, settings, spaces } = opened.value;
  const locale = settings.current.locale ?? matchLocale(navigator.languages);
  const translate = locale === guess ? messages.value : await shellMessages.load(locale);
  await spaces.ensurePersonal(translate('space.personal'));
  showLocale(locale);
  const app = new App({ data, clock: config.clock, settings, spaces, locale, translate });
  running.app = app;
  const stops = background.map((begin) => begin(app));
  return {
    ok: true,
    app,
    dispose: () => {
      for (const stop of stops) stop();
      data.close();
    },
  };
}

interface Opened {
  readonly data: LocalData;
  readonly settings: Settings;
  readonly spaces: Spaces;
}

async function open({ databaseName, clock }: BootConfig, onOutdated: () => void): Promise<Opened> {
  const known: { settings?: Settings } = {};
  const data = await openLocalData({
    name: databaseName,
    tables: catalog.flatMap((module) => module.tables),
    schemaVersion,
    upcast: upcastRow,
    clock,
    userName: () => known.settings?.name ?? '',
    onOutdated,
    onProblem: reportError,
  });
  const personal = data.records({ spaceId: data.personalSpaceId, actor: data.user() });
  const [settings, spaces] = await Promise.all([Settings.open({ records: personal, clock }), Spaces.open(data, clock)]);
  known.settings = settings;
  return { data, settings, spaces };
}

/** Where storage is denied as a whole, the browser refuses before any database is asked. */
const failureCode = (error: unknown): string =>
  error instanceof DOMException && error.name === 'SecurityError' ? 'STORAGE_UNAVAILABLE' : codeOf(error);

/** The language of the last start, so that only its texts are loaded; the device's at the first. */
function mirroredLocale(): Locale {
  try {
    const mirrored = localStorage.getItem(localeStorageKey);
    if (isLocale(mirrored)) return mirrored;
  } catch (error) {
    // Storage is denied altogether: the database will say so, in words.
    if (!(error instanceof DOMException)) throw error;
  }
  return matchLocale(navigator.languages);
}
