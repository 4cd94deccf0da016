#!/usr/bin/env node
// The command `mana`, as `npx mana` finds it in the repository: sets up what is missing, then runs `apps/cli` from its source.
// Ends with 3 where nothing could be set up, which says nothing about any archive.
import { trySetUp } from './setup.mjs';

if (await trySetUp('command')) {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../apps/cli/src/main.ts');
} else process.exitCode = 3;
