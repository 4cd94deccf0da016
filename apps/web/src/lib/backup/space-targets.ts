// Where the spaces of an archive go: by default to the space of the same id, the personal one to the personal one, anything else to a
// space of the same kind and name, or to a new one.
import { spaceTypes, type SpaceType } from '@mana/shared-core';

import type { SpaceInfo } from '../spaces.svelte.ts';

/** The id of a space here, or what else may become of a space of the archive. */
export type SpaceChoice = string;

export const newSpace = 'new';
export const skipSpace = 'skip';

export interface ForeignSpace {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

export const typeOf = ({ type }: ForeignSpace): SpaceType => spaceTypes.find((known) => known === type) ?? 'family';

export function guessTarget(foreign: ForeignSpace, here: readonly SpaceInfo[]): SpaceChoice {
  const same =
    here.find(({ id }) => id === foreign.id) ??
    here.find(({ type }) => type === 'personal' && foreign.type === 'personal') ??
    here.find(({ type, name }) => type === foreign.type && name === foreign.name);
  return same?.id ?? newSpace;
}
