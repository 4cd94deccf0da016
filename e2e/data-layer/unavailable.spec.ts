// Browsers without IndexedDB, or that forbid it: one clear code, for which the app has its words.
import { expect } from '@playwright/test';

import { test } from './harness.ts';
import { databaseName } from './profile.ts';

const obstacles = {
  'there is no IndexedDB': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'asking for IndexedDB throws': () =>
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  'opening a database is forbidden': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('access to the Indexed Database API is denied', 'SecurityError');
    };
  },
  'the browser stores nothing of this site': () => {
    const denied = {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    };
    Object.defineProperties(window, { indexedDB: denied, localStorage: denied });
  },
  'opening a database fails in a private window': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    };
  },
};

const denyLocalStorage = () => {
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    },
  });
};

for (const [name, obstruct] of Object.entries(obstacles)) {
  test(`where ${name}, opening is refused with STORAGE_UNAVAILABLE`, async ({ profile }) => {
    const page = await (await profile.context()).newPage();
    await page.addInitScript(obstruct);
    await page.goto(profile.origin);
    const code = await page.evaluate(
      (database) =>
        window.harness.open(database).then(
          () => 'opened',
          (error: unknown) => (error as { code?: string }).code ?? String(error),
        ),
      databaseName,
    );
    expect(code).toBe('STORAGE_UNAVAILABLE');
  });
}

test('where only localStorage is denied, everything works', async ({ profile }) => {
  const page = await (await profile.context()).newPage();
  await page.addInitScript(denyLocalStorage);
  await page.goto(profile.origin);
  const read = await page.evaluate(async (database) => {
    await window.harness.open(database);
    await window.harness.write('several', 'kept', await window.harness.ensureCounter());
    await window.harness.settled();
    return window.harness.readWritten();
  }, databaseName);
  expect(read).toEqual({ counts: { kept: 3 }, counter: { title: 'kept', notes: 'kept' } });
});
