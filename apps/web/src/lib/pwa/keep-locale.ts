// Tells the service worker which language is in use, so that it keeps that one's texts for use without a network.
import type { Locale } from '@mana/shared-i18n';

export const keepLocale = (locale: Locale): void =>
  navigator.serviceWorker?.controller?.postMessage({ type: 'locale', locale });
