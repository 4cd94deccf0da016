// Hands a file to the person, by the browser's own download.
import { h } from './dom.ts';

const untilTaken = 60_000;

export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = h('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), untilTaken);
}
