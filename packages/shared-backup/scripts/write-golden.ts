// Makes the golden archives: `npx tsx packages/shared-backup/scripts/write-golden.ts`. They are checked in and stay as they are for
// ever; a new release adds files, it never makes an old one anew. Nothing in them is random.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { goldenFiles, goldenFolder, makeGoldenFile } from '../src/golden/golden-files-fixture.ts';

for (const file of goldenFiles) {
  const path = join(goldenFolder, `${file.name}.mana`);
  if (!existsSync(path)) writeFileSync(path, makeGoldenFile(file));
}
