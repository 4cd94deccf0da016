// `npm run bench`: builds the pages, opens a browser, runs one bench after another, and prints each result as a line of JSON.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { assertBuilt } from './app-server.ts';
import { archive } from './benches/archive.ts';
import { builtApp } from './benches/built-app.ts';
import { coldStart } from './benches/cold-start.ts';
import { footprintBenches } from './benches/footprint.ts';
import { recordBenches } from './benches/records.ts';
import { cipherBenches } from './benches/search.ts';
import { withProfile } from './browser.ts';
import { buildPages, servePages } from './page-server.ts';

const benches = [...recordBenches, ...cipherBenches, ...footprintBenches, archive, coldStart, builtApp];

const asked = readArguments(
  process.argv.slice(2),
  benches.map(({ id }) => id),
);
if (asked.ids.includes(builtApp.id)) assertBuilt();
const pages = await mkdtemp(join(tmpdir(), 'mana-bench-pages-'));
try {
  await buildPages(pages);
  const server = await servePages(pages);
  await withProfile(async (launch) => {
    const context = await launch();
    for (const { id, measure } of benches) {
      if (!asked.ids.includes(id)) continue;
      const lines = await measure({ sizes: asked.sizes, context, origin: server.origin, pages });
      for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  });
  await server.close();
} finally {
  await rm(pages, { recursive: true, force: true });
}
