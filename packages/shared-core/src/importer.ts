// How a module takes in other programs' files. The declaration names each format in a few bytes and loads its importer when a file comes.
// An importer works in four steps, of which only the last writes:
//
//   recognise  how sure it is that the files are its own, from their beginnings
//   read       bytes to rows; pure, so it may run beside the page; what it had to guess it asks as questions, which a person may answer otherwise
//   plan       each row compared with what is already there: create, update, skip or error, with reasons
//   write      some rows at a time, through the module's store
//
// Reading and planning the same file again after it was written must leave nothing to create or update. That is what makes importing a
// file twice harmless, and it is how an import that was cut off goes on: it is planned again and writes what is left.
import type { Clock } from './clock.ts';
import type { FormatProblem, ImportRow, ParsedFile, SourceFile } from './format.ts';
import type { Link } from './link.ts';
import type { Records } from './records.ts';
import type { Result } from './result.ts';

/** A file as it was chosen, read when it is needed. */
export interface OfferedFile {
  /** Its name; with `/` between folders where it came in a folder or a ZIP archive. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** As the system names it; empty where it does not. */
  readonly mediaType: string;
  read(): Promise<Uint8Array>;
}

/** One format a module reads, as its declaration names it. */
export interface FormatOffer {
  /** Unique in its module; kept with an import that is not finished yet. */
  readonly id: string;
  /** Key of its name in the module's messages. */
  readonly title: string;
  /** Lower case, without dot. ZIP archives and folders are opened before: an importer sees the files in them. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** `files`: everything chosen is read as one whole, e.g. a folder of notes with their pictures. `file`: each by itself. */
  readonly takes: 'file' | 'files';
  readonly load: () => Promise<Importer>;
}

/** Compared loosely, as a method, so that a translator of known keys may stand here. */
type ImportTranslate = { translate(key: string, params?: Readonly<Record<string, unknown>>): string }['translate'];

/** Texts for what an importer says, `problem.<code>` among them; a message bundle is one. */
export interface ImportTexts {
  load(locale: string): Promise<ImportTranslate>;
}

/** A key of the importer's messages, or words of the file or of the person, shown as they are. */
export type ImportLabel = string | { readonly text: string };

/** Something that was guessed and may be answered otherwise: what a column holds, whether the day or the month comes first. */
export interface ImportQuestion {
  readonly id: string;
  readonly label: ImportLabel;
  readonly options: readonly { readonly value: string; readonly label: ImportLabel }[];
  /** The guess, or the answer that was given. */
  readonly value: string;
  /** `columns` are shown side by side with their first values. */
  readonly kind: 'column' | 'choice';
  readonly samples?: readonly string[];
}

/** Question → answer. Unknown questions and answers are ignored. */
export type ImportAnswers = Readonly<Record<string, string>>;

export interface ReadingContext {
  readonly answers: ImportAnswers;
  /** For days without a zone, and for "now". */
  readonly clock: Clock;
}

/** Files as the format understands them, before they are compared with what is there. Plain data: it may cross into another thread. */
export interface Reading<D = unknown> extends ParsedFile<D> {
  readonly questions: readonly ImportQuestion[];
  /** Names this kind of file, e.g. by its column names: answers are remembered under it. Absent: nothing to remember. */
  readonly source?: string;
  /** Nothing can be read until a question is answered otherwise. */
  readonly refusal?: FormatProblem;
}

export interface ImportContext extends ReadingContext {
  /** Every write through it belongs to this import: one undo takes all of them back. */
  readonly records: Records;
  /** BCP 47, for what an importer has to name itself. */
  readonly locale: string;
  readonly files: readonly OfferedFile[];
  /** Keeps a file beside a record and answers its id. */
  readonly attach: (
    file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
    owner: Link,
  ) => Promise<string>;
}

export interface Importer<D = unknown> {
  readonly texts: ImportTexts;
  /** Rows per write; 200 when absent. Fewer where rows carry files. */
  readonly slice?: number;
  /** 0 no, 1 certain. Sees the names and up to 64 kB from the beginning of each of the first files. */
  recognise(beginnings: readonly SourceFile[]): number;
  read(files: readonly OfferedFile[], context: ReadingContext): Promise<Result<Reading<D>, FormatProblem>>;
  /** Questions whose options are a person's own records, e.g. into which calendar. Their answers come with the context of `plan` and `write`. */
  ask?(reading: Reading<D>, context: ImportContext): Promise<readonly ImportQuestion[]>;
  plan(reading: Reading<D>, context: ImportContext): Promise<readonly ImportRow<D>[]>;
  /** Writes rows that the plan creates or updates; all of these or, where it rejects, none. */
  write(rows: readonly ImportRow<D>[], context: ImportContext): Promise<void>;
  /** What can only be done when every row is there. */
  finish?(rows: readonly ImportRow<D>[], context: ImportContext): Promise<void>;
}
