// What lies over the page: fetched when it is first opened.
import { createContext } from 'svelte';

export class Sheets {
  help = $state(false);
  add = $state(false);
  /** The command palette: with everything, or with what can be done with the open record. */
  palette: 'all' | 'record' | undefined = $state();
}

export const [useSheets, provideSheets] = createContext<Sheets>();
