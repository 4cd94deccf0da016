// What a module reads from and writes to other programs' files. A reader never touches the database: it turns bytes into a preview
// of rows, and the store applies the rows a person agreed to, as one undoable batch.
import type { Clock } from './clock.ts';
import type { Result } from './result.ts';
import type { AnyTable, Row } from './table.ts';

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file, or one row of it, was refused; texts are looked up by `code`. */
export interface FormatProblem {
  readonly code: string;
  /** Which of several files is to blame. */
  readonly file?: string;
  /** 1-based line or row in the file, where one is to blame. */
  readonly line?: number;
  /** The offending text, shortened. */
  readonly detail?: string;
}

export interface ImportRow<D> {
  /** 1-based line, or the place in the file where lines mean nothing to a person. */
  readonly line: number;
  /** The path, where several files are read as one. */
  readonly file?: string;
  readonly action: 'create' | 'update' | 'skip' | 'error';
  /** What a person recognises the row by. */
  readonly title: string;
  readonly draft?: D;
  /** The record an update goes to. */
  readonly id?: string;
  /** Why it is skipped or wrong, or what could not be carried over. */
  readonly problems: readonly FormatProblem[];
}

/** A file as its format understands it, before it is compared with what is already there. */
export interface ParsedFile<D> {
  readonly rows: readonly (Omit<ImportRow<D>, 'action' | 'id'> & { readonly failed?: boolean })[];
  /** About the whole file, e.g. columns that have no home here. */
  readonly notes: readonly FormatProblem[];
}

/** A text format that is read and written by one library of its module. */
export interface Format<D = unknown, Out = unknown> {
  readonly id: string;
  /** Without dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** How sure the format is that the file is its own: 0 no, 1 certain. Looks at the name and the first kilobytes only. */
  readonly recognise: (file: SourceFile) => number;
  readonly parse: (file: SourceFile) => Result<ParsedFile<D>, FormatProblem>;
  readonly write: (records: readonly Out[]) => string;
}

/** All living records of a table in one space. */
export type RowReader = <T extends AnyTable>(table: T) => Promise<readonly Row<T>[]>;

export interface OpenFile {
  /** Relative, with `/` between folders. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Writes all of a module's records in a format that other programs read. It knows no database: a shell, or the command line, brings the rows. */
export interface Exporter {
  readonly id: string;
  readonly mediaType: string;
  readonly write: (rows: RowReader, context: { readonly clock: Clock }) => Promise<readonly OpenFile[]>;
}
