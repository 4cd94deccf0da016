// The visible half of todo.
import { defineMessages } from '@mana/shared-i18n';
import { defineModuleUi } from '../../module-ui.ts';

export default defineModuleUi({
  id: 'todo',
  messages: defineMessages({
    en: () => import('../messages/en.ts'),
    de: () => import('../messages/de.ts'),
    it: () => import('../messages/it.ts'),
    fr: () => import('../messages/fr.ts'),
    es: () => import('../messages/es.ts'),
  }),
  page: () => import('./TodoPage.svelte'),
  cards: {
    today: { title: 'cardToday', width: 5, load: () => import('./TodayCard.svelte') },
    upcoming: { title: 'cardUpcoming', width: 4, load: () => import('./UpcomingCard.svelte') },
    lists: { title: 'cardLists', width: 3, load: () => import('./ListsCard.svelte') },
  },
  quickInput: () => import('./TodoQuickInput.svelte'),
  actions: () => import('./task-commands.ts'),
});
