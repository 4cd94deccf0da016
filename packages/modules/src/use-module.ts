// `useModule(todo)`: how a component reaches its module's store, live queries and texts. It never sees where records are kept.
import type { Module, Records } from '@mana/shared-core';
import { getContext, setContext } from 'svelte';
import type { Live, ModuleHost } from './host.ts';

const contextKey = Symbol('module host');

/** Called once by the shell, above every module's components. */
export const setModuleHost = (host: ModuleHost): ModuleHost => setContext(contextKey, host);

/** @throws outside of the shell */
export const getModuleHost = (): ModuleHost => {
  const host = getContext<ModuleHost | undefined>(contextKey);
  if (!host) throw new Error('setModuleHost has not been called above this component');
  return host;
};

/** Texts by key; a module narrows it to its own messages. */
export type Text = (key: string, params?: Record<string, string | number>) => string;

export interface ModuleHandle<Store, T = Text> {
  readonly store: Store;
  readonly live: Live;
  readonly t: T;
  readonly host: ModuleHost;
}

export const useModule = <Store, T = Text>(module: Module<Store>): ModuleHandle<Store, T> =>
  handleOf<Store, T>(module, getModuleHost());

/** The same outside of a component, for who was given the host. Only its live queries need a component around them. */
export const handleOf = <Store, T = Text>(module: Module<Store>, host: ModuleHost): ModuleHandle<Store, T> => ({
  store: module.store({ records: followingRecords(host), clock: host.clock }),
  live: host.live,
  t: ((key: string, params?: Record<string, unknown>) => host.translator(module.id)(key, params)) as T,
  host,
});

/** The records of whichever space is active at the time of the call, so that a store outlives a switch of spaces. */
const followingRecords = (host: ModuleHost): Records => ({
  get spaceId() {
    return host.records.spaceId;
  },
  get: (table, id) => host.records.get(table, id),
  list: (query) => host.records.list(query),
  count: (query) => host.records.count(query),
  write: (collect, options) => host.records.write(collect, options),
});
