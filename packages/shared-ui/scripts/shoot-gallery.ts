// Takes pictures of the gallery in several looks and widths, for people to look at:
// `npm run gallery -- <folder> [theme-mode …]`.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import { createServer } from 'vite';
import { browserLaunchOptions } from '../../../scripts/find-browser.mjs';

const [folder = join(tmpdir(), 'mana-gallery'), ...chosen] = process.argv.slice(2);
const looks = chosen.length > 0 ? chosen : ['ocean-light', 'ocean-dark', 'sunset-light', 'midnight-dark'];
const widths = [1280, 390];

mkdirSync(folder, { recursive: true });
const server = await createServer({
  root: fileURLToPath(new URL('../src/gallery', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  cacheDir: join(tmpdir(), 'mana-gallery-cache'),
  optimizeDeps: { exclude: ['@lucide/svelte'] },
  plugins: [tailwindcss(), svelte({ configFile: false })],
  server: { port: 0, fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] } },
});
await server.listen();
const browser = await chromium.launch(await browserLaunchOptions());
try {
  const address = server.resolvedUrls?.local[0] ?? '';
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      hasTouch: width < 640,
      isMobile: width < 640,
    });
    page.on('pageerror', (error) => console.error(error));
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    // A tall window instead of a full-page picture, which would lose the emulated finger.
    await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
    for (const look of looks) {
      const [theme, mode] = look.split('-');
      await page.evaluate(
        ([name, light]) => Object.assign(document.documentElement.dataset, { theme: name, mode: light }),
        [theme, mode],
      );
      await page.evaluate(async () => {
        const fades = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
        await Promise.allSettled(fades.map((fade) => fade.finished));
      });
      await page.screenshot({ path: join(folder, `${look}-${width}.png`) });
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`The pictures are in ${folder}`);
