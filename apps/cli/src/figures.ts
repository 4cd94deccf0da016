// An archive's figures as lines for people: the same for `verify` and `inspect`.
import type { Shell } from './shell.ts';

export interface Figures {
  readonly sealed: boolean;
  readonly chunks?: number;
  readonly formatMinor: number;
  readonly schemaVersion: number;
  readonly producedBy: string;
  readonly exportedAt: string;
  readonly bytes: number;
  /** Absent where only the outside can be seen. */
  readonly rows?: Readonly<Record<string, number>>;
  readonly history?: Readonly<Record<string, number>>;
  readonly blobs?: { readonly count: number; readonly bytes: number };
}

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((a, b) => a + b, 0);

type Line = readonly [label: string, value: string];

export function describeFigures(figures: Figures, { text, formats }: Pick<Shell, 'text' | 'formats'>): Line[] {
  const { rows, history, blobs, chunks = 0 } = figures;
  const sealed = figures.sealed ? (chunks > 0 ? text('sealedIn', { chunks }) : text('yes')) : text('no');
  const counted = ({ count, bytes }: { count: number; bytes: number }) =>
    count === 0 ? text('none') : text('counted', { count, size: formats.bytes(bytes) });
  const names = Object.entries(rows ?? {}).filter(([, count]) => count > 0);
  const list = names.map(([name, count]) => `${name} ${formats.number(count)}`).join(', ');
  return [
    [text('label.made'), formats.instant(figures.exportedAt, 'long')],
    [text('label.by'), figures.producedBy],
    [text('label.format'), `2.${figures.formatMinor}`],
    [text('label.schema'), String(figures.schemaVersion)],
    [text('label.size'), formats.bytes(figures.bytes)],
    [text('label.sealed'), sealed],
    ...(rows
      ? [[text('label.records'), `${formats.number(sum(rows))}${list ? ` (${list})` : ''}`] satisfies Line]
      : []),
    ...(history ? [[text('label.history'), text('entries', { count: sum(history) })] satisfies Line] : []),
    ...(blobs ? [[text('label.attachments'), counted(blobs)] satisfies Line] : []),
  ];
}
