// Files on their way to the import lab, from anywhere in the app: dropped on a page, opened or shared by the system, pasted. It lives on
// the App and costs it next to nothing; the lab is loaded when something comes.
import type { ChosenFile } from './chosen-files.ts';
import { isCutOff } from './unfinished.ts';

export class Incoming {
  #waiting: readonly ChosenFile[] = $state.raw([]);

  /** An import was cut off, and nobody has looked at it since. */
  isCutOff = $state(false);

  async lookForCutOff(): Promise<void> {
    this.isCutOff = await isCutOff();
  }

  get count(): number {
    return this.#waiting.length;
  }

  give(files: readonly ChosenFile[]): void {
    this.#waiting = [...this.#waiting, ...files];
  }

  /** Hands over what waits. */
  take(): readonly ChosenFile[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
