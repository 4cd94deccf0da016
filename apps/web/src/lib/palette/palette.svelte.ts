// What the palette shows and does: what fits the line, the step one is in, and what was used lately. A newer question always wins over
// the answer to an older one.
import Search from '@lucide/svelte/icons/search';
import type { ModuleHost } from '@mana/modules/host';
import type { CommandGroup } from '@mana/shared-ui/command.ts';
import { goto } from '$app/navigation';
import { tick } from 'svelte';

import type { App } from '../app.svelte.ts';
import { links } from '../links.ts';
import { reportError } from '../report-error.ts';
import { commandKey } from '../shell/keys.ts';
import type { Command } from './command.ts';
import { ModuleCommands } from './module-commands.ts';
import type { PaletteTranslate } from './palette-messages.ts';
import { rank, type Ranked } from './rank.ts';
import { findCommands, openRecord, recentRecords, type OpenRecord } from './record-commands.ts';
import { shellCommands, type PaletteDeeds } from './shell-commands.ts';

/** What is shown at once of what fits; the rest comes with more letters. */
const most = { record: 4, deeds: 5, recent: 5, remembered: 12 } as const;

interface Step {
  readonly title: string;
  /** What is remembered once something was chosen. */
  readonly root: Command | undefined;
  readonly load: (text: string) => readonly Command[] | Promise<readonly Command[]>;
}

interface Section {
  readonly id: string;
  readonly label?: string;
  readonly ranked: readonly Ranked[];
}

interface PaletteSetting {
  readonly app: App;
  readonly host: ModuleHost;
  readonly t: PaletteTranslate;
  readonly deeds: PaletteDeeds;
  readonly close: () => void;
}

export class PaletteState {
  active: string | undefined = $state();
  readonly #setting: PaletteSetting;
  #text = $state('');
  #steps: readonly Step[] = $state.raw([]);
  #choices: readonly Command[] = $state.raw([]);
  #modules: ModuleCommands | undefined = $state.raw();
  #record: OpenRecord | undefined = $state.raw();
  #recent: readonly Command[] = $state.raw([]);
  #found: readonly Command[] = $state.raw([]);
  #newest = 0;

  constructor(setting: PaletteSetting) {
    this.#setting = setting;
  }

  readonly #query = $derived(this.#text.trim());
  readonly #shell = $derived.by(() => shellCommands(this.#setting.app, this.#setting.t, this.#setting.deeds));
  readonly #all = $derived([...this.#shell, ...(this.#modules?.all() ?? [])]);
  readonly #sections = $derived(this.#steps.length > 0 ? this.#stepSections() : this.#rootSections());
  readonly #byId = $derived(
    new Map(this.#sections.flatMap(({ ranked }) => ranked.map(({ command }) => [command.id, command] as const))),
  );

  readonly groups = $derived.by((): readonly CommandGroup[] =>
    this.#sections
      .filter(({ ranked }) => ranked.length > 0)
      .map(({ id, label, ranked }) => ({ id, label, entries: ranked.map(({ entry }) => entry) })),
  );
  readonly steps = $derived(this.#steps.map(({ title }) => title));
  /** The name of the open record, where one is. */
  readonly recordName = $derived(this.#record?.name);
  readonly count = $derived(this.#byId.size);

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    void this.#ask().catch(reportError);
  }

  /** Fetches what the modules offer; `record` begins with what can be done with the open record. */
  async begin(at: 'all' | 'record'): Promise<void> {
    const { app, host } = this.#setting;
    const modules = await ModuleCommands.load(app, host);
    this.#modules = modules;
    [this.#record, this.#recent] = await Promise.all([
      openRecord(app, modules),
      recentRecords(app, modules, app.settings.current.recentCommands),
    ]);
    const record = this.#record;
    if (at === 'record' && record && this.#text === '')
      await this.#enter({ title: record.name, root: undefined, load: () => record.deeds });
    else await this.#ask();
  }

  async pick(id: string): Promise<void> {
    const command = this.#byId.get(id);
    if (!command) return;
    const { choices } = command;
    const root = this.#steps.at(-1)?.root ?? (this.#steps.length > 0 || command.passing ? undefined : command);
    if (choices) return this.#enter({ title: command.title, root, load: choices });
    this.#setting.close();
    await tick();
    try {
      await command.run?.();
      if (root) await this.#remember(root);
    } catch (error) {
      reportError(error);
    }
  }

  back = (): void => {
    this.#steps = this.#steps.slice(0, -1);
    this.#restart();
    void this.#ask().catch(reportError);
  };

  /** Takes the palette's own keys. @returns whether it did */
  onkey = (event: KeyboardEvent): boolean => {
    const command = this.#byId.get(this.active ?? '') ?? [...this.#byId.values()][0];
    const isCommand = event.ctrlKey || event.metaKey;
    const deed = this.#deedOf(event.key, isCommand && !event.shiftKey, command);
    if (!deed) return false;
    event.preventDefault();
    void deed().catch(reportError);
    return true;
  };

  #deedOf(key: string, isCommand: boolean, command: Command | undefined): (() => Promise<void>) | undefined {
    if (key === 'Tab' && !isCommand && command?.choices) return () => this.pick(command.id);
    if (!isCommand || this.#steps.length > 0) return undefined;
    if (key === '.' && command?.deeds) return () => this.#enterDeeds(command);
    const record = this.#record;
    if (key === '.' && record)
      return () => this.#enter({ title: record.name, root: undefined, load: () => record.deeds });
    const create = key === 'Enter' ? this.#creating()[0] : undefined;
    return create && (() => this.pick(create.id));
  }

  async #enterDeeds({ title, deeds }: Command): Promise<void> {
    const all = (await deeds?.()) ?? [];
    if (all.length > 0) await this.#enter({ title, root: undefined, load: () => all });
  }

  #enter(step: Step): Promise<void> {
    this.#steps = [...this.#steps, step];
    this.#restart();
    return this.#ask();
  }

  #restart(): void {
    this.#text = '';
    this.active = undefined;
    this.#choices = [];
    this.#found = [];
  }

  async #ask(): Promise<void> {
    const run = ++this.#newest;
    const step = this.#steps.at(-1);
    const text = this.#query;
    if (step) {
      const choices = await step.load(text);
      if (run === this.#newest) this.#choices = choices;
      return;
    }
    const found = text && this.#modules ? await findCommands(this.#setting.app, this.#modules, text) : [];
    if (run === this.#newest) this.#found = found;
  }

  #stepSections(): Section[] {
    return [{ id: 'choices', ranked: rank(this.#choices, this.#query) }];
  }

  #rootSections(): Section[] {
    const { app, t } = this.#setting;
    const text = this.#query;
    const record = { id: 'record', label: t('group.record'), ranked: rank(this.#record?.deeds ?? [], text) };
    const ids = app.settings.current.recentCommands;
    if (!text) {
      const known = [...this.#all, ...this.#recent];
      const recent = ids.flatMap((id) => known.find((command) => command.id === id) ?? []).slice(0, most.recent);
      const rest = this.#all.filter((command) => !recent.includes(command));
      return [
        record,
        { id: 'recent', label: t('group.recent'), ranked: rank(recent, '') },
        { id: 'do', label: t('group.do'), ranked: rank(rest, '') },
      ];
    }
    const found = this.#found.map((command) => rank([command], text)[0] ?? rank([command], '')[0]);
    return [
      { ...record, ranked: record.ranked.slice(0, most.record) },
      { id: 'do', label: t('group.do'), ranked: rank(this.#all, text, ids).slice(0, most.deeds) },
      { id: 'found', label: t('group.found'), ranked: found.filter((ranked) => ranked !== undefined) },
      { id: 'create', ranked: rank([...this.#creating(), this.#searching()], '') },
    ];
  }

  #creating(): Command[] {
    const made = this.#query ? (this.#modules?.creating(this.#query, this.#setting.t) ?? []) : [];
    return made.map((command, index) => (index === 0 ? { ...command, keys: [commandKey, '↵'] } : command));
  }

  #searching(): Command {
    const text = this.#query;
    const title = this.#setting.t('searchAll', { text });
    return { id: 'search', title, icon: Search, passing: true, run: () => goto(links.search(text)) };
  }

  async #remember({ id }: Command): Promise<void> {
    const { settings } = this.#setting.app;
    const others = settings.current.recentCommands.filter((known) => known !== id);
    await settings.change({ recentCommands: [id, ...others].slice(0, most.remembered) });
  }
}
