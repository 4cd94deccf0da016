// `defineModule`: the one declaration from which everything that must know about modules is derived.
import type { DatedSource } from './dated.ts';
import type { Exporter } from './format.ts';
import type { FormatOffer } from './importer.ts';
import type { StoreDeps } from './store-deps.ts';
import type { AnyTable } from './table.ts';
import type { Tool } from './tool.ts';

export type SpaceType = 'personal' | 'brand' | 'club' | 'family' | 'team' | 'practice';
export const spaceTypes = [
  'personal',
  'brand',
  'club',
  'family',
  'team',
  'practice',
] as const satisfies readonly SpaceType[];

/** The eight hues a module may be marked with. */
export type Mark = 'clay' | 'amber' | 'moss' | 'fern' | 'teal' | 'sky' | 'indigo' | 'plum';

/** A kind of record other modules may point at: its table and the field that names it. */
export interface LinkTarget {
  readonly table: AnyTable;
  readonly title: string;
}

/** First-run content of a space; `text` resolves a key of the module's own messages in the person's language. */
export type Seed<Store> = (store: Store, text: (key: string) => string) => Promise<void>;

export interface ModuleDeclaration<Store> {
  readonly id: string;
  /** A Lucide icon's name. */
  readonly icon: string;
  readonly colour: Mark;
  /** `guest` works without an account; `system` modules have no place in the navigation. */
  readonly tier: 'guest' | 'account' | 'system';
  readonly tables: readonly AnyTable[];
  readonly store: (deps: StoreDeps) => Store;
  readonly tools?: Readonly<Record<string, Tool<Store>>>;
  readonly links?: Readonly<Record<string, LinkTarget>>;
  /** Space types that offer this module; all when absent. */
  readonly spaces?: readonly SpaceType[];
  /** What it reads from other programs; the import lab, drag and drop, and the shared-file targets offer these. */
  readonly formats?: readonly FormatOffer[];
  /** Loaded when somebody leaves with their records: the libraries that write the formats stay off the start route. */
  readonly exporters?: () => Promise<readonly Exporter[]>;
  /** Records with a day of their own, which the calendar shows beside its events. */
  readonly dated?: DatedSource;
  readonly seed?: Seed<Store>;
}

export type Module<Store = unknown> = ModuleDeclaration<Store>;

/** The loosest view of a module, for code that walks the catalog. */
export interface AnyModule extends Omit<ModuleDeclaration<never>, 'store' | 'tools' | 'seed'> {
  readonly store: (deps: StoreDeps) => unknown;
  readonly tools?: Readonly<Record<string, Pick<Tool, 'name' | 'description' | 'effect' | 'input' | 'output'>>>;
  readonly seed?: unknown;
}

export const defineModule = <Store>(declaration: ModuleDeclaration<Store>): Module<Store> => declaration;

export const offeredIn = (module: Pick<AnyModule, 'spaces'>, type: SpaceType): boolean =>
  module.spaces === undefined || module.spaces.includes(type);
