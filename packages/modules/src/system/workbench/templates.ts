// The seven templates of the first run: what each would like on the Workbench, most wanted first. Modules that the catalog does not
// have are passed over, so the lists may run ahead of it.
import type { NewCard } from './tables.ts';

export const templates = [
  { id: 'everyday', modules: ['todo', 'calendar', 'notes', 'habits', 'weather', 'recipes', 'wishes', 'places'] },
  { id: 'work', modules: ['todo', 'calendar', 'mail', 'times', 'contacts', 'notes', 'invoices', 'events'] },
  { id: 'health', modules: ['habits', 'body', 'sleep', 'drink', 'mood', 'food', 'meditate', 'stretch', 'period'] },
  { id: 'sport', modules: ['body', 'habits', 'goals', 'stretch', 'drink', 'sleep', 'calendar', 'places'] },
  { id: 'learning', modules: ['cards', 'notes', 'library', 'skilltree', 'quiz', 'articles', 'questions', 'goals'] },
  { id: 'discover', modules: ['articles', 'places', 'library', 'music', 'recipes', 'quotes', 'questions', 'plants'] },
  { id: 'remember', modules: ['journal', 'photos', 'firsts', 'contacts', 'dreams', 'notes', 'memoro', 'quotes'] },
] as const;

export type TemplateId = (typeof templates)[number]['id'];

/** At most this many cards make up the first scene. */
export const firstSceneSize = 8;

/**
 * The cards of the first scene: the union of the chosen templates, by how high a module stands in any of them and then by the order
 * of the templates. `available` has at most one card per module.
 */
export const cardsForTemplates = (chosen: readonly string[], available: readonly NewCard[]): NewCard[] => {
  const picked = templates.filter((template) => chosen.includes(template.id));
  const longest = Math.max(0, ...picked.map((template) => template.modules.length));
  const ranked = Array.from({ length: longest }, (_, rank) =>
    picked.flatMap((template) => template.modules[rank] ?? []),
  );
  const cards = [...new Set(ranked.flat())].flatMap((module) => available.find((card) => card.module === module) ?? []);
  return cards.slice(0, firstSceneSize);
};
