// Which formats the modules of a space read, and which of them a file may be, by its name and media type alone.
import type { AnyModule, FormatOffer } from '@mana/shared-core';

export interface Offer {
  /** `<module>/<format>`. */
  readonly key: string;
  readonly module: AnyModule;
  readonly format: FormatOffer;
}

export const offersOf = (modules: readonly AnyModule[]): Offer[] =>
  modules.flatMap((module) =>
    (module.formats ?? []).map((format) => ({ key: `${module.id}/${format.id}`, module, format })),
  );

/** Lower case and without its dot; empty where there is none. */
export const extensionOf = (path: string): string => /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

export const archiveExtension = 'mana';

type Named = { readonly path: string; readonly mediaType: string };

/** By extension; a file without one by its media type, and a text by any format of text. */
export function fits({ format }: Offer, { path, mediaType }: Named): boolean {
  const extension = extensionOf(path);
  if (extension) return format.extensions.includes(extension);
  return mediaType !== '' && (format.mediaType === mediaType || (mediaType === 'text/plain' && isText(format)));
}

export const isText = ({ mediaType }: Pick<FormatOffer, 'mediaType'>): boolean => mediaType.startsWith('text/');

/** For the `accept` of an input: everything that can be opened, archives and folders packed as ZIP among it. */
export const acceptOf = (offers: readonly Offer[]): string =>
  [...new Set(offers.flatMap(({ format }) => format.extensions)), 'zip', archiveExtension]
    .map((extension) => `.${extension}`)
    .join(',');
