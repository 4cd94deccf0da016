// How the lab speaks: of a problem, of a running import, of the formats one may choose.
import type { FormatProblem, ImportLabel } from '@mana/shared-core';

import type { App } from '../app.svelte.ts';
import { iconOf } from '../module-icons.ts';
import type { ImportWords, Translate } from './import-run.svelte.ts';
import type { LabTranslate } from './lab-messages.ts';
import type { Offer } from './offers.ts';

const ownProblems = [
  'KIND_UNKNOWN',
  'ZIP_TOO_LARGE',
  'ZIP_DAMAGED',
  'ZIP_UNSAFE',
  'ZIP_EMPTY',
  'FILE_UNREADABLE',
  'ROW_NOT_STORED',
] as const;

/** A problem in words: the lab's own, else the importer's. */
export function sayProblem(t: LabTranslate, say: Translate | undefined, { code, detail = '' }: FormatProblem): string {
  const own = ownProblems.find((each) => each === code);
  return own ? (t as Translate)(`problem.${own}`, { detail }) : (say?.(`problem.${code}`, { detail }) ?? code);
}

export const sayLabel = (say: Translate, label: ImportLabel): string =>
  typeof label === 'string' ? say(label) : label.text;

export const importWords = (app: App, t: LabTranslate): ImportWords => ({
  title: t('title'),
  phase: t('writing'),
  count: (done, total) => t('progress', { done: app.formats.number(done), total: app.formats.number(total) }),
  told: (count) => t('done', { count }),
});

/** `Tasks · CSV`. */
export const offerName = (app: App, { module, format }: Offer): string =>
  `${app.modules.nameOf(module.id)} · ${app.modules.translator(module.id)(format.title)}`;

export const offerOptions = (app: App, offers: readonly Offer[]) =>
  offers.map((offer) => ({
    value: offer.key,
    label: offerName(app, offer),
    icon: iconOf(offer.module),
    mark: offer.module.colour,
  }));
