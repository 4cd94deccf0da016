// Which built files hold one language's messages: shared by the build, which names them, and the service worker, which sorts them.
// Imports nothing, because the build's configuration loads it too.

const sources = /\/messages\/(?<locale>[a-z]{2})\.(?:ts|json)$/;
const built = /\/immutable\/locale\/(?<locale>[a-z]{2})\//;

/** The locale whose messages a source file holds. */
export const localeOfMessages = (path: string): string | undefined => sources.exec(path)?.groups?.['locale'];

/** The locale a built chunk belongs to; undefined for code. */
export const localeOfChunk = (path: string): string | undefined => built.exec(path)?.groups?.['locale'];
