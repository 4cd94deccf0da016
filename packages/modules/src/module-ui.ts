// `defineModuleUi`: the visible half of a module. Everything is a lazy import, so a module costs the start route a few bytes.
import type { Component } from 'svelte';
import type { MessageBundle } from '@mana/shared-i18n';

export interface PageProps {
  /** The segment after the module in the address: a view or a kind of record. */
  readonly view?: string | undefined;
  readonly id?: string | undefined;
}

export type CardWidth = 3 | 4 | 5;

export interface CardUi {
  /** Key in the module's messages. */
  readonly title: string;
  /** Columns of sixteen on a wide screen. */
  readonly width: CardWidth;
  readonly load: () => Promise<{ default: Component<Record<string, never>> }>;
}

export interface ModuleUi {
  readonly id: string;
  readonly messages: MessageBundle;
  readonly page: () => Promise<{ default: Component<PageProps> }>;
  /** Card views for the Workbench; the first is the one templates place. */
  readonly cards: Readonly<Record<string, CardUi>>;
  /** A single-line input that makes a record of this module; placed on the Workbench. */
  readonly quickInput?: () => Promise<{ default: Component<Record<string, never>> }>;
}

export const defineModuleUi = (ui: ModuleUi): ModuleUi => ui;
