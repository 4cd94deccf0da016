// Writes the reader's page anew after its sources changed: `npx tsx packages/shared-backup/scripts/build-reader.ts`.
import { writeFileSync } from 'node:fs';

import { makeReaderPage, readerPage } from './reader-page.ts';

writeFileSync(readerPage, await makeReaderPage());
