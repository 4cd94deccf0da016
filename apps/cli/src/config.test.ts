import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test.each([
  [{ LANG: 'de_AT.UTF-8' }, 'de', 'de-AT'],
  [{ LANG: 'fr_CH' }, 'fr', 'fr-CH'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'it_IT.UTF-8' }, 'it', 'it-IT'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'en', 'en-GB'],
  [{ LANG: 'pt_BR.UTF-8' }, 'en', 'en-GB'],
  [{ LANG: 'es@euro' }, 'es', 'es-ES'],
  [{ LANG: 'POSIX' }, 'en', 'en-GB'],
  [{}, 'en', 'en-GB'],
])('the terminal’s %o is %s, written as in %s', (env, locale, tag) => {
  expect(readConfig(env)).toMatchObject({ locale, tag });
});
