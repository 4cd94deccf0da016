// One import from its files to its report. Nothing is written before a person has seen what will happen; then some rows at a time, and all
// of it is one step that one undo takes back.
import {
  codeOf,
  newId,
  type FormatProblem,
  type ImportAnswers,
  type Importer,
  type ImportContext,
  type ImportQuestion,
  type ImportRow,
  type OfferedFile,
  type Reading,
  type Receipt,
} from '@mana/shared-core';

import type { RunningWork } from '../work/running-work.svelte.ts';
import { keepImport, letImportGo, noteProgress, whileAlive, type KeptImport } from './kept-import.ts';
import type { LabHost } from './lab-host.ts';
import type { Offer } from './offers.ts';
import type { Source } from './sort-files.ts';
import { groupedRecords, isWritten, writeRows, type Written } from './write-rows.ts';

export type ImportPhase = 'reading' | 'preview' | 'refused' | 'writing' | 'stopped' | 'done' | 'undoing' | 'undone';
export type ImportAction = ImportRow<unknown>['action'];
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/** How the lab speaks of a running import; texts are the page's. */
export interface ImportWords {
  readonly title: string;
  readonly phase: string;
  readonly count: (done: number, total: number) => string;
  readonly told: (count: number) => string;
}

export const importKind = 'import';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export class ImportRun {
  readonly id: string;
  readonly spaceId: string;
  readonly files: readonly OfferedFile[];
  readonly name: string;
  phase: ImportPhase = $state('reading');
  offer: Offer = $state.raw() as Offer;
  rows: readonly ImportRow<unknown>[] = $state.raw([]);
  notes: readonly FormatProblem[] = $state.raw([]);
  questions: readonly ImportQuestion[] = $state.raw([]);
  /** Why nothing could be read: the whole file is refused, or a question must be answered otherwise. */
  refusal: FormatProblem | undefined = $state.raw();
  /** Texts of what the importer says. */
  say: Translate = $state.raw((key) => key);
  work: RunningWork<Written> | undefined = $state.raw();
  written = $state(0);
  /** The code of what ended the writing early; undefined where the person did. */
  failure: string | undefined = $state();
  /** The questions are answered as they were for the last file of this kind. */
  isRemembered = $state(false);
  /** Whether the files could be kept, so that closing the page would lose nothing. */
  isKept = $state(false);

  readonly counts = $derived.by(() => {
    const counts: Record<ImportAction, number> = { create: 0, update: 0, skip: 0, error: 0 };
    for (const { action } of this.rows) counts[action] += 1;
    return counts;
  });
  readonly chosen = $derived(this.rows.filter(isWritten).length);

  readonly #host: LabHost;
  #importer: Importer | undefined;
  #reading: Reading | undefined;
  #source: string | undefined;
  #answers: ImportAnswers;
  #isAnswered = false;
  #before: number;
  /** Places of the rows that were not to be written when the writing began: all others are this import's own when it goes on. */
  #left: ReadonlySet<number> | undefined;
  /** Only the newest of several overlapping readings counts. */
  #turn = 0;
  #last: Receipt = { batch: null };

  constructor(host: LabHost, { offer, files }: Source, kept?: KeptImport) {
    this.#host = host;
    this.offer = offer;
    this.files = files;
    this.id = kept?.id ?? newId();
    this.spaceId = kept?.spaceId ?? host.spaceId;
    this.name = kept?.name ?? nameOf(files);
    this.#answers = kept?.answers ?? {};
    this.#before = kept?.done ?? 0;
    this.#left = kept && new Set(kept.left);
    this.isKept = kept !== undefined;
  }

  get isOver(): boolean {
    return this.phase === 'done' || this.phase === 'undone' || this.phase === 'refused';
  }

  get total(): number {
    return this.#before + this.chosen;
  }

  async read(): Promise<void> {
    const turn = ++this.#turn;
    this.phase = 'reading';
    this.refusal = undefined;
    await nextTask();
    const importer = await this.offer.format.load();
    const say = await importer.texts.load(this.#host.locale);
    if (turn !== this.#turn) return;
    this.#importer = importer;
    this.say = say;
    await this.#readAnswered(importer, turn);
  }

  /** Reads the files as another format than was guessed. */
  async readAs(offer: Offer): Promise<void> {
    this.offer = offer;
    this.#answers = {};
    this.#isAnswered = this.isRemembered = false;
    this.#source = undefined;
    this.questions = [];
    await this.read();
  }

  async answer(id: string, value: string): Promise<void> {
    this.#answers = { ...this.#answers, [id]: value };
    this.#isAnswered = true;
    this.isRemembered = false;
    if (this.#importer) await this.#readAnswered(this.#importer, ++this.#turn);
  }

  /** Begins to write, or goes on where it stopped. False where another import is being written already. */
  start(words: ImportWords): boolean {
    const work = this.#host.startWork<Written>({
      kind: importKind,
      href: '/import',
      title: words.title,
      phase: () => words.phase,
      count: ({ done, total }) => words.count(done, total),
      told: ({ count }) => words.told(count),
      run: (long) => whileAlive(this.id, () => this.#write(long, words)),
    });
    if (work) this.work = work;
    return work !== undefined;
  }

  /** Takes back everything this import has written, whether it came to its end or not. */
  async undo(): Promise<void> {
    this.phase = 'undoing';
    await whileAlive(this.id, async () => {
      await this.#host.revert(this.id);
      await letImportGo(this.id);
    });
    this.written = 0;
    this.phase = 'undone';
  }

  /** Leaves what is written as it is and lets go of the rest. */
  async leave(): Promise<void> {
    await letImportGo(this.id);
    this.phase = 'done';
  }

  #context(): ImportContext {
    const { clock, locale } = this.#host;
    const records = groupedRecords(this.#host.recordsOf(this.spaceId), this.id, (receipt) => (this.#last = receipt));
    const attach = this.#host.attachThrough(records);
    return { records, clock, locale, files: this.files, answers: this.#answers, attach };
  }

  async #readAnswered(importer: Importer, turn: number): Promise<void> {
    const { clock } = this.#host;
    let result = await importer.read(this.files, { answers: this.#answers, clock });
    if (turn !== this.#turn) return;
    if (!result.ok) return this.#refuse(result.error);
    if (!this.#isAnswered && Object.keys(this.#answers).length === 0 && result.value.source) {
      const remembered = await this.#host.answersFor(this.spaceId, this.#sourceOf(result.value) ?? '');
      if (turn !== this.#turn) return;
      if (Object.keys(remembered).length > 0) {
        this.#answers = remembered;
        this.isRemembered = true;
        result = await importer.read(this.files, { answers: remembered, clock });
        if (turn !== this.#turn) return;
        if (!result.ok) return this.#refuse(result.error);
      }
    }
    await this.#plan(importer, result.value, turn);
  }

  async #plan(importer: Importer, reading: Reading, turn: number): Promise<void> {
    const context = this.#context();
    const asked = (await importer.ask?.(reading, context)) ?? [];
    await nextTask();
    const rows = reading.refusal ? [] : await importer.plan(reading, context);
    if (turn !== this.#turn) return;
    this.#reading = reading;
    this.#source = this.#sourceOf(reading);
    this.rows = this.#left ? rows.map((row, at) => this.#asWritten(row, at)) : rows;
    this.notes = reading.notes;
    this.questions = [...reading.questions, ...asked];
    this.refusal = reading.refusal;
    this.phase = 'preview';
  }

  /** A row that is known only because this import has written it before it was cut off. */
  #asWritten(row: ImportRow<unknown>, at: number): ImportRow<unknown> {
    if (row.action !== 'skip' || this.#left?.has(at)) return row;
    const { line, title, problems } = row;
    return { line, title, action: 'create', problems: problems.slice(1), ...(row.file ? { file: row.file } : {}) };
  }

  #sourceOf({ source }: Reading): string | undefined {
    return source && `${this.offer.key}/${source}`;
  }

  #refuse(refusal: FormatProblem): void {
    this.refusal = refusal;
    this.rows = [];
    this.notes = [];
    this.phase = 'refused';
  }

  async #write(long: Parameters<typeof writeRows>[1], words: ImportWords): Promise<Written> {
    const importer = this.#importer;
    if (!importer || !this.#reading) throw new Error('nothing has been read');
    this.phase = 'writing';
    this.failure = undefined;
    const left = (this.#left ??= new Set(this.rows.flatMap((row, at) => (isWritten(row) ? [] : [at]))));
    const kept = (done: number): KeptImport => ({
      id: this.id,
      name: this.name,
      offerKey: this.offer.key,
      spaceId: this.spaceId,
      answers: this.#answers,
      done,
      total: this.total,
      left: [...left],
    });
    try {
      await this.#keep(kept(this.#before));
      const task = {
        importer,
        rows: this.rows,
        context: this.#context(),
        before: this.#before,
        onSlice: async (done: number) => {
          this.written = done;
          if (this.isKept) await noteProgress(kept(done));
        },
      };
      const result = await writeRows(task, long);
      await this.#finish(result, words);
      return result;
    } catch (error) {
      this.failure = long.signal.aborted ? undefined : codeOf(error);
      this.phase = 'stopped';
      throw error;
    }
  }

  /** Keeps the files once; where there is no room for them, the import goes on without. */
  async #keep(kept: KeptImport): Promise<void> {
    if (this.isKept) return;
    try {
      await keepImport(kept, this.files);
      this.isKept = true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
    if (this.#source && this.#isAnswered) await this.#host.remember(this.spaceId, this.#source, this.#answers);
  }

  async #finish({ count, refused }: Written, words: ImportWords): Promise<void> {
    const byLine = new Map(refused.map((row) => [`${row.file ?? ''}:${row.line}`, row]));
    if (refused.length > 0) this.rows = this.rows.map((row) => byLine.get(`${row.file ?? ''}:${row.line}`) ?? row);
    this.#host.name(this.#last, words.told(count));
    this.written = count;
    await letImportGo(this.id);
    this.phase = 'done';
  }

  /** After a stop: reads and plans again, so that what is written already is seen as known. */
  async resume(words: ImportWords): Promise<void> {
    this.#before = this.written || this.#before;
    await this.read();
    if (this.phase === 'preview') this.start(words);
  }
}

/** The file's name; of many, the folder they share. */
const nameOf = (files: readonly OfferedFile[]): string => {
  const [first] = files;
  if (!first) return '';
  return files.length === 1 ? (first.path.split('/').at(-1) ?? '') : (first.path.split('/')[0] ?? '');
};
