// Carries what is typed but not yet stored over a reload, be it for an update or by a slip of the hand. It travels through the service
// worker's memory and never touches the disk, because nothing a person writes may lie there unsealed. Each tab gets back its own; fields
// are recognised by where they stand and what they are called.

interface TypedText {
  readonly address: string;
  readonly name: string;
  readonly value: string;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** How long a reload waits for the worker to take the text. */
const haste = 1000;

/** How long the page waits for the text it left behind, and then for its fields to appear; nobody waits for that. */
const patience = 30_000;

const tabKey = 'mana.tab';

/** The name of this tab, the same over its reloads. */
function tabName(): string {
  const known = sessionStorage.getItem(tabKey);
  if (known) return known;
  const name = crypto.randomUUID();
  sessionStorage.setItem(tabKey, name);
  return name;
}

const nameOf = (field: TextField): string =>
  field.getAttribute('aria-label') ?? [...(field.labels ?? [])].map((label) => label.textContent?.trim()).join(' ');

/** A passphrase is never carried, not even one that is shown while it is typed. */
const isPlainText = (field: HTMLInputElement): boolean =>
  ['text', 'search', 'url', 'tel', 'email'].includes(field.type) && !field.autocomplete.includes('password');

const textFields = (): TextField[] =>
  [...document.querySelectorAll<TextField>('input, textarea')].filter(
    (field) => field instanceof HTMLTextAreaElement || isPlainText(field),
  );

/** Lets forms store what they can, and hands what is typed to the service worker: at once, so that it may be called as the page goes. */
export async function carryTypedText(): Promise<void> {
  const typed = textFields()
    .filter((field) => field.value !== field.defaultValue && nameOf(field))
    .map((field): TypedText => ({ address: location.pathname, name: nameOf(field), value: field.value }));
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (typed.length === 0) return;
  const keeper = navigator.serviceWorker?.controller;
  if (!keeper) return;
  await ask(keeper, { type: 'keep-text', tab: tabName(), typed }, haste);
}

/** Puts carried text back into its fields as they appear. */
export async function restoreTypedText(): Promise<void> {
  const keeper = navigator.serviceWorker?.controller;
  if (!keeper) return;
  const answer = await ask(keeper, { type: 'give-text', tab: tabName() }, patience);
  const waiting = new Set(Array.isArray(answer) ? (answer as TypedText[]) : []);
  if (waiting.size === 0) return;
  const place = (): void => {
    for (const typed of waiting) {
      const field = typed.address === location.pathname && textFields().find((each) => nameOf(each) === typed.name);
      if (!field) continue;
      waiting.delete(typed);
      if (field.value === typed.value) continue;
      field.value = typed.value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (waiting.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(place);
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), patience);
  place();
}

/** The worker's answer, or nothing where it does not answer within so many milliseconds. */
function ask(worker: ServiceWorker, message: object, limit: number): Promise<unknown> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => resolve(event.data);
    setTimeout(() => resolve(undefined), limit);
    worker.postMessage(message, [channel.port2]);
  });
}
