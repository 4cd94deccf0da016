// Mana as an app of the device: it can be installed, and a new version waits for consent and loses nothing that is being typed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { OwnServer } from './own-server.ts';
import { Mana } from './pages/mana.ts';
import { expect, test, untilKept } from './story.ts';

const builtApp = process.env['WEB_ROOT'] ?? join(dirname(import.meta.dirname), 'apps/web/build');

const versionOf = (build: string): string =>
  (JSON.parse(readFileSync(join(build, '_app/version.json'), 'utf8')) as { version: string }).version;

/** Makes a build say that it is of another version. */
function renameVersion(build: string, version: string): void {
  const before = versionOf(build);
  for (const path of readdirSync(build, { recursive: true, encoding: 'utf8' })) {
    const file = join(build, path);
    if (!/\.(js|json|html)$/.test(path) || !statSync(file).isFile()) continue;
    const text = readFileSync(file, 'utf8');
    if (text.includes(before)) writeFileSync(file, text.replaceAll(before, version));
  }
}

test('the manifest says what an installation needs, and every icon is there', async ({ request }) => {
  const answer = await request.get('/manifest.webmanifest');
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as { icons: { src: string; sizes: string; purpose?: string }[] };
  expect(manifest).toMatchObject({ id: '/', scope: '/', start_url: '/', display: 'standalone', name: 'Mana' });
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const size of ['192x192', '512x512']) expect(manifest.icons.some(({ sizes }) => sizes === size)).toBe(true);
  for (const { src } of manifest.icons) expect((await request.get(src)).status()).toBe(200);
});

test('the browser finds nothing against an installation', async ({ device, server }) => {
  const page = await device.newPage();
  await page.goto(server.url);
  await untilKept(page);
  const session = await device.newCDPSession(page);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('a new version waits for consent; what is being typed stays before and after', async ({ mana, page }) => {
  const build = mkdtempSync(join(tmpdir(), 'mana-build-'));
  cpSync(builtApp, build, { recursive: true });
  const server = await OwnServer.start(build);
  await page.goto(`${server.url}/todo`);
  await mana.onboarding.skipAll();
  await mana.todo.removeExamples();
  await untilKept(page);
  await mana.todo.quickAdd.pressSequentially('Half a senten');
  const keptVersions = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('mana-app-')));
  expect(await keptVersions()).toEqual([`mana-app-${versionOf(build)}`]);

  renameVersion(build, 'the-next-one');
  await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
  await expect(page.getByText('A new version of Mana is ready.')).toBeVisible();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A new version of Mana is ready.')).toBeHidden();
  await expect(mana.todo.quickAdd).toHaveValue('Half a senten');

  await page.reload();
  await expect(mana.todo.quickAdd).toHaveValue('Half a senten');
  await expect(page.getByText('A new version of Mana is ready.')).toBeVisible();
  const updated = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Update now' }).click();
  await updated;
  await expect(mana.todo.quickAdd).toHaveValue('Half a senten');
  await expect(page.getByText('A new version of Mana is ready.')).toBeHidden();
  expect(await keptVersions()).toContain('mana-app-the-next-one');
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration().then((each) => each?.waiting))).toBeNull();

  await server.stop();
  const offline = new Mana(await page.context().newPage());
  await offline.page.goto(`${server.url}/todo`);
  await offline.todo.add('Written with the new version');
  rmSync(build, { recursive: true, force: true });
});
