// The command bundled into one file, for tests that run it dozens of times: translating the sources anew costs a second per run.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'build');

/** Answers the path of the bundle, as deep in the repository as its source: it reads files beside it. */
export async function buildCommand(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: 'src/main.ts', outDir: folder, target: 'node20', emptyOutDir: true },
  });
  return join(folder, 'main.js');
}

export const removeCommand = (): void => rmSync(folder, { recursive: true, force: true });
