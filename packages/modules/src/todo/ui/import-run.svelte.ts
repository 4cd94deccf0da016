// One import from the file to the report: read, preview, write, done. Nothing is written before a person has seen what will happen, and
// then all of it in one step that one undo takes back.
import type { FormatProblem, Receipt, SourceFile } from '@mana/shared-core';
import { createCsv, openTable } from '../formats/csv.ts';
import type { DateOrder } from '../formats/csv-dates.ts';
import type { TaskField } from '../formats/csv-headers.ts';
import { guessMapping, type Mapping } from '../formats/csv-mapping.ts';
import { applyMapping } from '../formats/csv-rows.ts';
import type { CsvTable } from '../formats/csv-table.ts';
import type { ParsedTasks } from '../formats/imported-task.ts';
import { planImport, type ImportPlan } from '../formats/plan-import.ts';
import { problem } from '../formats/problems.ts';
import { largestFile } from '../formats/text-file.ts';
import { createTodoTxt } from '../formats/todo-txt.ts';
import { allLists } from '../queries.ts';
import { tasks } from '../tables.ts';
import type { TodoHandle } from './use-todo.ts';

export type ImportFormat = 'todotxt' | 'csv';
export type ImportPhase = 'choose' | 'reading' | 'preview' | 'writing' | 'done';

export class ImportRun {
  phase: ImportPhase = $state('choose');
  /** Why the file was refused as a whole. */
  refusal: FormatProblem | undefined = $state.raw();
  format: ImportFormat | undefined = $state();
  plan: ImportPlan | undefined = $state.raw();
  notes: readonly FormatProblem[] = $state.raw([]);
  mapping: Mapping | undefined = $state.raw();
  /** Rows prepared so far while writing. */
  done = $state(0);
  fileName = $state('');
  #file: SourceFile | undefined;
  #table: CsvTable | undefined;
  readonly #handle: TodoHandle;

  constructor(handle: TodoHandle) {
    this.#handle = handle;
  }

  /** The rows that will be written. */
  readonly chosen = $derived(
    (this.plan?.rows ?? []).flatMap(({ action, draft, id }) => {
      if (!draft || (action !== 'create' && action !== 'update')) return [];
      return [{ draft, ...(id === undefined ? {} : { id }) }];
    }),
  );

  get dateOrder(): DateOrder | undefined {
    return this.mapping?.columns.find((column) => column.isAmbiguous)?.dateOrder;
  }

  async read(file: File): Promise<void> {
    this.reset();
    this.fileName = file.name;
    if (file.size > largestFile) return this.#refuse(problem('FILE_TOO_LARGE'));
    this.phase = 'reading';
    const bytes = new Uint8Array(await file.arrayBuffer());
    this.#file = { name: file.name, bytes };
    await this.readAs(this.#guess(this.#file));
  }

  /** Reads the chosen file in a format, whatever was guessed. */
  async readAs(format: ImportFormat): Promise<void> {
    if (!this.#file) return;
    this.format = format;
    this.mapping = undefined;
    const { clock } = this.#handle.host;
    if (format === 'todotxt') {
      const parsed = createTodoTxt({ clock }).parse(this.#file);
      return parsed.ok ? this.#preview(parsed.value) : this.#refuse(parsed.error);
    }
    const table = openTable(this.#file);
    if (!table.ok) return this.#refuse(table.error);
    this.#table = table.value;
    await this.remap(guessMapping(table.value));
  }

  /** Says what a column of the table holds. */
  async assign(column: number, field: TaskField | null): Promise<void> {
    const { mapping } = this;
    if (mapping)
      await this.remap({
        ...mapping,
        columns: mapping.columns.map((old, at) => (at === column ? { ...old, field } : old)),
      });
  }

  async orderDates(dateOrder: DateOrder): Promise<void> {
    const { mapping } = this;
    if (mapping) await this.remap({ ...mapping, columns: mapping.columns.map((old) => ({ ...old, dateOrder })) });
  }

  async remap(mapping: Mapping): Promise<void> {
    if (!this.#table) return;
    this.mapping = mapping;
    const parsed = applyMapping(this.#table, mapping, { clock: this.#handle.host.clock, fileName: this.fileName });
    if (parsed.ok) await this.#preview(parsed.value);
    else this.#refuse(parsed.error);
  }

  /** Writes what the preview showed; answers undefined where that failed, and then nothing was written. */
  async apply(): Promise<Receipt | undefined> {
    const { store, host } = this.#handle;
    this.phase = 'writing';
    this.done = 0;
    try {
      const receipt = await store.importTasks(this.chosen);
      this.phase = 'done';
      return receipt;
    } catch (error) {
      this.phase = 'preview';
      host.reportError(error);
      return undefined;
    }
  }

  reset(): void {
    this.phase = 'choose';
    this.refusal = this.format = this.plan = this.mapping = this.#table = this.#file = undefined;
    this.notes = [];
    this.fileName = '';
  }

  #guess(file: SourceFile): ImportFormat {
    return createTodoTxt().recognise(file) > createCsv().recognise(file) ? 'todotxt' : 'csv';
  }

  async #preview(parsed: ParsedTasks): Promise<void> {
    const { records, clock } = this.#handle.host;
    const [existing, lists] = await Promise.all([
      records.list({ table: tasks, deleted: 'include' }),
      records.list(allLists()),
    ]);
    const isOpen = (record: { locked?: unknown }) => !record.locked;
    const options = clock.timeZone === undefined ? {} : { timeZone: clock.timeZone };
    this.plan = planImport(parsed, existing.filter(isOpen), lists.filter(isOpen), options);
    this.notes = parsed.notes;
    this.refusal = undefined;
    this.phase = 'preview';
  }

  #refuse(refusal: FormatProblem): void {
    this.refusal = refusal;
    this.plan = undefined;
    this.notes = [];
    this.phase = this.mapping || this.#table ? 'preview' : 'choose';
  }
}
