// The room for archives: what can leave, what an archive would change here, bringing it in, and taking that back. It knows records and
// spaces; the bytes of an archive are `shared-backup`'s.
import { CodedError, instantOf, newId, type Actor } from '@mana/shared-core';
import type { Archive, LongWork, RowContext } from '@mana/shared-backup';
import type { Engine } from '../engine.ts';
import { batchesOf, revertGroup } from '../history.ts';
import { createContents, type Export, type ExportSelection } from './contents.ts';
import type { ImportPlan, ImportResult, InterruptedImport, Preview } from './import-plan.ts';
import { applyImport, rehearse } from './import-run.ts';
import { forgetImport, isImporting, noteImport, readImport, whileImporting } from './import-state.ts';
import { Steps } from './long-steps.ts';
import { createRowContext, type BackupOptions } from './row-context.ts';
import { lastExportKey, takeSurvey, type Survey } from './survey.ts';

export interface Backup {
  /** What rows of an archive are checked against. */
  readonly rowContext: RowContext;
  survey(): Promise<Survey>;
  /** What `writeArchive` writes; read while it is written. @throws ArchiveError LOCKED */
  contents(selection: ExportSelection): Promise<Export>;
  /** Remembers when this device's records were last exported. @param at ISO instant */
  exported(at: string): Promise<void>;
  /** What `apply` would do; nothing is written. @throws ArchiveError */
  preview(archive: Archive, plan: ImportPlan, work?: LongWork): Promise<Preview>;
  /**
   * Brings an archive in, as one undo step, in chunks that are each a transaction. Cancelled or cut off, what is stored stays until
   * `undo`, or until the same import is applied again with its `importId`.
   * @throws ArchiveError, CodedError IMPORT_RUNNING and those of the storage
   */
  apply(archive: Archive, plan: ImportPlan, work?: LongWork): Promise<ImportResult>;
  /** An import or its undo that a closed tab or a crash cut off. */
  interrupted(): Promise<InterruptedImport | null>;
  /** Takes a whole import back, finished or not. @throws CodedError IMPORT_RUNNING */
  undo(importId: string, work?: LongWork): Promise<void>;
}

const alone = async <T>(engine: Engine, work: () => Promise<T>): Promise<T> => {
  const done = await whileImporting(engine, work);
  if (!done) throw new CodedError('IMPORT_RUNNING', 'another tab is importing');
  return done.value;
};

export const createBackup = (engine: Engine, options: BackupOptions, user: () => Actor): Backup => {
  const rowContext = createRowContext(engine, options);

  const apply: Backup['apply'] = (archive, plan, work = {}) =>
    alone(engine, async () => {
      const importId = plan.importId ?? newId();
      const note = { importId, plan, startedAt: instantOf(engine.clock), state: 'running' } as const;
      await noteImport(engine, note);
      const result = await applyImport(engine, archive, plan, rowContext, { importId, actor: user() }, work);
      await forgetImport(engine, importId);
      return result;
    });

  const undo: Backup['undo'] = (importId, work = {}) =>
    alone(engine, async () => {
      const known = await readImport(engine);
      const plan = known?.plan ?? {
        mode: 'merge',
        tables: [],
        spaces: {},
        bringBack: false,
        history: false,
        blobs: false,
      };
      await noteImport(engine, { importId, plan, startedAt: instantOf(engine.clock), state: 'undoing' });
      const steps = new Steps(work, (await batchesOf(engine, importId)).length);
      await revertGroup(engine, user, importId, 'undo', () => steps.next('undoing', 1));
      await forgetImport(engine, importId);
    });

  return {
    rowContext,
    survey: () => takeSurvey(engine),
    contents: (selection) => createContents(engine, options.schemaVersion, selection),
    exported: async (at) => void (await engine.database._meta.put({ key: lastExportKey, value: at })),
    preview: (archive, plan, work = {}) => rehearse(engine, archive, plan, rowContext, plan.importId ?? newId(), work),
    apply,
    interrupted: async () => ((await isImporting(engine)) ? null : readImport(engine)),
    undo,
  };
};
