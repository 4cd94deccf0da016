// What the calendar offers to the command palette: its views, each at today.
import Calendar1 from '@lucide/svelte/icons/calendar-1';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import Columns3 from '@lucide/svelte/icons/columns-3';
import Rows3 from '@lucide/svelte/icons/rows-3';
import type { ModuleHost } from '../../host.ts';
import type { ModuleActions } from '../../module-ui.ts';
import { handleOf } from '../../use-module.ts';
import { calendar } from '../module.ts';
import type { CalendarStore } from '../store.ts';
import type { CalendarText } from './use-calendar.ts';

const views = [
  { view: 'day', title: 'viewDay', icon: Calendar1 },
  { view: 'days', title: 'viewDays', icon: Columns3 },
  { view: 'week', title: 'viewWeek', icon: CalendarRange },
  { view: 'month', title: 'viewMonth', icon: CalendarDays },
  { view: 'agenda', title: 'viewAgenda', icon: Rows3 },
] as const;

export default function calendarCommands(host: ModuleHost): ModuleActions {
  const { t } = handleOf<CalendarStore, CalendarText>(calendar, host);
  return {
    actions: () =>
      views.map(({ view, title, icon }) => ({
        id: view,
        title: t(title),
        detail: t('title'),
        icon,
        run: () => host.navigate(calendar.id, view, host.today),
      })),
  };
}
