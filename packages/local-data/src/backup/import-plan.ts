// What a person decides about an import, and what the data layer answers. Spaces of the archive are mapped to spaces of this device, so
// that nothing arrives where nobody can see it.
import type { FieldIssue } from '@mana/shared-core';

/**
 * `merge`: per field the newer stamp wins, so newer edits made here stay. `replace`: the archive's values are written anew over what is
 * here. `copy`: new records beside those that are here.
 */
export type ImportMode = 'merge' | 'replace' | 'copy';

export type SpaceTarget = { readonly spaceId: string } | { readonly skip: true };

export interface ImportPlan {
  readonly mode: ImportMode;
  /** Tables to bring in; others are passed over. */
  readonly tables: readonly string[];
  /** Space of the archive → what becomes of it. A space that is not named is passed over. */
  readonly spaces: Readonly<Record<string, SpaceTarget>>;
  /** Records that are in the trash here come out of it. */
  readonly bringBack: boolean;
  readonly history: boolean;
  readonly blobs: boolean;
  /** Given to go on with an import that was cut off. */
  readonly importId?: string;
  /** Shown when an import that was cut off is offered again. */
  readonly fileName?: string;
}

export interface TableCounts {
  readonly name: string;
  readonly created: number;
  readonly changed: number;
  readonly identical: number;
  /** In the trash here, and staying there. */
  readonly trashed: number;
  readonly invalid: number;
}

export interface InvalidRow {
  readonly table: string;
  readonly line: number;
  readonly id?: string;
  readonly issues: readonly Pick<FieldIssue, 'field' | 'code'>[];
}

export interface Preview {
  readonly tables: readonly TableCounts[];
  /** The first thousand. */
  readonly invalid: readonly InvalidRow[];
  readonly blobs: { readonly created: number; readonly identical: number; readonly missing: number };
}

export interface ImportResult extends Preview {
  /** Names the whole import, for `undo`. */
  readonly importId: string;
  /** Entries of the history that came along. */
  readonly history: number;
}

/** Left by an import, or its undo, that a closed tab or a crash cut off. */
export interface InterruptedImport {
  readonly importId: string;
  readonly plan: ImportPlan;
  /** ISO instant. */
  readonly startedAt: string;
  readonly state: 'running' | 'undoing';
}
