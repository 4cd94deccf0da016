// One change of a note as a sentence a person would say.
import type { HistoryEntry } from '../../host.ts';
import type { NotesText } from './use-notes.ts';

const lengthOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

export const historyWords = (entry: HistoryEntry, t: NotesText, signed: (count: number) => string): string => {
  const who = entry.actorKind === 'user' ? t('you') : entry.actorName;
  const { title, body, deletedAt } = entry.fields;
  if (entry.kind === 'insert') return t(entry.reason === 'import' ? 'historyImported' : 'historyMade', { who });
  if (entry.reason === 'undo') return t('historyUndo', { who });
  if (entry.reason === 'redo') return t('historyRedo', { who });
  if (deletedAt) return t(deletedAt.after === null ? 'historyRestored' : 'historyDeleted', { who });
  if (title)
    return t('historyTitle', {
      who,
      before: typeof title.before === 'string' && title.before !== '' ? title.before : t('untitled'),
    });
  if (body) return t('historyText', { who, change: signed(lengthOf(body.after) - lengthOf(body.before)) });
  return t('historyOther', { who });
};
