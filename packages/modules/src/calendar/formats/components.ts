// The components of an iCalendar file as a tree. A component that is not closed, or closed by another name, ends where the next one of its
// kind begins or the file ends, so that one broken event does not take the others with it.
import { readLines, type ContentLine } from './content-lines.ts';

export interface Component {
  /** Upper case: VEVENT. */
  readonly name: string;
  readonly lines: ContentLine[];
  readonly components: Component[];
  /** 1-based line of its beginning. */
  readonly line: number;
}

export const valuesOf = (component: Component, name: string): ContentLine[] =>
  component.lines.filter((line) => line.name === name);

export const valueOf = (component: Component, name: string): ContentLine | undefined =>
  component.lines.find((line) => line.name === name);

/** What never stands inside of another event. */
const topKinds = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VCALENDAR']);

export const readComponents = (text: string): { root: Component; strays: readonly number[] } => {
  const { lines, strays } = readLines(text);
  const root: Component = { name: '', lines: [], components: [], line: 1 };
  let open: Component[] = [root];
  for (const line of lines) {
    const name = line.value.trim().toUpperCase();
    const current = open.at(-1) as Component;
    if (line.name === 'BEGIN') {
      if (topKinds.has(name))
        open = open.filter((each) => each === root || (each.name === 'VCALENDAR' && name !== 'VCALENDAR'));
      const component: Component = { name, lines: [], components: [], line: line.line };
      (open.at(-1) as Component).components.push(component);
      open.push(component);
    } else if (line.name === 'END') {
      const index = open.findLastIndex((each) => each.name === name);
      if (index > 0) open = open.slice(0, index);
    } else current.lines.push(line);
  }
  return { root, strays };
};

/** All components of the given kinds below a root, in the order of the file. */
export const componentsOf = (root: Component, kinds: ReadonlySet<string>): Component[] =>
  root.components.flatMap((child) => (kinds.has(child.name) ? [child] : componentsOf(child, kinds)));

/** A component as it was read, line by line. */
export const rawLines = (component: Component): string[] => [
  `BEGIN:${component.name}`,
  ...component.lines.map(({ raw }) => raw),
  ...component.components.flatMap(rawLines),
  `END:${component.name}`,
];
