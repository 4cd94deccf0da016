// What a table view shows: a table as it is stored, or the history of one in words.
import type { Part } from './archive-file.ts';
import { cellText, columnsOf } from './columns.ts';
import { stampInstant } from './formats.ts';
import type { Speak } from './language.ts';
import { Lines, type Row } from './lines.ts';
import type { OpenFile } from './open-file.ts';

export interface Sheet {
  readonly title: string;
  /** Of a file it is saved as, without ending. */
  readonly fileName: string;
  readonly columns: readonly string[];
  /** What rows look like in the table. */
  readonly shown: Lines;
  /** The same rows as the archive has them. */
  readonly stored: Lines;
}

const encoder = new TextEncoder();
const namesIn = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.keys(value).join(', ') : '';

export async function tableSheet(file: OpenFile, part: Part): Promise<Sheet> {
  const lines = await file.lines(part);
  return { title: part.name, fileName: part.name, columns: columnsOf(lines), shown: lines, stored: lines };
}

/** A journal entry in words. */
function historyRow(entry: Row, names: ReadonlyMap<string, string>, speak: Speak): Row {
  const { ids } = entry;
  return {
    [speak('when')]: stampInstant(entry['batch']),
    [speak('who')]: names.get(cellText(entry['actor'])) ?? cellText(entry['actor']),
    [speak('what')]: speak(entry['kind'] === 'insert' ? 'inserted' : 'updated'),
    [speak('changedFields')]: namesIn(entry['before']),
    [speak('records')]: Array.isArray(ids) ? ids.join(', ') : cellText(ids),
  };
}

export async function historySheet(file: OpenFile, part: Part, speak: Speak): Promise<Sheet> {
  const [stored, names] = [await file.lines(part), await file.actorNames()];
  const parts: string[] = [];
  await stored.each((entry) => parts.push(`${JSON.stringify(historyRow(entry, names, speak))}\n`));
  const shown = new Lines(encoder.encode(parts.join('')));
  const columns = ['when', 'who', 'what', 'changedFields', 'records'] as const;
  return {
    title: `${speak('history')}: ${part.name}`,
    fileName: `${part.name}-history`,
    columns: columns.map((key) => speak(key)),
    shown,
    stored,
  };
}
