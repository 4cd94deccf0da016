// What the app offers to a module's components: the port between `modules/*/ui` and the shell. The shell implements it over the data
// layer and puts it into the component context; `use-module.ts` reads it there. Getters are reactive: read them, do not copy them.
import type { AnyTable, Clock, DatedSource, Day, Query, Receipt, Records, Row } from '@mana/shared-core';
import type { Formats, Locale } from '@mana/shared-i18n';

/** A list that follows the database. */
export interface LiveList<T extends AnyTable> {
  /** Undefined until the first answer; then always an answer, replaced when it changes. */
  readonly current: readonly Row<T>[] | undefined;
  readonly error: Error | undefined;
}

export interface LiveValue<V> {
  readonly current: V;
  readonly error: Error | undefined;
}

/** Questions that answer again after every change, in this tab or another. The thunk is re-read when what it reads changes. */
export interface Live {
  <T extends AnyTable>(query: () => Query<T>): LiveList<T>;
  count<T extends AnyTable>(query: () => Query<T>): LiveValue<number | undefined>;
  /** `undefined` while unknown, `null` when there is no such record in this space. */
  record<T extends AnyTable>(table: T, id: () => string): LiveValue<Row<T> | null | undefined>;
}

export interface Notice {
  readonly text: string;
  /** Offers Undo for exactly this write. */
  readonly receipt?: Receipt;
}

/** One change of a record, newest first in a history. */
export interface HistoryEntry {
  readonly batch: string;
  readonly at: string;
  readonly actorName: string;
  readonly actorKind: 'user' | 'ai' | 'system';
  readonly reason: string;
  readonly kind: 'insert' | 'update';
  /** Field → value before and after; opened. */
  readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
}

/** Which file: the id of the record that describes it, and the space both are in. */
export interface FilePlace {
  readonly spaceId: string;
  readonly fileId: string;
}

/** The bytes of files, kept on this device beside the records that describe them. */
export interface FileBytes {
  /** Stores bytes before their record is written. Rejects with a `CodedError`, and then nothing is stored. */
  put(
    place: FilePlace,
    bytes: Blob,
    work?: { readonly signal?: AbortSignal; readonly onProgress?: (bytes: number) => void },
  ): Promise<{ readonly size: number; readonly sha256: string }>;
  /** Fails with `FILE_MISSING` where the bytes are not on this device, with `FILE_LOCKED` where they do not open. */
  read(place: FilePlace): AsyncIterable<Uint8Array<ArrayBuffer>>;
  remove(fileId: string): Promise<void>;
  /** Those of the files whose bytes are on this device; undefined while unknown. */
  here(ids: () => readonly string[]): LiveValue<ReadonlySet<string> | undefined>;
  /** How many files each record of a table owns. */
  counts(table: AnyTable): LiveValue<ReadonlyMap<string, number> | undefined>;
}

/** A module's dated records. */
export interface DatedOf {
  readonly moduleId: string;
  readonly source: DatedSource;
}

export interface ModuleHost {
  readonly clock: Clock;
  /** The local day; changes at midnight. */
  readonly today: Day;
  readonly locale: Locale;
  /** Whether single letters are keys; a person may switch them off. */
  readonly letterKeys: boolean;
  readonly formats: Formats;
  /** Bound to the active space and the person. */
  readonly records: Records;
  readonly live: Live;
  readonly files: FileBytes;
  /** What modules of the active space show in a calendar. */
  readonly dated: readonly DatedOf[];
  history(table: AnyTable, id: string): LiveValue<readonly HistoryEntry[] | undefined>;
  notify(notice: Notice): void;
  /** The one funnel for errors: shows what happened, keeps what was typed. */
  reportError(error: unknown): void;
  /** The translator of a module's messages; loaded before its components are. */
  translator(moduleId: string): (key: string, params?: Record<string, unknown>) => string;
  /** In-app addresses. */
  href(moduleId: string, view?: string, id?: string): string;
  navigate(moduleId: string, view?: string, id?: string): Promise<void>;
  /** To where files of other programs are taken in; what the module reads is in its declaration. */
  openImport(): Promise<void>;
}
