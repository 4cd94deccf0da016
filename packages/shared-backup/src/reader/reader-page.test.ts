// The page that is checked in and shipped.
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { makeReaderPage, readerPage } from '../../scripts/reader-page.ts';

const page = readFileSync(readerPage, 'utf8');

test('the page is what its sources say: after a change, npx tsx packages/shared-backup/scripts/build-reader.ts', async () => {
  expect(page).toBe(await makeReaderPage());
});

test('the page loads nothing and names no address but those of XML', () => {
  const addresses = page.match(/https?:\/\/[^\s"'`]+/g) ?? [];
  expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/2000/svg'))).toEqual([]);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval)\b/);
});
