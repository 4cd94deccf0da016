// Files that are dropped or pasted. The place that takes them is the nearest element marked `data-file-zone`, so that one may let go
// anywhere in a pane; the app's own places for dropped files do not hear of them.
import type { Attachment } from 'svelte/attachments';

export interface IncomingFiles {
  readonly onfiles: (files: File[]) => void;
  /** True while files are held above the place. */
  readonly onover: (isOver: boolean) => void;
}

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));

const isAround = (zone: Node, target: EventTarget | null): boolean =>
  target instanceof Node && (zone.contains(target) || target.contains(zone));

/** Text that comes together with a picture, as from a word processor, goes into the field one types in. */
const pasted = ({ clipboardData, target }: ClipboardEvent): File[] =>
  isTyping(target) && clipboardData?.types.includes('text/plain') ? [] : [...(clipboardData?.files ?? [])];

export const takeFiles =
  ({ onfiles, onover }: IncomingFiles): Attachment<HTMLElement> =>
  (element) => {
    const zone = element.closest<HTMLElement>('[data-file-zone]') ?? element;
    const listening = new AbortController();
    const { signal } = listening;
    const hold = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onover(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node && zone.contains(relatedTarget))) onover(false);
    };
    const drop = (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      onover(false);
      onfiles([...(event.dataTransfer?.files ?? [])]);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = pasted(event);
      if (event.defaultPrevented || files.length === 0 || !isAround(zone, event.target)) return;
      event.preventDefault();
      onfiles(files);
    };
    zone.addEventListener('dragenter', hold, { signal });
    zone.addEventListener('dragover', hold, { signal });
    zone.addEventListener('dragleave', leave, { signal });
    zone.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => listening.abort();
  };
