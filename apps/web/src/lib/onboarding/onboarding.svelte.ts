// The first run as a sequence of three answers. Each is kept as soon as it is given, so that a reload in the middle goes on where one
// was; a skipped question keeps what held before.
import { goto } from '$app/navigation';
import { maxNameLength, nameLength } from '@mana/modules/system/profile';
import type { ModeChoice, ThemeName } from '@mana/shared-ui/themes.ts';

import type { App } from '../app.svelte.ts';
import { isInternal, links } from '../links.ts';
import { reportError } from '../report-error.ts';
import { finishOnboarding } from './finish.ts';
import { stepAfter, type Step } from './steps.ts';

export class Onboarding {
  name: string;
  theme: ThemeName;
  mode: ModeChoice;
  templates: string[];
  busy = $state(false);

  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
    const { name, theme, mode, templates } = app.settings.current;
    this.name = $state(name);
    this.theme = $state(theme);
    this.mode = $state(mode);
    this.templates = $state([...templates]);
  }

  get nameFits(): boolean {
    return nameLength(this.name) <= maxNameLength;
  }

  /** Shows the look on the whole page without keeping it. */
  preview(): void {
    this.#app.settings.preview({ theme: this.theme, mode: this.mode });
  }

  /** Keeps the answer to a question and goes on. */
  async answer(step: Step, wanted: string | null): Promise<void> {
    if (step === 'name') {
      if (!this.nameFits) return;
      await this.#keep({ name: this.name.trim() });
    }
    if (step === 'look') await this.#keep({ theme: this.theme, mode: this.mode });
    if (step === 'templates') await this.#keep({ templates: [...this.templates] });
    await this.#goOn(step, wanted);
  }

  /** Leaves a question as it was and goes on. */
  async skip(step: Step, wanted: string | null): Promise<void> {
    this.#takeBack();
    await this.#goOn(step, wanted);
  }

  async skipAll(wanted: string | null): Promise<void> {
    this.#takeBack();
    await this.#finish(wanted);
  }

  #takeBack(): void {
    const { name, theme, mode, templates } = this.#app.settings.current;
    Object.assign(this, { name: name, theme, mode, templates: [...templates] });
    this.#app.settings.apply();
  }

  async #keep(patch: Parameters<App['settings']['change']>[0]): Promise<void> {
    await this.#app.settings.change(patch);
  }

  async #goOn(step: Step, wanted: string | null): Promise<void> {
    const next = stepAfter(step);
    if (next) await goto(links.onboarding(next, wanted ?? undefined));
    else await this.#finish(wanted);
  }

  async #finish(wanted: string | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await finishOnboarding(this.#app);
      await goto(wanted && isInternal(wanted) ? wanted : links.home(), { replaceState: true });
    } catch (error) {
      reportError(error);
    } finally {
      this.busy = false;
    }
  }
}
