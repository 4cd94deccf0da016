// The visible half of the calendar.
import { defineMessages } from '@mana/shared-i18n';
import { defineModuleUi } from '../../module-ui.ts';

export default defineModuleUi({
  id: 'calendar',
  messages: defineMessages({
    en: () => import('../messages/en.ts'),
    de: () => import('../messages/de.ts'),
    it: () => import('../messages/it.ts'),
    fr: () => import('../messages/fr.ts'),
    es: () => import('../messages/es.ts'),
  }),
  page: () => import('./CalendarPage.svelte'),
  cards: {
    today: { title: 'cardToday', width: 4, load: () => import('./TodayCard.svelte') },
    next: { title: 'cardNext', width: 4, load: () => import('./NextCard.svelte') },
  },
  actions: () => import('./calendar-commands.ts'),
});
