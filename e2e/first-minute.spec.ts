// The first minute of a new person: led in, three tasks written down, one done, and all of it still there with the server gone.
import { expect, test, untilKept } from './story.ts';

test('a new person writes three tasks down and finds them again after a reload with the server stopped', async ({
  mana,
  page,
  server,
}) => {
  await page.goto(server.url);
  await mana.onboarding.answerName('Mara');
  await mana.onboarding.answerLook('Nature', 'Dark');
  await mana.onboarding.answerTemplates('Everyday', 'Work');
  await expect(mana.workbench.greeting).toHaveText('Good morning, Mara.');

  await mana.goTo('Tasks');
  await mana.todo.removeExamples();
  await mana.todo.add('Renew the passport today p1 #Home');
  await mana.todo.add('Call Ida tomorrow');
  await mana.todo.add('Read the first chapter');
  await mana.todo.tick('Call Ida').click();
  await mana.todo.expectTitles('Renew the passport', 'Read the first chapter');

  await untilKept(page);
  await server.stop();
  await page.reload();
  await mana.todo.expectTitles('Renew the passport', 'Read the first chapter');
  await mana.todo.show('Done');
  await expect(mana.todo.ticked('Call Ida')).toBeVisible();
  await mana.goTo('Today');
  await expect(mana.workbench.greeting).toHaveText('Good morning, Mara.');
  await expect(mana.workbench.card('Today’s tasks').getByText('Renew the passport')).toBeVisible();
});
