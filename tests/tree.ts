// The repository as the checks on it see it: every file a person wrote, by its path from the root.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { filesBelow } from '../scripts/source-hash.mjs';

export const root = dirname(import.meta.dirname);

export const allFiles: readonly string[] = filesBelow(root, '');

const code = /\.(ts|mjs|cjs|js|svelte)$/;
const codeFolders = /^(apps|packages|services|e2e|bench|scripts|tests)\//;
const messages = /\/messages\//;

/** Code people read and change; texts in other languages are data. */
export const codeFiles = allFiles.filter((path) => code.test(path) && codeFolders.test(path) && !messages.test(path));

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Lines as an editor counts them: the end of the last line starts no new one. */
export const countLines = (text: string): number => text.replace(/\n$/, '').split('\n').length;
