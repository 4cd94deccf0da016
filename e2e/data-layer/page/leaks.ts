// Faults planted on purpose, one per place in which a text could lie in the clear: they prove that the search for canaries would see them.
import { currentSession, tableNamed } from './session.ts';

const leaking = {
  'indexeddb:': async (text: string) => {
    await currentSession().records.write((unit) =>
      unit.insert(tableNamed('tasks'), { title: 'leaks', listId: text, order: 'a0' }),
    );
  },
  'opfs:': async (text: string) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle('leak', { create: true });
    const writable = await file.createWritable();
    await writable.write(text);
    await writable.close();
  },
  localStorage: async (text: string) => localStorage.setItem('leak', text),
  sessionStorage: async (text: string) => sessionStorage.setItem('leak', text),
  cookie: async (text: string) => {
    document.cookie = `leak=${text}`;
  },
  'cache:': async (text: string) => (await caches.open('leak')).put('/leak', new Response(text)),
  'cache:address': async (text: string) => (await caches.open('leak')).put(`/leak?${text}`, new Response('')),
  console: async (text: string) => console.log(`typed ${text}`),
  network: async (text: string) => void (await fetch(`/empty?${text}`)),
};

export type Leak = keyof typeof leaking;
export const leaks = Object.keys(leaking) as readonly Leak[];
export const leak = (place: Leak, text: string): Promise<void> => leaking[place](text);
