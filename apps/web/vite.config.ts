// How the app is built: one static page that is every page, with its own service worker. Chunks of messages are named by their locale, so
// that the service worker can tell them apart from code.
import { execFileSync } from 'node:child_process';

import adapter from '@sveltejs/adapter-static';
import { precompileMessages } from '@mana/shared-i18n/precompile-messages';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

import { localeOfMessages } from './src/lib/pwa/locale-chunks.ts';

/**
 * The commit this is built from; the time too where the tree has changes or git is not there. A build reads this file more than once, in
 * more than one process, and all must say the same.
 */
const versionName = (): string => (process.env['MANA_BUILD'] ??= describeBuild());

function describeBuild(): string {
  const time = Date.now().toString(36);
  try {
    const name = execFileSync('git', ['describe', '--always', '--dirty=+'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return name.endsWith('+') ? `${name}${time}` : name;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return time;
  }
}

const nameLocaleChunks: Plugin = {
  name: 'mana:locale-chunks',
  outputOptions: (options) => ({
    ...options,
    chunkFileNames: (chunk) => {
      const locale = localeOfMessages(chunk.facadeModuleId ?? '');
      if (locale) return `_app/immutable/locale/${locale}/[hash].js`;
      return typeof options.chunkFileNames === 'function'
        ? options.chunkFileNames(chunk)
        : (options.chunkFileNames ?? '[name].[hash].js');
    },
  }),
};

export default defineConfig({
  plugins: [
    precompileMessages(),
    tailwindcss(),
    sveltekit({
      adapter: adapter({ fallback: 'index.html' }),
      files: { assets: '../../static' },
      paths: { relative: false },
      csp: { mode: 'hash', directives: { 'script-src': ['self'], 'object-src': ['none'] } },
      serviceWorker: { register: false },
      version: { name: versionName(), pollInterval: 0 },
    }),
    nameLocaleChunks,
  ],
});
