// What stands in a menu, as data: the same list serves the button's menu, the context menu and later the palette.
import type { MarkName } from '../tokens/marks.ts';
import type { IconComponent } from './icon.ts';

export interface MenuAction {
  label: string;
  icon?: IconComponent | undefined;
  mark?: MarkName | undefined;
  keys?: readonly string[];
  /** Cannot be undone: written in the signal colour. */
  danger?: boolean;
  disabled?: boolean;
  /** Makes the entry a choice that is on or off. */
  checked?: boolean | undefined;
  onselect: () => void;
}

export interface MenuGroup {
  label: string;
  icon?: IconComponent | undefined;
  /** Opens beside the entry. */
  items: readonly MenuEntry[];
}

export type MenuEntry = MenuAction | MenuGroup | 'line';

export const menuBox =
  'z-55 max-h-[min(26rem,var(--bits-dropdown-menu-content-available-height,90dvh))] min-w-52 max-w-80 overflow-y-auto rounded-card bg-raised p-1 text-ink shadow-float outline-none animate-rise';

export const menuRow =
  'flex min-h-8 items-center gap-2.5 rounded-control px-2.5 py-1 text-15 outline-none select-none data-highlighted:bg-hover data-disabled:opacity-[0.42] pointer-coarse:min-h-11 forced-colors:data-highlighted:outline-2';
