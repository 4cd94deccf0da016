// What the import lab needs of the app, in one narrow place, so that its logic runs in tests over records in memory.
import { createFilesStore } from '@mana/modules/system/files';
import { createImportsStore } from '@mana/modules/system/imports';
import {
  newId,
  type Clock,
  type ImportAnswers,
  type ImportContext,
  type Receipt,
  type Records,
} from '@mana/shared-core';
import type { Locale } from '@mana/shared-i18n';

import type { App } from '../app.svelte.ts';
import type { RunningWork, WorkOptions } from '../work/running-work.svelte.ts';

export interface LabHost {
  readonly clock: Clock;
  readonly locale: Locale;
  /** The space that is open now. */
  readonly spaceId: string;
  recordsOf(spaceId: string): Records;
  answersFor(spaceId: string, source: string): Promise<ImportAnswers>;
  remember(spaceId: string, source: string, answers: ImportAnswers): Promise<void>;
  /** Keeps files beside records that are written through these. */
  attachThrough(records: Records): ImportContext['attach'];
  /** Undefined where one of its kind is running already. */
  startWork<R>(options: WorkOptions<R>): RunningWork<R> | undefined;
  /** Takes back every write of an import that still stands. */
  revert(group: string): Promise<Receipt>;
  /** In whose words a write is undone later. */
  name(receipt: Receipt, words: string): void;
}

export function createLabHost(app: App): LabHost {
  const recordsOf = (spaceId: string): Records => app.data.records({ spaceId, actor: app.data.user() });
  const storeOf = (spaceId: string) => createImportsStore({ records: recordsOf(spaceId), clock: app.clock });
  return {
    clock: app.clock,
    get locale() {
      return app.locale;
    },
    get spaceId() {
      return app.spaces.activeId;
    },
    recordsOf,
    answersFor: (spaceId, source) => storeOf(spaceId).answersFor(source),
    remember: (spaceId, source, answers) => storeOf(spaceId).remember(source, answers),
    attachThrough: (records) => async (file, owner) => {
      const id = newId();
      const blob = new Blob([new Uint8Array(file.bytes)], { type: file.mediaType });
      const stored = await app.data.files.put({ spaceId: records.spaceId, fileId: id }, blob);
      await createFilesStore({ records, clock: app.clock }).addFiles(owner, [
        { id, name: file.name, mediaType: file.mediaType, ...stored },
      ]);
      return id;
    },
    startWork: (options) => (app.work.of(options.kind)?.isLive ? undefined : app.work.start(options)),
    revert: (group) => app.data.history.revertGroup(group),
    name: (receipt, words) => app.notices.name(receipt, words),
  };
}
