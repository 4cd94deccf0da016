// The calendar's handle for its components, with the texts typed by the English messages.
import type { Translate } from '@mana/shared-i18n';
import { useModule, type ModuleHandle } from '../../use-module.ts';
import type en from '../messages/en.ts';
import { calendar } from '../module.ts';
import type { CalendarStore } from '../store.ts';

export type CalendarText = Translate<typeof en>;
export type CalendarHandle = ModuleHandle<CalendarStore, CalendarText>;

export const useCalendar = (): CalendarHandle => useModule<CalendarStore, CalendarText>(calendar);
