// `defineModuleUi`: the visible half of a module. Everything is a lazy import, so a module costs the start route a few bytes.
import type { Component } from 'svelte';
import type { MessageBundle } from '@mana/shared-i18n';
import type { IconComponent } from '@mana/shared-ui/icon.ts';
import type { ModuleHost } from './host.ts';

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

/** One of the values a deed may take: a list, a day. */
export interface ActionChoice {
  /** Unlike every other of its deed. */
  readonly id: string;
  readonly title: string;
  readonly icon: IconComponent;
  readonly detail?: string | undefined;
  /** Made of what was typed, so that it fits as it is. */
  readonly typed?: boolean;
  readonly run: () => unknown;
}

/** A deed of a module for the command palette, in the person's language. */
export interface ModuleAction {
  /** Unlike every other of its module, and the same at every start. */
  readonly id: string;
  readonly title: string;
  readonly icon: IconComponent;
  readonly detail?: string | undefined;
  /** Its shortcut, where it has one. */
  readonly keys?: readonly string[];
  /** Does it; with `choices`, the deed is done by choosing one of them instead. */
  readonly run?: () => unknown;
  /** The values it may take, for what was typed so far. */
  readonly choices?: (text: string) => readonly ActionChoice[] | Promise<readonly ActionChoice[]>;
}

/** What a module offers to the command palette. Failures go to the host's `reportError`. */
export interface ModuleActions {
  readonly actions: () => readonly ModuleAction[];
  /** What can be done with one record; none where it is gone or locked. `kind` is that of its link, such as `task`. */
  readonly recordActions?: (kind: string, id: string) => Promise<readonly ModuleAction[]>;
  /** Makes a record of a line: the last entry of the palette. */
  readonly create?: { readonly title: string; readonly run: (text: string) => unknown };
}

export interface ModuleUi {
  readonly id: string;
  readonly messages: MessageBundle;
  readonly page: () => Promise<{ default: Component<PageProps> }>;
  /** Card views for the Workbench; the first is the one templates place. */
  readonly cards: Readonly<Record<string, CardUi>>;
  /** A single-line input that makes a record of this module; placed on the Workbench. */
  readonly quickInput?: () => Promise<{ default: Component<Record<string, never>> }>;
  readonly actions?: () => Promise<{ default: (host: ModuleHost) => ModuleActions }>;
}

export const defineModuleUi = (ui: ModuleUi): ModuleUi => ui;
