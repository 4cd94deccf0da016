// One folder per space, named as the person named it. Rows of spaces that the archive does not list share one more.
import { createPaths, safeName } from './safe-name.ts';

export interface SpaceFolder {
  readonly id: string;
  readonly folder: string;
}

export interface SpaceFolders {
  readonly listed: readonly SpaceFolder[];
  /** For rows and attachments of no listed space. */
  readonly other: string;
  readonly of: (spaceId: unknown) => string;
}

export function createSpaceFolders(spaces: readonly { id: string; type: string; name: string }[]): SpaceFolders {
  const unique = createPaths();
  // Taken before any space's name, so that a space called like it does not get it.
  const other = unique('other');
  const listed = spaces.map(({ id, type, name }) => ({ id, folder: unique(safeName(name, safeName(type, 'space'))) }));
  const byId = new Map(listed.map(({ id, folder }) => [id, folder]));
  return { listed, other, of: (spaceId) => (typeof spaceId === 'string' && byId.get(spaceId)) || other };
}
