// The visible half of notes.
import { defineMessages } from '@mana/shared-i18n';
import { defineModuleUi } from '../../module-ui.ts';

export default defineModuleUi({
  id: 'notes',
  messages: defineMessages({
    en: () => import('../messages/en.ts'),
    de: () => import('../messages/de.ts'),
    it: () => import('../messages/it.ts'),
    fr: () => import('../messages/fr.ts'),
    es: () => import('../messages/es.ts'),
  }),
  page: () => import('./NotesPage.svelte'),
  cards: {
    recent: { title: 'cardRecent', width: 4, load: () => import('./RecentCard.svelte') },
    pinned: { title: 'cardPinned', width: 4, load: () => import('./PinnedCard.svelte') },
    daily: { title: 'cardDaily', width: 4, load: () => import('./DailyCard.svelte') },
  },
  quickInput: () => import('./NoteQuickInput.svelte'),
  actions: () => import('./note-commands.ts'),
});
