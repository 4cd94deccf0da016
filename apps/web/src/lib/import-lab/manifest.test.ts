// What the system is told the app opens, is what the modules read.
import { readFileSync } from 'node:fs';

import { catalog } from '@mana/modules';
import { expect, test } from 'vitest';

import { acceptOf, offersOf } from './offers.ts';

interface Manifest {
  readonly file_handlers: readonly { readonly action: string; readonly accept: Record<string, readonly string[]> }[];
  readonly share_target: {
    readonly action: string;
    readonly params: { readonly files: readonly { readonly accept: readonly string[] }[] };
  };
}

const path = new URL('../../../../../static/manifest.webmanifest', import.meta.url);
const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
const readable = acceptOf(offersOf(catalog)).split(',').sort();

test('the manifest’s file handlers are the formats of the catalog, archives and ZIP', () => {
  const handled = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
  expect(handled.sort()).toEqual(readable);
});

test('the share target takes the same kinds of files', () => {
  const shared = manifest.share_target.params.files.flatMap(({ accept }) => accept);
  expect(shared.filter((kind) => kind.startsWith('.')).sort()).toEqual(readable);
});

test('both end in the import lab', () => {
  const actions = [...manifest.file_handlers, manifest.share_target].map(({ action }) => action);
  expect(new Set(actions)).toEqual(new Set(['/import']));
});
