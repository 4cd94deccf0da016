// For tests of the lab: a host over records in memory, where works run as in the app.
import { createImportsStore } from '@mana/modules/system/imports';
import type { Receipt } from '@mana/shared-core';
import { setupRecords } from '@mana/test-kit';

import { Works } from '../work/works.svelte.ts';
import type { LabHost } from './lab-host.ts';

export function createTestHost() {
  const kit = setupRecords();
  const works = new Works();
  const written = new Map<string, Receipt[]>();
  const store = createImportsStore(kit);
  const host: LabHost = {
    clock: kit.clock,
    locale: 'en',
    spaceId: kit.records.spaceId,
    recordsOf: () => ({
      ...kit.records,
      write: async (collect, options) => {
        const receipt = await kit.records.write(collect, options);
        const group = options?.group ?? '';
        written.set(group, [...(written.get(group) ?? []), receipt]);
        return receipt;
      },
    }),
    answersFor: (_spaceId, source) => store.answersFor(source),
    remember: (_spaceId, source, answers) => store.remember(source, answers),
    attachThrough: () => () => Promise.reject(new Error('nothing is attached here')),
    startWork: (options) => (works.of(options.kind)?.isLive ? undefined : works.start(options)),
    revert: (group) => {
      for (const receipt of [...(written.get(group) ?? [])].reverse()) kit.undo(receipt);
      return Promise.resolve({ batch: 'undone' });
    },
    name: () => undefined,
  };
  return { ...kit, host, works };
}
