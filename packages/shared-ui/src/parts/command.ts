// What the command palette shows: groups of entries, each with the letters that fit what was typed.
import type { MarkName } from '../tokens/marks.ts';
import type { IconComponent } from './icon.ts';

export interface CommandEntry {
  /** Unlike every other in the palette. */
  readonly id: string;
  readonly title: string;
  /** Stretches of the title that fit, in order: from, to. */
  readonly ranges?: readonly (readonly [number, number])[];
  /** Stands behind the title, more quietly. */
  readonly detail?: string | undefined;
  readonly icon: IconComponent;
  readonly mark?: MarkName | undefined;
  readonly keys?: readonly string[] | undefined;
  /** Leads to a second step instead of doing something. */
  readonly leadsOn?: boolean;
}

export interface CommandGroup {
  readonly id: string;
  /** Without a name a line sets the group apart. */
  readonly label?: string | undefined;
  readonly entries: readonly CommandEntry[];
}

/** A title cut into what fits and what does not. */
export function piecesOfTitle({ title, ranges = [] }: CommandEntry): { text: string; fits: boolean }[] {
  const pieces: { text: string; fits: boolean }[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) pieces.push({ text: title.slice(at, from), fits: false });
    pieces.push({ text: title.slice(from, to), fits: true });
    at = to;
  }
  if (at < title.length) pieces.push({ text: title.slice(at), fits: false });
  return pieces;
}
