// A cold start without a network: after one visit, a new page at any address of the app opens with the server stopped.
import { expect, test, untilKept } from './story.ts';
import { Mana } from './pages/mana.ts';

test('after one visit every address opens with the server stopped, also one never visited', async ({
  mana,
  page,
  context,
  server,
}) => {
  await page.goto(`${server.url}/todo`);
  await mana.onboarding.skipAll();
  await mana.todo.removeExamples();
  await mana.todo.add('Water the tomatoes today');
  await mana.todo.task('Water the tomatoes').click();
  await expect(mana.pane.title).toBeVisible();
  const task = new URL(page.url()).pathname;
  await untilKept(page);
  await server.stop();
  await page.close();

  const visit = async (address: string): Promise<Mana> => {
    const fresh = await context.newPage();
    await fresh.goto(server.url + address);
    return new Mana(fresh);
  };

  const list = await visit('/todo/today');
  await list.todo.expectTitles('Water the tomatoes');
  await list.todo.add('Written without a network');
  await list.todo.expectTitles('Water the tomatoes', 'Written without a network');
  await list.page.close();

  const detail = await visit(task);
  await expect(detail.pane.title).toHaveValue('Water the tomatoes');
  await detail.page.close();

  const data = await visit('/settings/data');
  await expect(data.page.getByRole('region', { name: 'Used' })).toContainText('Storage used');
  await data.page.close();

  const trash = await visit('/trash');
  await expect(trash.heading404).toBeHidden();
  await expect(trash.trash.record('Tick me off')).toBeVisible();
  await trash.page.close();

  const search = await visit('/search?text=tomat');
  await expect(search.search.hit('Water the tomatoes')).toBeVisible();
  await search.search.field.fill('network');
  await expect(search.search.hit('Written without a network')).toBeVisible();
  await search.page.close();

  const unknown = await visit('/no/such/place');
  await expect(unknown.heading404).toBeVisible();
  await unknown.page.getByRole('main').getByRole('link', { name: 'Go to Today' }).click();
  await expect(unknown.workbench.greeting).toHaveText('Good morning.');
});

test('the second copy of what was written is kept offline too', async ({ mana, page, server }) => {
  await page.goto(`${server.url}/todo`);
  await mana.onboarding.skipAll();
  await expect(mana.todo.heading).toBeVisible();
  await untilKept(page);
  await server.stop();
  await page.reload();
  await mana.todo.add('Kept twice');
  const filesBesideTheDatabase = () =>
    page.evaluate(async () => {
      let bytes = 0;
      const weigh = async (folder: FileSystemDirectoryHandle): Promise<void> => {
        for await (const handle of folder.values()) {
          if (handle.kind === 'directory') await weigh(handle as FileSystemDirectoryHandle);
          else bytes += (await (handle as FileSystemFileHandle).getFile()).size;
        }
      };
      await weigh(await navigator.storage.getDirectory());
      return bytes;
    });
  await expect.poll(filesBesideTheDatabase).toBeGreaterThan(0);
});
