// The long works of "My data" in words: which part is being written, checked or imported, and how far it is.
import type { App } from '../app.svelte.ts';
import type { RunningWork, WorkOptions, WorkProgress } from '../work/running-work.svelte.ts';
import { links } from '../links.ts';
import type { BackupTranslate } from './backup-messages.ts';
import { partNameOf, partsOf } from './parts.ts';

export type BackupWorkKind = 'export' | 'verify' | 'rehearse' | 'import' | 'undo-import' | 'folder-backup';

interface BackupWork<R> {
  readonly kind: BackupWorkKind;
  readonly title: string;
  readonly sealed?: boolean;
  readonly told?: (result: R) => string;
  readonly run: WorkOptions<R>['run'];
}

export function startBackupWork<R>(app: App, t: BackupTranslate, work: BackupWork<R>): RunningWork<R> {
  return app.work.start<R>({
    ...work,
    href: links.settings('data'),
    phase: (progress) => phaseText(app, t, progress, work.sealed ?? false),
    count: (progress) => countText(app, t, progress),
  });
}

function phaseText(app: App, t: BackupTranslate, { stage, table }: WorkProgress, sealed: boolean): string | undefined {
  const name = table === undefined ? '' : partNameOf(partsOf(app, t), table);
  switch (stage) {
    case 'rows':
      return sealed ? t('phase.rowsSealed', { name }) : t('phase.rows', { name });
    case 'history':
      return t('phase.history');
    case 'blobs':
      return t('phase.blobs');
    case 'checking':
      return name ? t('phase.checking', { name }) : t('phase.checkingFile');
    case 'comparing':
      return t('phase.comparing', { name });
    case 'writing':
      return t('phase.writing', { name });
    case 'undoing':
      return t('phase.undoing');
    default:
      return undefined;
  }
}

/** Attachments and the check of a file count bytes, everything else counts records. */
function countText(app: App, t: BackupTranslate, { stage, table, done, total }: WorkProgress): string {
  if (stage === 'blobs' || (stage === 'checking' && table === undefined))
    return t('phase.bytes', { done: app.formats.bytes(done), total: app.formats.bytes(total) });
  return t('phase.count', { done, total });
}
