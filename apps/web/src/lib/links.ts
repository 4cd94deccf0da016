// Every address inside the app, in one typed place. Nothing else spells a path.
import { steps, type Step } from './onboarding/steps.ts';

export const settingsSections = ['you', 'look', 'language', 'spaces', 'data', 'about'] as const;

export type SettingsSection = (typeof settingsSections)[number];

export const isSettingsSection = (value: string): value is SettingsSection =>
  (settingsSections as readonly string[]).includes(value);

/** Only addresses of this app are returned to: `//elsewhere` and `https:` are not. */
export const isInternal = (address: string): boolean => /^\/(?![/\\])/.test(address);

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
};

export const links = {
  home: () => '/',
  /** A module's page, one of its views, or one record in it. */
  module: (moduleId: string, view?: string, id?: string) =>
    ['', moduleId, ...(view ? [view] : []), ...(view && id ? [id] : [])].map(encodeURIComponent).join('/'),
  modules: () => '/modules',
  search: (text?: string) => withQuery('/search', { text }),
  trash: () => '/trash',
  importLab: () => '/import',
  settings: (section?: SettingsSection) => (section ? `/settings/${section}` : '/settings'),
  /** `wanted` is where the person was going; the last step leads there. */
  onboarding: (step: Step = steps[0], wanted?: string) =>
    withQuery(`/onboarding/${step}`, { wanted: wanted === '/' ? undefined : wanted }),
} as const;
