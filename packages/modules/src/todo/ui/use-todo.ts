// todo's handle for its components, with the texts typed by the English messages.
import type { Translate } from '@mana/shared-i18n';
import { useModule, type ModuleHandle } from '../../use-module.ts';
import type en from '../messages/en.ts';
import { todo } from '../module.ts';
import type { TodoStore } from '../store.ts';

export type TodoText = Translate<typeof en>;
export type TodoHandle = ModuleHandle<TodoStore, TodoText>;

export const useTodo = (): TodoHandle => useModule<TodoStore, TodoText>(todo);
